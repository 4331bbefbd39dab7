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
import { addClosing, lockForClosing, nextClosing, type PeriodRecordScope } from '../store/period-closings.ts';
import { findPeriodRecord } from '../store/period-records.ts';
import { findPeriodRetentions, findPeriodState } from '../store/period-retentions.ts';
import { type TakenSlice, takeEntries } from '../store/take-entries.ts';
import { say } from './say.ts';

const entriesASlice = 10_000;
const digestBytes = 32;

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
  const { sums, contentHash, counts } = await takeAll(tx, of, batchId);
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
  const batch = await addBatchOf(tx, tenant, { ...data, ...counts }, providerTenant);
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

type BatchCounts = Record<'correctionCount' | 'correctedCount' | 'unconfirmedCount', number>;
type ClosedWithCounts = PeriodRecordClosed['data'] & BatchCounts;

/** The batch of a closing's entries, one of those of its day and side. */
async function addBatchOf(
  tx: Tx,
  tenant: string,
  { batchId, periodRecordId, side, agreement: { agreementId }, contentHash, ...closed }: ClosedWithCounts,
  providerTenant: string | null,
): Promise<RecordBatchClosed['data']> {
  const {
    closedAt,
    entryCount: recordCount,
    deficientCount,
    correctionCount,
    correctedCount,
    unconfirmedCount,
  } = closed;
  const madeOn = tokyoDay(new Date(closedAt));
  const ofProvider = side === 'recipient' ? { providerTenant } : {};
  const scope = { tenant, side, providerTenant: ofProvider.providerTenant ?? '', agreementId, madeOn };
  await lockBatches(tx, scope);
  const supplement = await nextSupplement(tx, scope);
  const batch: RecordBatchClosed['data'] = {
    ...{ batchId, side, ...ofProvider, agreementId, madeOn, supplement, periodRecordId },
    ...{ contentHash, recordCount, correctionCount, correctedCount, deficientCount, unconfirmedCount },
    ...{ closedBy: null, closedAt },
  };
  await addBatch(tx, tenant, batch, []);
  return batch;
}

/**
 * In slices, by record id: a month of any number of entries takes the memory of one, and no statement runs for long.
 */
async function takeAll(tx: Tx, scope: PeriodRecordScope, batchId: string) {
  const sum = createEntrySum();
  const hasher = createBatchHasher();
  const counts = { correctionCount: 0, correctedCount: 0, unconfirmedCount: 0 };
  for (let after: string | null = null; ; ) {
    const slice: TakenSlice = await takeEntries(tx, { ...scope, batchId, after, limit: entriesASlice });
    for (const group of slice.groups) sum.add(group);
    for (let at = 0; at < slice.digests.length; at += digestBytes)
      hasher.add(slice.digests.subarray(at, at + digestBytes));
    const standing = slice.groups.reduce((all, { count, voided }) => all + (voided ? 0 : count), 0);
    counts.correctionCount += slice.digests.length / digestBytes - standing;
    counts.correctedCount += slice.correctedCount;
    counts.unconfirmedCount += slice.unconfirmedCount;
    if (slice.entryCount < entriesASlice) return { sums: sum.sums(), contentHash: hasher.contentHash(), counts };
    after = slice.lastId;
  }
}
