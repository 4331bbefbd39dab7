import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import { Counter, type Registry } from 'prom-client';
import { tokyoDay } from '../domain/business-days.ts';
import { type RetryPolicy, retryPause } from '../domain/retry-pause.ts';
import type { Sender } from '../notifications/create-sender.ts';
import { writeDigests } from '../store/digests.ts';
import {
  type ClaimedNotification,
  claimNotifications,
  deleteSettledBefore,
  endAttempt,
} from '../store/notifications.ts';
import { everySoOften, type Repeating } from './every-so-often.ts';

interface NotificationLoopOptions {
  worker: Database;
  logger: Logger;
  registry: Registry;
  sender: Sender;
  everyMs: number;
  policy: RetryPolicy;
  /** From this hour on in Tokyo the day's digests are written. */
  digestHour: number;
  now: () => Date;
  random: () => number;
}

const limit = 20;
const leaseMs = 120_000;
const keptDays = 30;
const dayMs = 86_400_000;

/**
 * Sends what was written to be told, a few at a time: apart from the decisions that wrote it, so that a server that is away delays
 * none. At least once: a process that ends between sending and noting it sends again. What fails too often is given up with an alarm.
 */
export function createNotificationLoop(options: NotificationLoopOptions): Repeating {
  const { worker, logger, registry, everyMs, now } = options;
  const ends = new Counter({
    name: 'akashi_notifications_total',
    help: 'Attempts to notify, by channel and how they ended; failed: given up',
    labelNames: ['channel', 'outcome'],
    registers: [registry],
  });

  async function sendAll(): Promise<void> {
    await digest(options);
    for (;;) {
      const claimed = await claimNotifications(worker, { now: now(), limit, leaseMs });
      await Promise.all(
        claimed.map(async (each) => {
          const outcome = await attempt(options, each);
          ends.inc({ channel: each.channel, outcome });
        }),
      );
      if (claimed.length < limit) break;
    }
    await deleteSettledBefore(worker, new Date(now().getTime() - keptDays * dayMs));
  }

  return everySoOften({
    everyMs,
    run: sendAll,
    logger,
    failed: 'notifications were not sent; they are looked for again',
  });
}

async function digest({ worker, now, digestHour }: NotificationLoopOptions): Promise<void> {
  const at = now();
  if (new Date(at.getTime() + 9 * 3_600_000).getUTCHours() < digestHour) return;
  let written = limit;
  while (written === limit) {
    written = await worker.transaction((tx) => writeDigests(tx, { day: tokyoDay(at), now: at, limit }));
  }
}

async function attempt(options: NotificationLoopOptions, notification: ClaimedNotification) {
  const { worker, logger, sender, policy, now, random } = options;
  const { tenant, notification_id: notificationId, channel, told, attempts } = notification;
  try {
    const state = await sender.send(notification);
    await endAttempt(worker, notification, { state, error: null, nextAttemptAt: null, now: now() });
    return state;
  } catch (error) {
    const pause = retryPause(attempts, policy, random());
    const state = pause === null ? 'failed' : 'waiting';
    const nextAttemptAt = pause === null ? null : new Date(now().getTime() + pause);
    const reason = reasonOf(error);
    await endAttempt(worker, notification, { state, error: reason, nextAttemptAt, now: now() });
    const line = { tenant, notificationId, channel, told, attempts, reason };
    if (pause === null) logger.error({ alarm: 'notification_failed', ...line }, 'a notification was given up');
    else logger.warn(line, 'a notification was not sent; it is tried again');
    return pause === null ? 'failed' : 'retried';
  }
}

/** Without addresses: a server's answer may repeat the one it refused. */
const reasonOf = (error: unknown): string => {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
  const said = code === undefined ? (message ?? 'unknown') : `${code}${responseCode ? ` ${responseCode}` : ''}`;
  return said.replace(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, 300);
};
