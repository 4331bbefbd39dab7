import type { Database, Tx } from '@akashi/database';
import type { Language, NotificationFacts, Told } from '../domain/notification-text.ts';
import type { ChatChannel } from './notification-settings.ts';

export const notificationStates = ['waiting', 'sent', 'failed', 'not_wanted'] as const;
type NotificationState = (typeof notificationStates)[number];

export interface NotificationRow {
  tenant: string;
  notification_id: string;
  channel: 'email' | ChatChannel;
  subject: string | null;
  told: Told;
  facts: NotificationFacts;
  state: NotificationState;
  attempts: number;
  last_error: string | null;
  made_at: Date;
  settled_at: Date | null;
}

const columns =
  'n.tenant, n.notification_id, n.channel, n.subject, n.told, n.facts, n.state, n.attempts, n.last_error, n.made_at, n.settled_at';

/** One to be sent, with where to as it is now: null where that was taken away meanwhile. */
export interface ClaimedNotification extends NotificationRow {
  email: string | null;
  sealed_url: Buffer | null;
  language: Language | null;
}

interface Claim {
  now: Date;
  limit: number;
  /** After this long another process takes them: the one that claimed them has ended. */
  leaseMs: number;
}

/** Claims what is due, of any tenant, each by one process at a time; the attempt is counted before it is made. */
export async function claimNotifications(
  worker: Database,
  { now, limit, leaseMs }: Claim,
): Promise<ClaimedNotification[]> {
  const { rows } = await worker.query<ClaimedNotification>(
    `WITH n AS (
       UPDATE notifications SET attempts = attempts + 1, next_attempt_at = $2 WHERE (tenant, notification_id) IN (
         SELECT tenant, notification_id FROM notifications WHERE state = 'waiting' AND next_attempt_at <= $1
         ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING *)
     SELECT ${columns}, p.email, c.sealed_url, coalesce(p.language, c.language) AS language FROM n
     LEFT JOIN notification_preferences p ON n.channel = 'email' AND p.tenant = n.tenant AND p.subject = n.subject
     LEFT JOIN notification_channels c ON c.tenant = n.tenant AND c.channel = n.channel AND c.enabled`,
    [now, new Date(now.getTime() + leaseMs), limit],
  );
  return rows;
}

export interface AttemptEnd {
  state: NotificationState;
  error: string | null;
  nextAttemptAt: Date | null;
  now: Date;
}

export async function endAttempt(
  worker: Database,
  { tenant, notification_id }: Pick<NotificationRow, 'tenant' | 'notification_id'>,
  { state, error, nextAttemptAt, now }: AttemptEnd,
): Promise<void> {
  await worker.query(
    `UPDATE notifications SET state = $3, last_error = $4, next_attempt_at = coalesce($5, next_attempt_at),
       settled_at = CASE WHEN $3 = 'waiting' THEN NULL ELSE $6::timestamptz END
     WHERE tenant = $1 AND notification_id = $2`,
    [tenant, notification_id, state, error, nextAttemptAt, now],
  );
}

/** Forgets what was settled before a day. */
export async function deleteSettledBefore(worker: Database, before: Date): Promise<void> {
  await worker.query('DELETE FROM notifications WHERE settled_at < $1', [before]);
}

interface NotificationPage {
  tenant: string;
  state: NotificationState;
  after: readonly [string, string] | undefined;
  limit: number;
}

/** Latest first. */
export async function listNotifications(tx: Tx, { tenant, state, after, limit }: NotificationPage) {
  const { rows } = await tx.query<NotificationRow>(
    `SELECT ${columns} FROM notifications n WHERE tenant = $1 AND state = $2
       AND ($3::timestamptz IS NULL OR (made_at, notification_id) < ($3, $4::uuid))
     ORDER BY made_at DESC, notification_id DESC LIMIT $5`,
    [tenant, state, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows;
}

/** Lets a failed one be tried anew; false when there is none. */
export async function retryNotification(
  tx: Tx,
  { tenant, notificationId, now }: { tenant: string; notificationId: string; now: Date },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE notifications SET state = 'waiting', attempts = 0, next_attempt_at = $3, settled_at = NULL
     WHERE tenant = $1 AND notification_id = $2 AND state = 'failed'`,
    [tenant, notificationId, now],
  );
  return rowCount === 1;
}
