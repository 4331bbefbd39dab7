import {
  currentRuleSet,
  newEvent,
  type PeriodRecordClosed,
  periodRecordClosed,
  recordBatchClosed,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { createBatchHasher } from '../domain/batch-hash.ts';
import { source } from '../domain/own-events.ts';
import { periodItems } from '../domain/period-items.ts';
import { retentionOf } from '../domain/retention.ts';
import { tokyoDay } from '../domain/tokyo-day.ts';
import type { Edge } from '../edge.ts';
import { agreedItemNames } from '../store/agreed-item-names.ts';
import { addBatch, lockBatches, nextSupplement } from '../store/batches.ts';
import {
  addClosing,
  lockForClosing,
  nextClosing,
  type PeriodRecordScope,
  pageOfDigests,
  takeUnclosed,
} from '../store/period-closings.ts';
import { sumBatch } from '../store/period-entries.ts';
import { findPeriodRecord } from '../store/period-records.ts';
import { say } from './say.ts';

const digestsAPage = 10_000;

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
  const { heldCount, voidedCount } = await takeUnclosed(tx, { ...of, batchId });
  if (heldCount === 0) return undefined;
  const { scope } = (await findPeriodRecord(tx, tenant, periodRecordId))!;
  const sums = await sumBatch(tx, { ...of, batchId });
  const days = { firstDay: sums.firstDay!, lastDay: sums.lastDay! };
  const time = edge.now();
  const madeOn = tokyoDay(time);
  const retention = retentionOf({ recordMethod: scope.recordMethod, madeOn, lastProvidedOn: days.lastDay })!;
  const infoItems = await agreedItemNames(tx, tenant, scope.agreement, sums.itemCodes);
  const data: PeriodRecordClosed['data'] = {
    ...{ periodRecordId, ...scope },
    closing: await nextClosing(tx, of),
    batchId,
    items: periodItems(scope.side, scope.counterparty.details, { ...sums, ...days, infoItems }),
    ...(scope.side === 'recipient' && { acquisitionPeriod: days }),
    ...{ entryCount: heldCount, deficientCount: sums.deficientCount, voidedCount },
    contentHash: await hashOfBatch(tx, { tenant, batchId, ...days }),
    retentionStartsOn: retention.startsOn,
    retentionUntil: retention.until,
    ruleSet: currentRuleSet,
    closedAt: time.toISOString(),
  };
  await addClosing(tx, { tenant, data, ...days });
  const { side } = scope;
  const day = { tenant, side, providerTenant: '', agreementId: scope.agreement.agreementId, madeOn };
  await lockBatches(tx, day);
  const batch = {
    ...{
      batchId,
      side,
      agreementId: day.agreementId,
      madeOn,
      supplement: await nextSupplement(tx, day),
      periodRecordId,
    },
    ...{ contentHash: data.contentHash, recordCount: heldCount, deficientCount: sums.deficientCount },
    ...{ closedBy: null, closedAt: data.closedAt },
  };
  await addBatch(tx, tenant, batch, []);
  const closed = newEvent(periodRecordClosed, { source, tenant, time, data });
  await say(tx, [closed, newEvent(recordBatchClosed, { source, tenant, time, data: batch })], { edge });
  return data;
}

/** The batch's hash, read in pages: a month of millions of entries fits into memory. */
async function hashOfBatch(
  tx: Tx,
  batch: { tenant: string; batchId: string; firstDay: string; lastDay: string },
): Promise<string> {
  const hasher = createBatchHasher();
  let after: string | null = null;
  do {
    const page = await pageOfDigests(tx, { ...batch, after, limit: digestsAPage });
    for (const { digest, corrections } of page) for (const each of [digest, ...corrections]) hasher.add(each);
    after = page.length === digestsAPage ? page.at(-1)!.recordId : null;
  } while (after !== null);
  return hasher.contentHash();
}
