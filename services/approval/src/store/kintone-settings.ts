import type { Database, Tx } from '@akashi/database';

export interface KintoneSettingsRow {
  tenant: string;
  base_url: string;
  app_id: string;
  sealed_token: Buffer;
  hint_key_hash: string;
  enabled: boolean;
  mirror_comments: boolean;
  mirror_files: boolean;
  changed_by: string;
  changed_at: Date;
  polled_at: Date | null;
  fault: string | null;
}

const columns = `tenant, base_url, app_id, sealed_token, hint_key_hash, enabled, mirror_comments, mirror_files, changed_by, changed_at,
  polled_at, fault`;

export async function findKintone(tx: Tx, tenant: string): Promise<KintoneSettingsRow | undefined> {
  const text = `SELECT ${columns} FROM kintone_settings WHERE tenant = $1`;
  return (await tx.query<KintoneSettingsRow>(text, [tenant])).rows[0];
}

export async function putKintone(tx: Tx, row: Omit<KintoneSettingsRow, 'polled_at' | 'fault'>): Promise<void> {
  await tx.query(
    `INSERT INTO kintone_settings (tenant, base_url, app_id, sealed_token, hint_key_hash, enabled, mirror_comments, mirror_files,
       changed_by, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (tenant) DO UPDATE SET base_url = $2, app_id = $3, sealed_token = $4, hint_key_hash = $5, enabled = $6,
       mirror_comments = $7, mirror_files = $8, changed_by = $9, changed_at = $10, fault = NULL, polled_at = NULL`,
    [
      row.tenant,
      row.base_url,
      row.app_id,
      row.sealed_token,
      row.hint_key_hash,
      row.enabled,
      row.mirror_comments,
      row.mirror_files,
      row.changed_by,
      row.changed_at,
    ],
  );
}

export interface KintonePerson {
  kintone_user: string;
  subject: string;
  roles: string[];
}

export async function listKintonePeople(tx: Tx, tenant: string): Promise<KintonePerson[]> {
  const { rows } = await tx.query<KintonePerson>(
    'SELECT kintone_user, subject, roles FROM kintone_people WHERE tenant = $1 ORDER BY kintone_user',
    [tenant],
  );
  return rows;
}

/** Puts the whole mapping in the place of the one before; every open record is looked at anew for whom it waits for. */
export async function replaceKintonePeople(tx: Tx, tenant: string, people: readonly KintonePerson[]): Promise<void> {
  await tx.query('DELETE FROM kintone_people WHERE tenant = $1', [tenant]);
  for (const { kintone_user, subject, roles } of people) {
    await tx.query('INSERT INTO kintone_people (tenant, kintone_user, subject, roles) VALUES ($1, $2, $3, $4)', [
      tenant,
      kintone_user,
      subject,
      roles,
    ]);
  }
  await tx.query('UPDATE kintone_mirrors SET mark = NULL WHERE tenant = $1 AND NOT settled', [tenant]);
}

/** Notes that somebody said there is something to look at. False where the key is not the tenant's. */
export async function noteHint(tx: Tx, tenant: string, keyHash: string, now: Date): Promise<boolean> {
  const { rowCount } = await tx.query(
    'UPDATE kintone_settings SET hinted_at = $3 WHERE tenant = $1 AND hint_key_hash = $2 AND enabled',
    [tenant, keyHash, now],
  );
  return rowCount === 1;
}

interface Due {
  now: Date;
  everyMs: number;
  /** Between two looks, however many hints come. */
  leastMs: number;
  leaseMs: number;
}

/** One tenant whose Kintone is to be looked at, for one process at a time: by the clock, or sooner after a hint. */
export async function claimKintone(worker: Database, due: Due): Promise<KintoneSettingsRow | undefined> {
  const { now, everyMs, leastMs, leaseMs } = due;
  const before = (ms: number) => new Date(now.getTime() - ms);
  const { rows } = await worker.query<KintoneSettingsRow>(
    `UPDATE kintone_settings SET polled_at = $1, leased_until = $4 WHERE tenant = (
       SELECT tenant FROM kintone_settings
       WHERE enabled AND (leased_until IS NULL OR leased_until <= $1)
         AND (polled_at IS NULL OR polled_at <= $2 OR (hinted_at >= polled_at AND polled_at <= $3))
       ORDER BY polled_at NULLS FIRST LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING ${columns}`,
    [now, before(everyMs), before(leastMs), new Date(now.getTime() + leaseMs)],
  );
  return rows[0];
}

export async function releaseKintone(worker: Database, tenant: string, fault: string | null): Promise<void> {
  await worker.query('UPDATE kintone_settings SET leased_until = NULL, fault = $2 WHERE tenant = $1', [tenant, fault]);
}

interface AppDay {
  tenant: string;
  app: string;
  /** In Tokyo. */
  day: string;
}

/** Counts a call that is about to be made; gives how many there were on that day with it. */
export async function countCall(worker: Database, { tenant, app, day }: AppDay): Promise<number> {
  const { rows } = await worker.query<{ calls: number }>(
    `INSERT INTO kintone_calls (tenant, app_id, day, calls) VALUES ($1, $2, $3, 1)
     ON CONFLICT (tenant, app_id, day) DO UPDATE SET calls = kintone_calls.calls + 1 RETURNING calls`,
    [tenant, app, day],
  );
  return rows[0]!.calls;
}

export async function callsOn(tx: Tx, { tenant, app, day }: AppDay): Promise<number> {
  const { rows } = await tx.query<{ calls: number }>(
    'SELECT calls FROM kintone_calls WHERE tenant = $1 AND app_id = $2 AND day = $3',
    [tenant, app, day],
  );
  return rows[0]?.calls ?? 0;
}
