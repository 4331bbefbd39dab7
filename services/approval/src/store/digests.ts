import type { Tx } from '@akashi/database';
import { allKeys } from '../domain/queue-keys.ts';
import { groupsOf } from './groups.ts';

interface Reader {
  tenant: string;
  subject: string;
  roles: string[];
}

interface Digesting {
  /** Today in Tokyo. */
  day: string;
  now: Date;
  limit: number;
}

/** Writes the digest of the day of those who want one and have something waiting, once a day each. Gives how many people it looked at. */
export async function writeDigests(tx: Tx, { day, now, limit }: Digesting): Promise<number> {
  const { rows } = await tx.query<Reader>(
    `UPDATE notification_preferences SET digest_on = $1 WHERE (tenant, subject) IN (
       SELECT tenant, subject FROM notification_preferences
       WHERE email IS NOT NULL AND delivery IN ('daily', 'both') AND (digest_on IS NULL OR digest_on < $1)
       ORDER BY digest_on NULLS FIRST LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING tenant, subject, roles`,
    [day, limit],
  );
  for (const reader of rows) await writeDigest(tx, reader, now);
  return rows.length;
}

async function writeDigest(tx: Tx, { tenant, subject, roles }: Reader, now: Date): Promise<void> {
  const groups = (await groupsOf(tx, tenant, [subject])).get(subject) ?? [];
  await tx.query(
    `INSERT INTO notifications (tenant, channel, subject, told, facts, state, next_attempt_at, made_at)
     SELECT $1, 'email', $2, 'digest', jsonb_build_object('waiting', count(*), 'overdue', count(*) FILTER (WHERE overdue)),
       'waiting', $4, $4
     FROM (SELECT DISTINCT case_id, overdue FROM case_assignees
           WHERE tenant = $1 AND assignee = ANY($3) AND NOT barred && ARRAY[$2]) AS mine
     HAVING count(*) > 0`,
    [tenant, subject, allKeys({ subject, roles, groups }), now],
  );
}
