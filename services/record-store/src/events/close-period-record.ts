import {
  currentRuleSet,
  newEvent,
  type PeriodRecordClosed,
  periodRecordClosed,
  type RecordBatchClosed,
  type RecordMethod,
  recordBatchClosed,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { createBatchHasher } from '../domain/batch-hash.ts';
import { itemNames } from '../domain/item-names.ts';
import { periodRetention } from '../domain/judge-retention.ts';
import { source } from '../domain/own-events.ts';
import { periodItems } from '../domain/period-items.ts';
import { createEntrySum } from '../domain/sum-entries.ts';
import { tokyoDay } from '../domain/tokyo-day.ts';
import type { Edge } from '../edge.ts';
import { addBatch, lockBatches, nextSupplement } from '../store/batches.ts';
import { findAgreed } from '../store/find-agreed.ts';
import {
  addClosing,
  lockForClosing,
  nextClosing,
  type PeriodRecordScope,
  type TakenEntry,
  takeEntries,
} from '../store/period-closings.ts';
import { findPeriodRecord } from '../store/period-records.ts';
import { findPeriodRetentions, findPeriodState } from '../store/period-retentions.ts';
import { say } from './say.ts';

const entriesAPage = 10_000;

/**
 * Closes what no closing of this period record holds yet, and its batch with it: that opens the case. Retention counts from the last
 * day that something was sent or acquired (Rules 25, 29). Undefined where nothing is left that stands: then nothing was provided.
 */
export async function closePeriodRecord(
  tx: Tx,
  { tenant, periodRecordId }: PeriodRecordScope,
  edge: Edge,
): Promise<PeriodRecordClosed['data'] | undefined> {
  const of = { tenant, periodRecordId };
  await lockForClosing(tx, of);
  const batchId = edge.newId();
  const { sums, contentHash } = await takeAll(tx, of, batchId);
  const { firstDay, lastDay, entryCount, deficientCount, voidedCount } = sums;
  if (firstDay === null || lastDay === null) return undefined;
  const days = { firstDay, lastDay };
  const { scope } = (await findPeriodRecord(tx, tenant, periodRecordId))!;
  const time = edge.now();
  const { keptAs, lastMadeOn } = await keptNow(tx, of, { recordMethod: scope.recordMethod, today: tokyoDay(time) });
  const retention = periodRetention(keptAs, { lastDay: days.lastDay, lastMadeOn })!;
  const { providerTenant, ...agreed } = await findAgreed(tx, tenant, scope.agreement);
  const infoItems = itemNames(sums.itemCodes, agreed);
  const data: PeriodRecordClosed['data'] = {
    ...{ periodRecordId, ...scope },
    closing: await nextClosing(tx, of),
    batchId,
    items: periodItems(scope.side, scope.counterparty.details, { ...sums, ...days, infoItems }),
    ...(scope.side === 'recipient' && { acquisitionPeriod: days }),
    ...{ entryCount, deficientCount, voidedCount, contentHash },
    retentionStartsOn: retention.startsOn,
    retentionUntil: retention.until,
    ruleSet: currentRuleSet,
    closedAt: time.toISOString(),
  };
  await addClosing(tx, { tenant, data, ...days });
  const batch = await addBatchOf(tx, tenant, data, providerTenant);
  const closed = newEvent(periodRecordClosed, { source, tenant, time, data });
  await say(tx, [closed, newEvent(recordBatchClosed, { source, tenant, time, data: batch })], { edge });
  return data;
}

/** As what it is kept since documents were withdrawn, by its method otherwise; and when the last of its records was made. */
async function keptNow(
  tx: Tx,
  scope: PeriodRecordScope,
  { recordMethod, today }: { recordMethod: RecordMethod; today: string },
) {
  const { tenant, periodRecordId } = scope;
  const decided = (await findPeriodRetentions(tx, tenant, [periodRecordId])).get(periodRecordId);
  const keptAs = decided?.at(-1)?.keptAs ?? recordMethod;
  // Only what is kept as records made one by one counts from their making.
  const { lastMadeOn } = keptAs === 'per_occasion' ? await findPeriodState(tx, scope) : { lastMadeOn: today };
  return { keptAs, lastMadeOn };
}

/** The batch of a closing's entries, one of those of its day and side. */
async function addBatchOf(
  tx: Tx,
  tenant: string,
  { batchId, periodRecordId, side, agreement: { agreementId }, contentHash, ...closed }: PeriodRecordClosed['data'],
  providerTenant: string | null,
): Promise<RecordBatchClosed['data']> {
  const { closedAt, entryCount: recordCount, deficientCount } = closed;
  const madeOn = tokyoDay(new Date(closedAt));
  const ofProvider = side === 'recipient' ? { providerTenant } : {};
  const scope = { tenant, side, providerTenant: ofProvider.providerTenant ?? '', agreementId, madeOn };
  await lockBatches(tx, scope);
  const supplement = await nextSupplement(tx, scope);
  const batch: RecordBatchClosed['data'] = {
    ...{ batchId, side, ...ofProvider, agreementId, madeOn, supplement, periodRecordId },
    ...{ contentHash, recordCount, deficientCount, closedBy: null, closedAt },
  };
  await addBatch(tx, tenant, batch, []);
  return batch;
}

/** In pages, by record id: a month of millions of entries fits into memory, and no statement runs for long. */
async function takeAll(tx: Tx, scope: PeriodRecordScope, batchId: string) {
  const sum = createEntrySum();
  const hasher = createBatchHasher();
  let after: string | null = null;
  do {
    const page: TakenEntry[] = await takeEntries(tx, { ...scope, batchId, after, limit: entriesAPage });
    for (const { occurredOn, digest, corrections, ...entry } of page) {
      sum.add({ ...entry, count: 1, firstDay: occurredOn, lastDay: occurredOn });
      if (!entry.voided) for (const each of [digest, ...corrections]) hasher.add(each);
    }
    after = page.length === entriesAPage ? page.at(-1)!.recordId : null;
  } while (after !== null);
  return { sums: sum.sums(), contentHash: hasher.contentHash() };
}
