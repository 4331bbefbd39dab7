import type { Tx } from '@akashi/database';

export interface AttemptKey {
  tenant: string;
  deliveryId: string;
  attempt: number;
}

/** Begins attempts: the rows say that something may have left from this moment on. */
export async function insertAttempts(tx: Tx, attempts: readonly AttemptKey[], startedAt: Date): Promise<void> {
  if (attempts.length === 0) return;
  await tx.query(
    `INSERT INTO delivery_attempts (tenant, delivery_id, attempt, started_at)
     SELECT tenant, delivery_id, attempt, $4 FROM unnest($1::text[], $2::uuid[], $3::int[]) AS row (tenant, delivery_id, attempt)`,
    [
      attempts.map((attempt) => attempt.tenant),
      attempts.map((attempt) => attempt.deliveryId),
      attempts.map((attempt) => attempt.attempt),
      startedAt,
    ],
  );
}

export interface AttemptEnd extends AttemptKey {
  outcome: 'delivered' | 'unknown' | 'not_sent';
  status: number | null;
  cause: string | null;
}

/** Ends attempts that are under way. */
export async function endAttempts(tx: Tx, ends: readonly AttemptEnd[]): Promise<void> {
  if (ends.length === 0) return;
  await tx.query(
    `UPDATE delivery_attempts AS attempt
     SET outcome = row.outcome, status = row.status, cause = row.cause, ended_at = clock_timestamp()
     FROM unnest($1::uuid[], $2::int[], $3::text[], $4::int[], $5::text[]) AS row (delivery_id, attempt, outcome, status, cause)
     WHERE attempt.delivery_id = row.delivery_id AND attempt.attempt = row.attempt AND attempt.outcome IS NULL`,
    [
      ends.map((end) => end.deliveryId),
      ends.map((end) => end.attempt),
      ends.map((end) => end.outcome),
      ends.map((end) => end.status),
      ends.map((end) => end.cause),
    ],
  );
}

export interface OpenAttempt {
  deliveryId: string;
  attempts: number;
  lateStarts: number;
  anyUnknown: boolean;
}

/** Locks the deliveries whose attempt of that number is still the one under way; a lease that ran out has ended the others. */
export async function lockOpenAttempts(tx: Tx, keys: readonly AttemptKey[]): Promise<Map<string, OpenAttempt>> {
  const { rows } = await tx.query<OpenAttempt>(
    `SELECT delivery.delivery_id AS "deliveryId", attempts, late_starts AS "lateStarts", any_unknown AS "anyUnknown"
     FROM unnest($1::uuid[], $2::int[]) AS row (delivery_id, attempt)
       JOIN deliveries AS delivery USING (delivery_id)
     WHERE delivery.status = 'pending' AND delivery.attempts = row.attempt
     ORDER BY delivery.delivery_id FOR UPDATE OF delivery`,
    [keys.map((key) => key.deliveryId), keys.map((key) => key.attempt)],
  );
  return new Map(rows.map((row) => [row.deliveryId, row]));
}
