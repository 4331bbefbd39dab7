import { currentRuleSet, newEvent, type PeriodRetentionDecided, periodRetentionDecided } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type KeptAs, keptAsByDocuments, periodRetention } from '../domain/judge-retention.ts';
import { source } from '../domain/own-events.ts';
import type { PeriodScope } from '../domain/period-scope.ts';
import type { Edge } from '../edge.ts';
import { findStatedDocumentsBefore } from '../store/contract-documents.ts';
import { findAgreed } from '../store/find-agreed.ts';
import { lockForClosing, type PeriodRecordScope } from '../store/period-closings.ts';
import { type FoundPeriodRecord, findPeriodRecord } from '../store/period-records.ts';
import {
  addPeriodRetention,
  type FoundPeriodRetention,
  findPeriodRetentions,
  findPeriodState,
} from '../store/period-retentions.ts';
import { say } from './say.ts';

type Decided = PeriodRetentionDecided['data'];

/**
 * Judges again how long a lump record or contract is kept (Rules 25, 29) because a document was withdrawn or an entry corrected. A new
 * entry says so where it is to be kept as something else or longer; what was decided before stays, and the latest of all counts: it is
 * never shortened. Call it once what caused it is added. Gives the new entry, if any.
 */
export async function decidePeriodRetention(
  tx: Tx,
  { tenant, periodRecordId, because, causeId }: PeriodRecordScope & Pick<Decided, 'because' | 'causeId'>,
  edge: Edge,
): Promise<Decided | undefined> {
  await lockForClosing(tx, { tenant, periodRecordId });
  const period = (await findPeriodRecord(tx, tenant, periodRecordId))!;
  const before = (await findPeriodRetentions(tx, tenant, [periodRecordId])).get(periodRecordId) ?? [];
  const keptBefore = before.at(-1)?.keptAs ?? period.scope.recordMethod;
  const judged = await judgeKeptAs(tx, { tenant, period, before, because });
  const state = await findPeriodState(tx, { tenant, periodRecordId });
  const retention = state.isOpen ? null : periodRetention(judged.keptAs, state);
  const isLonger = retention !== null && (state.retentionUntil === null || retention.until > state.retentionUntil);
  if (!isLonger && judged.keptAs === keptBefore) return undefined;
  const time = edge.now();
  const data: Decided = {
    ...{ periodRecordId, entry: before.length, because, causeId, ...judged },
    retentionStartsOn: retention?.startsOn ?? null,
    retentionUntil: retention?.until ?? null,
    ruleSet: currentRuleSet,
    decidedAt: time.toISOString(),
  };
  const [evidence] = await say(tx, [newEvent(periodRetentionDecided, { source, tenant, time, data })], { edge });
  await addPeriodRetention(tx, { tenant, data, evidenceId: evidence!.evidenceId });
  return data;
}

interface Judging {
  tenant: string;
  period: FoundPeriodRecord;
  before: readonly FoundPeriodRetention[];
  because: Decided['because'];
}

/** Documents that weren't attached yet when it was opened did not make it a contract in place of records: they aren't looked at. */
async function judgeKeptAs(tx: Tx, { tenant, period, before, because }: Judging): Promise<KeptAs> {
  const { side, recordMethod, agreement }: PeriodScope = period.scope;
  const keptAs = before.at(-1)?.keptAs ?? recordMethod;
  if (because !== 'document_withdrawn' || recordMethod !== 'contract_substitute') return { keptAs, notStated: [] };
  const { needsForeignInformation } = await findAgreed(tx, tenant, agreement);
  const documents = await findStatedDocumentsBefore(tx, { tenant, ...agreement }, period.openedAt);
  return keptAsByDocuments({ side, needsForeignInformation, documents });
}
