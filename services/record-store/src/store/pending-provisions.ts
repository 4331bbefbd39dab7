import type { ProvisionMade } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import { type Cause, causeOf } from '@akashi/messaging';
import { columnsOf } from './columns-of.ts';

/** A provision that is evidence, and the id of that evidence. */
export interface KeptProvision {
  evidenceId: string;
  event: ProvisionMade;
  /** The trace that it came in. */
  cause?: Cause | undefined;
}

export interface PendingProvision {
  tenant: string;
  provisionId: string;
  evidenceId: string;
  since: string;
  traceparent: string | null;
  missing: string[];
}

/** Notes provisions whose evidence is still on its way, and what each waits for. */
export async function addPending(tx: Tx, pending: readonly PendingProvision[]): Promise<void> {
  if (pending.length === 0) return;
  const links = pending.flatMap(({ tenant, provisionId, missing }) =>
    missing.map((reference) => ({ tenant, provisionId, reference })),
  );
  await tx.query(
    `WITH links AS (
       INSERT INTO pending_links (tenant, provision_id, missing_reference)
       SELECT * FROM unnest($6::text[], $7::uuid[], $8::text[]) ON CONFLICT DO NOTHING
     )
     INSERT INTO pending_provisions (tenant, provision_id, evidence_id, since, traceparent)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[]) ON CONFLICT DO NOTHING`,
    [
      ...columnsOf(pending, 'tenant', 'provisionId', 'evidenceId', 'since', 'traceparent'),
      ...columnsOf(links, 'tenant', 'provisionId', 'reference'),
    ],
  );
}

interface TakeOptions {
  limit: number;
  /** Provisions to leave alone for now, because making their outcome failed. */
  setAside: readonly string[];
}

/** Drops the links to evidence that has come, then locks and gives up to `limit` provisions that wait for nothing any more. */
export async function takeComplete(tx: Tx, { limit, setAside }: TakeOptions): Promise<KeptProvision[]> {
  await tx.query(
    `DELETE FROM pending_links l USING evidence_references r
     WHERE r.tenant = l.tenant AND r.reference = l.missing_reference`,
  );
  const { rows } = await tx.query<{ evidence_id: string; value: Buffer; traceparent: string | null }>(
    `SELECT p.evidence_id, e.value, p.traceparent FROM pending_provisions p JOIN evidence e USING (evidence_id)
     WHERE NOT EXISTS (SELECT FROM pending_links l WHERE l.tenant = p.tenant AND l.provision_id = p.provision_id)
       AND p.evidence_id <> ALL ($2::uuid[])
     ORDER BY p.since LIMIT $1 FOR UPDATE OF p SKIP LOCKED`,
    [limit, setAside],
  );
  return rows.map(({ evidence_id, value, traceparent }) => ({
    evidenceId: evidence_id,
    cause: causeOf(traceparent),
    event: JSON.parse(value.toString()) as ProvisionMade,
  }));
}

export async function removePending(
  tx: Tx,
  provisions: readonly { tenant: string; provisionId: string }[],
): Promise<void> {
  await tx.query(
    `DELETE FROM pending_provisions p USING unnest($1::text[], $2::uuid[]) AS done (tenant, provision_id)
     WHERE p.tenant = done.tenant AND p.provision_id = done.provision_id`,
    columnsOf(provisions, 'tenant', 'provisionId'),
  );
}

export interface OverduePending {
  tenant: string;
  provisionId: string;
  missing: string[];
}

/** Marks provisions that have waited longer than `afterMs` as alarmed, and gives those that weren't yet. */
export async function markOverdue(
  db: Database,
  { now, afterMs }: { now: Date; afterMs: number },
): Promise<OverduePending[]> {
  const { rows } = await db.query<{ tenant: string; provision_id: string; missing: string[] }>(
    `UPDATE pending_provisions p SET alarmed_at = $1
     WHERE (p.tenant, p.provision_id) IN (
       SELECT tenant, provision_id FROM pending_provisions
       WHERE since < $1::timestamptz - $2 * interval '1 millisecond' AND alarmed_at IS NULL
       ORDER BY since LIMIT 100 FOR UPDATE SKIP LOCKED)
     RETURNING p.tenant, p.provision_id, ARRAY(
       SELECT missing_reference FROM pending_links l WHERE l.tenant = p.tenant AND l.provision_id = p.provision_id) AS missing`,
    [now, afterMs],
  );
  return rows.map(({ tenant, provision_id, missing }) => ({ tenant, provisionId: provision_id, missing }));
}

/** How many provisions wait in all tenants, and since when the oldest does. */
export async function pendingSummary(db: Database): Promise<{ count: number; oldestSince: Date | null }> {
  const { rows } = await db.query<{ count: number; oldest: Date | null }>(
    'SELECT count(*)::int AS count, min(since) AS oldest FROM pending_provisions',
  );
  return { count: rows[0]!.count, oldestSince: rows[0]!.oldest };
}
