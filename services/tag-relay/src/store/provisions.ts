import type { ProvisionMade } from '@akashi/contracts';
import type { Tx } from '@akashi/database';

export interface NewProvision {
  event: ProvisionMade;
  /** The event as it is published. */
  value: Buffer;
}

/** Keeps provisions until record-store has answered each. */
export async function insertProvisions(tx: Tx, provisions: readonly NewProvision[]): Promise<void> {
  if (provisions.length === 0) return;
  await tx.query(
    `INSERT INTO provisions (provision_id, tenant, value, made_at)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::bytea[], $4::timestamptz[])`,
    [
      provisions.map(({ event }) => event.data.provisionId),
      provisions.map(({ event }) => event.tenantid),
      provisions.map(({ value }) => value),
      provisions.map(({ event }) => event.data.providedAt),
    ],
  );
}

export interface Acknowledgement {
  provisionId: string;
  tenant: string;
  recordId: string | null;
}

/** Marks provisions as answered, once; their events need not be published again. */
export async function acknowledgeProvisions(tx: Tx, answers: readonly Acknowledgement[]): Promise<void> {
  if (answers.length === 0) return;
  await tx.query(
    `UPDATE provisions AS known SET acknowledged_at = clock_timestamp(), record_id = row.record_id, value = NULL
     FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS row (provision_id, tenant, record_id)
     WHERE known.provision_id = row.provision_id AND known.tenant = row.tenant AND known.acknowledged_at IS NULL`,
    [
      answers.map((answer) => answer.provisionId),
      answers.map((answer) => answer.tenant),
      answers.map((answer) => answer.recordId),
    ],
  );
}

/** Takes provisions that have waited too long for an answer since they were last published, and counts them as published now. */
export async function takeUnanswered(
  tx: Tx,
  { afterMs, limit }: { afterMs: number; limit: number },
): Promise<Buffer[]> {
  const { rows } = await tx.query<{ value: Buffer }>(
    `UPDATE provisions SET published_at = clock_timestamp()
     WHERE provision_id IN (
       SELECT provision_id FROM provisions
       WHERE acknowledged_at IS NULL AND published_at < clock_timestamp() - $1 * interval '1 ms'
       ORDER BY published_at LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING value`,
    [afterMs, limit],
  );
  return rows.map((row) => row.value);
}

/** How many provisions have no answer yet, and how old the oldest is, in seconds. */
export async function countUnanswered(tx: Pick<Tx, 'query'>): Promise<{ count: number; oldestSeconds: number }> {
  const { rows } = await tx.query<{ count: number; oldestSeconds: number }>(
    `SELECT count(*)::int AS count, coalesce(extract(epoch FROM clock_timestamp() - min(made_at)), 0)::float8 AS "oldestSeconds"
     FROM provisions WHERE acknowledged_at IS NULL`,
  );
  return rows[0]!;
}
