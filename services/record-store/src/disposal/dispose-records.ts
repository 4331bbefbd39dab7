import type { Tx } from '@akashi/database';
import { referenceTo } from '../domain/references.ts';
import { mayDispose, type RuleSet } from '../domain/retention.ts';
import { tokyoDay } from '../domain/tokyo-day.ts';
import type { Edge } from '../edge.ts';
import { findNamedEvidence } from '../store/dispose-evidence.ts';
import {
  type DuePlace,
  type DueRecord,
  deleteRecordRows,
  findConfirmationsStillCited,
  findDueRecords,
} from '../store/due-records.ts';
import { lockDisposal } from '../store/legal-holds.ts';
import { type DisposalRun, proveDisposal } from './prove-disposal.ts';

interface Slice {
  tenant: string;
  /** The entries of this lump record or contract; null: the records that belong to none. */
  periodRecordId: string | null;
  after: DuePlace | null;
  limit: number;
  run: DisposalRun;
}

export interface DisposedSlice {
  records: number;
  /** Where to go on; null once there are no more. */
  next: DuePlace | null;
}

/**
 * Disposes of up to `limit` of a tenant's records whose retention has passed (Rules 25, 29), with their corrections and the evidence
 * that no kept record cites.
 */
export async function disposeRecords(
  tx: Tx,
  { tenant, periodRecordId, after, limit, run }: Slice,
  edge: Edge,
): Promise<DisposedSlice> {
  await lockDisposal(tx, tenant);
  const today = tokyoDay(edge.now());
  const page = { today, periodRecordId, after, limit };
  const due = (await findDueRecords(tx, tenant, page)).filter(({ until }) => mayDispose(until, today));
  if (due.length === 0) return { records: 0, next: null };
  const stillCited = await findConfirmationsStillCited(tx, tenant, due);
  const references = due.flatMap((each) => referencesGone(each, stillCited));
  const evidence = await findNamedEvidence(tx, tenant, references);
  await deleteRecordRows(tx, tenant, due);
  const days = due.map(({ until }) => until).sort();
  const why = {
    reason: 'retention_passed' as const,
    ruleSets: [...new Set(due.map(({ record }) => record.ruleSet as RuleSet))],
    keptUntil: { first: days[0]!, last: days.at(-1)! },
    uncitedBefore: null,
    records: due.length,
  };
  await proveDisposal(tx, { tenant, evidence, why, run }, edge);
  const last = due.at(-1)!;
  return { records: due.length, next: due.length === limit ? [last.until, last.recordId] : null };
}

/** What goes with a record. Consents are looked at by themselves: one may serve many records, and be relied on again. */
function referencesGone({ recordId, record }: DueRecord, stillCited: ReadonlySet<string>): string[] {
  const own = [referenceTo.record(recordId), referenceTo.correction(recordId)];
  if (record.side === 'recipient') return [...own, referenceTo.acquisition(record.basis.acquisitionId)];
  const { provisionId, confirmationId } = record.basis;
  return [
    ...own,
    referenceTo.provision(provisionId),
    referenceTo.settlement(provisionId),
    ...(confirmationId && !stillCited.has(confirmationId) ? [referenceTo.confirmation(confirmationId)] : []),
  ];
}
