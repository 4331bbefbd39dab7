import type { AcquisitionReported } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';

/** A report that is evidence, and the id of that evidence. */
export interface KeptAcquisition {
  evidenceId: string;
  event: AcquisitionReported;
}

interface ClaimedAcquisition {
  tenant: string;
  acquisitionId: string;
  recordId: string;
  decidedAt: string;
}

/** Claims each acquisition's one record, first come first kept, and gives the keys `tenant|acquisitionId` of those claimed now. */
export async function claimAcquisitions(tx: Tx, claims: readonly ClaimedAcquisition[]): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const { rows } = await tx.query<{ tenant: string; acquisition_id: string }>(
    `INSERT INTO acquisition_outcomes (tenant, acquisition_id, record_id, decided_at)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::timestamptz[])
     ON CONFLICT DO NOTHING RETURNING tenant, acquisition_id`,
    columnsOf(claims, 'tenant', 'acquisitionId', 'recordId', 'decidedAt'),
  );
  return new Set(rows.map(({ tenant, acquisition_id }) => `${tenant}|${acquisition_id}`));
}

/** The first record of each day that states what a confirmation confirmed. */
export async function addRecordedIdentities(
  tx: Tx,
  recorded: readonly { tenant: string; confirmationId: string; madeOn: string; recordId: string }[],
): Promise<void> {
  const first = new Map(
    recorded.toReversed().map((each) => [`${each.tenant}|${each.confirmationId}|${each.madeOn}`, each] as const),
  );
  if (first.size === 0) return;
  await tx.query(
    `INSERT INTO recorded_identities (tenant, confirmation_id, made_on, record_id)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::date[], $4::uuid[]) AS row (tenant, confirmation_id, made_on, record_id)
     WHERE NOT EXISTS (SELECT FROM recorded_identities known
       WHERE known.tenant = row.tenant AND known.confirmation_id = row.confirmation_id AND known.made_on = row.made_on)
     ORDER BY tenant, confirmation_id ON CONFLICT DO NOTHING`,
    columnsOf([...first.values()], 'tenant', 'confirmationId', 'madeOn', 'recordId'),
  );
}

/** The records of these acquisitions, of those that have theirs, by `tenant|acquisitionId`. */
export async function findAcquisitionRecordIds(
  tx: Tx,
  named: readonly { tenant: string; acquisitionId: string }[],
): Promise<Map<string, string>> {
  if (named.length === 0) return new Map();
  const { rows } = await tx.query<{ tenant: string; acquisition_id: string; record_id: string }>(
    `SELECT tenant, acquisition_id, record_id
     FROM unnest($1::text[], $2::uuid[]) AS named (tenant, acquisition_id) JOIN acquisition_outcomes USING (tenant, acquisition_id)`,
    columnsOf(named, 'tenant', 'acquisitionId'),
  );
  return new Map(rows.map(({ tenant, acquisition_id, record_id }) => [`${tenant}|${acquisition_id}`, record_id]));
}

export interface PendingAcquisition {
  tenant: string;
  acquisitionId: string;
  evidenceId: string;
  since: string;
  nextLookAt: string;
}

/** Notes acquisitions that wait for evidence still on its way, or when they are looked at next. */
export async function keepPendingAcquisitions(tx: Tx, pending: readonly PendingAcquisition[]): Promise<void> {
  if (pending.length === 0) return;
  await tx.query(
    `INSERT INTO pending_acquisitions (tenant, acquisition_id, evidence_id, since, next_look_at)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[])`,
    columnsOf(pending, 'tenant', 'acquisitionId', 'evidenceId', 'since', 'nextLookAt'),
  );
}

export interface TakenAcquisition extends KeptAcquisition {
  since: Date;
}

/** Locks and takes up to `limit` waiting acquisitions that are to be looked at by now. Whoever takes them MUST record or keep each again. */
export async function takePendingAcquisitions(
  tx: Tx,
  { now, limit }: { now: Date; limit: number },
): Promise<TakenAcquisition[]> {
  const { rows } = await tx.query<{ evidence_id: string; since: Date; value: Buffer }>(
    `WITH due AS (
       SELECT tenant, acquisition_id FROM pending_acquisitions WHERE next_look_at <= $1
       ORDER BY next_look_at LIMIT $2 FOR UPDATE SKIP LOCKED
     ), taken AS (
       DELETE FROM pending_acquisitions p USING due WHERE p.tenant = due.tenant AND p.acquisition_id = due.acquisition_id
       RETURNING p.evidence_id, p.since
     )
     SELECT taken.evidence_id, taken.since, e.value FROM taken JOIN evidence e USING (evidence_id) ORDER BY taken.evidence_id`,
    [now, limit],
  );
  return rows.map(({ evidence_id, since, value }) => ({
    evidenceId: evidence_id,
    since,
    event: JSON.parse(value.toString()) as AcquisitionReported,
  }));
}

/** Leaves a waiting acquisition alone until then. */
export async function postponeAcquisition(
  db: Database,
  { tenant, acquisitionId, until }: { tenant: string; acquisitionId: string; until: Date },
): Promise<void> {
  await db.query('UPDATE pending_acquisitions SET next_look_at = $3 WHERE tenant = $1 AND acquisition_id = $2', [
    ...[tenant, acquisitionId, until],
  ]);
}

/** How many acquisitions wait in all tenants. */
export async function countPending(db: Database): Promise<number> {
  return (await db.query<{ n: number }>('SELECT count(*)::int AS n FROM pending_acquisitions')).rows[0]!.n;
}

export interface FoundAcquisition {
  report: AcquisitionReported['data'];
  recordId: string | null;
}

/** An acquisition as it was reported first, with its record once it has one. */
export async function findAcquisition(
  tx: Tx,
  tenant: string,
  acquisitionId: string,
): Promise<FoundAcquisition | undefined> {
  const { rows } = await tx.query<{ value: Buffer; record_id: string | null }>(
    `SELECT e.value, o.record_id FROM evidence e
     LEFT JOIN acquisition_outcomes o ON o.tenant = e.tenant AND o.acquisition_id = $2::uuid
     WHERE e.tenant = $1 AND e.topic = 'records.v1' AND e.subject = $2::text AND e.event_id = $2::text AND e.event_type = 'acquisition.reported'`,
    [tenant, acquisitionId],
  );
  const row = rows[0];
  return row && { report: (JSON.parse(row.value.toString()) as AcquisitionReported).data, recordId: row.record_id };
}
