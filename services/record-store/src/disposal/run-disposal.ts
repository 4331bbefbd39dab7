import type { RecordDisposed } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import { firstIdAt } from '../domain/first-id-at.ts';
import { anniversary } from '../domain/retention.ts';
import { tokyoDay } from '../domain/tokyo-day.ts';
import type { Edge } from '../edge.ts';
import { type DuePlace, findDisposableTenants, findDuePeriods } from '../store/due-records.ts';
import { scanEvidence } from '../store/uncited-evidence.ts';
import { disposeAnswers } from './dispose-answers.ts';
import { type DisposedSlice, disposeRecords } from './dispose-records.ts';
import { disposeUncited } from './dispose-uncited.ts';
import type { DisposalRun } from './prove-disposal.ts';

export interface DisposalOptions {
  /** As the disposal role, which alone may delete. */
  db: Database;
  edge: Edge;
  /** How old evidence must be to go because no kept record cites it (product policy). */
  uncitedYears: number;
  /** Records, or pieces of evidence, a transaction. */
  batchSize: number;
  disposedBy: string;
  notReached: RecordDisposed['data']['notReached'];
  /** Asked between transactions: true ends the run early. What it did stands, and the next run goes on. */
  isStopping?(): boolean;
}

export interface DisposalResult {
  runId: string;
  records: number;
  /** Pieces of evidence, answers to persons and reconciliations. */
  uncited: number;
}

/**
 * Disposes of all that has passed its retention in every tenant, in bounded transactions that each log their own proof. Safe while the
 * service runs, to stop at any moment and to repeat: it starts from what is there.
 */
export async function runDisposal(options: DisposalOptions): Promise<DisposalResult> {
  const { db, edge, disposedBy, notReached } = options;
  const run = { runId: edge.newId(), disposedBy, notReached };
  const tenants = await findDisposableTenants(db);
  let records = 0;
  for (const tenant of tenants) records += await disposeDue(options, tenant, run);
  // The day itself is kept too, as with records: what was received before its first moment in Japan may go.
  const uncitedBefore = new Date(`${anniversary(tokyoDay(edge.now()), -options.uncitedYears)}T00:00:00+09:00`);
  let uncited = await disposeOldUncited(options, { tenants: new Set(tenants), run, uncitedBefore });
  for (const tenant of tenants) uncited += await disposeOldAnswers(options, { tenant, run, uncitedBefore });
  return { runId: run.runId, records, uncited };
}

/** Goes through them again while something went: a record may have been kept for one that has gone now. */
async function disposeDue(options: DisposalOptions, tenant: string, run: DisposalRun): Promise<number> {
  const { db, edge, isStopping = () => false } = options;
  let total = 0;
  for (let inPass = 1; inPass > 0 && !isStopping(); ) {
    inPass = 0;
    const periods = await findDuePeriods(db, tenant, tokyoDay(edge.now()));
    for (const periodRecordId of [null, ...periods]) {
      if (!isStopping()) inPass += await disposeAll(options, { tenant, periodRecordId, run });
    }
    total += inPass;
  }
  return total;
}

async function disposeAll(
  { db, edge, batchSize: limit, isStopping = () => false }: DisposalOptions,
  of: { tenant: string; periodRecordId: string | null; run: DisposalRun },
): Promise<number> {
  let total = 0;
  let after: DuePlace | null = null;
  do {
    const place: DuePlace | null = after;
    const slice: DisposedSlice = await db.transaction((tx) => disposeRecords(tx, { ...of, after: place, limit }, edge));
    total += slice.records;
    after = slice.next;
  } while (after && !isStopping());
  return total;
}

interface Old {
  run: DisposalRun;
  uncitedBefore: Date;
}

async function disposeOldAnswers(
  { db, edge, batchSize: limit, isStopping = () => false }: DisposalOptions,
  of: Old & { tenant: string },
): Promise<number> {
  let total = 0;
  for (let disposed = 1; disposed > 0 && !isStopping(); total += disposed) {
    disposed = await db.transaction((tx) => disposeAnswers(tx, { ...of, limit }, edge));
  }
  return total;
}

async function disposeOldUncited(
  { db, edge, batchSize: limit, isStopping = () => false }: DisposalOptions,
  { tenants, run, uncitedBefore }: Old & { tenants: ReadonlySet<string> },
): Promise<number> {
  let total = 0;
  let after: string | null = null;
  do {
    const scanned = await scanEvidence(db, { after, before: firstIdAt(uncitedBefore), limit });
    for (const [tenant, evidenceIds] of scanned.byTenant) {
      if (!tenants.has(tenant)) continue;
      const slice = { tenant, evidenceIds, uncitedBefore, run };
      total += await db.transaction((tx) => disposeUncited(tx, slice, edge));
    }
    after = scanned.next;
  } while (after && !isStopping());
  return total;
}
