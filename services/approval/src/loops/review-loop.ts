import { foreignReviewDue, newEvent } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import type { Part } from '@akashi/service-kit';
import type { Logger } from 'pino';
import { tokyoDay } from '../domain/business-days.ts';
import { listVersions, lockAgreement } from '../store/agreements.ts';
import { type DueRow, findUnmarkedDues, markDue } from '../store/foreign-reviews.ts';
import { notify } from '../store/notify.ts';
import { publishAgreement } from '../store/publish-agreement.ts';

interface ReviewLoopOptions {
  worker: Database;
  logger: Logger;
  everyMs: number;
  now: () => Date;
  onCommitted(): void;
}

const limit = 200;

/**
 * Says of each foreign review, once, that it falls due soon, and once that it lapsed; a lapsed one suspends its agreement, which is
 * the product's policy, not law. Several instances may run it: each review is marked by one. A failed run is logged and made again.
 */
export function createReviewLoop({ worker, logger, everyMs, now, onCommitted }: ReviewLoopOptions): Part {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | undefined;

  async function markAll(): Promise<void> {
    for (const due of await findUnmarkedDues(worker, tokyoDay(now()), limit)) {
      await worker.transaction((tx) => mark(tx, due, now()));
      onCommitted();
    }
  }

  function run(): void {
    underWay ??= markAll()
      .catch((error: unknown) => logger.error({ err: error }, 'due reviews were not marked; they are looked for again'))
      .finally(() => {
        underWay = undefined;
      });
  }

  return {
    start() {
      timer = setInterval(run, everyMs);
      run();
    },
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}

async function mark(tx: Tx, due: DueRow, now: Date): Promise<void> {
  const { tenant, agreement_id: agreementId, subject, due_on: dueOn } = due;
  const today = tokyoDay(now);
  const state = dueOn < today ? 'lapsed' : 'due_soon';
  // Locked first, as by whoever publishes it: the due day is theirs to change.
  const agreement = await lockAgreement(tx, tenant, agreementId);
  if (!agreement || !(await markDue(tx, due, { state, today }))) return;
  const data = { agreementId, subject, dueOn, state, markedAt: now.toISOString() } as const;
  await putInOutbox(tx, [newEvent(foreignReviewDue, { source: 'akashi/approval', tenant, data, time: now })]);
  const writer = (await listVersions(tx, tenant, agreementId)).at(-1)?.written_by;
  const people = writer === undefined ? [] : [writer];
  await notify(tx, { tenant, told: 'review_due', facts: { dueOn, reviewState: state }, people, channels: true, now });
  if (state === 'due_soon' || agreement.status !== 'approved') return;
  const status_reason = `確認の期限（${dueOn}）を過ぎたため提供を停止（社内方針であり、法令の定める期限ではない）`;
  await publishAgreement({ tx, tenant, agreement: { ...agreement, status: 'suspended', status_reason }, now });
}
