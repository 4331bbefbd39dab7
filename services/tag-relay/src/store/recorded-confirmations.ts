import type { Tx } from '@akashi/database';
import type { Basis } from '../domain/decide-gate.ts';
import type { RecordedConfirmation } from '../domain/sameness.ts';

export interface ConfirmedDelivery {
  tenant: string;
  deliveryId: string;
  principal: string;
  confirmationId: string | null;
  basis: Basis;
}

/** Of these provisions, the deliveries whose agreement lets repeats be confirmed by sameness. */
export async function findRepeatableDeliveries(
  tx: Tx,
  provisions: readonly { tenant: string; provisionId: string }[],
): Promise<ConfirmedDelivery[]> {
  if (provisions.length === 0) return [];
  const { rows } = await tx.query<ConfirmedDelivery>(
    `SELECT tenant, delivery_id AS "deliveryId", principal, confirmation_id AS "confirmationId", basis
     FROM deliveries JOIN unnest($1::text[], $2::uuid[]) AS row (tenant, delivery_id) USING (tenant, delivery_id)
     WHERE basis #> '{confirmation,repeatsBySameness}' = 'true'`,
    [provisions.map(({ tenant }) => tenant), provisions.map(({ provisionId }) => provisionId)],
  );
  return rows;
}

export type NewRecordedConfirmation = RecordedConfirmation & { tenant: string; principal: string; madeOn: string };

/** Keeps confirmations that are recorded. One that is known stays as it is: a record read again never undoes its correction. */
export async function insertRecordedConfirmations(
  tx: Tx,
  confirmations: readonly NewRecordedConfirmation[],
): Promise<void> {
  if (confirmations.length === 0) return;
  await tx.query(
    `INSERT INTO recorded_confirmations (tenant, record_id, principal, confirmation_id, content, made_on, kept_until)
     SELECT tenant, record_id, principal, confirmation_id, content::jsonb, made_on, kept_until
     FROM unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::date[], $7::date[])
       AS row (tenant, record_id, principal, confirmation_id, content, made_on, kept_until)
     ORDER BY tenant, record_id ON CONFLICT DO NOTHING`,
    [
      confirmations.map(({ tenant }) => tenant),
      confirmations.map(({ recordId }) => recordId),
      confirmations.map(({ principal }) => principal),
      confirmations.map(({ confirmationId }) => confirmationId),
      confirmations.map(({ content }) => JSON.stringify(content)),
      confirmations.map(({ madeOn }) => madeOn),
      confirmations.map(({ keptUntil }) => keptUntil),
    ],
  );
}

/** Marks records as corrected: from then on nothing is found the same as what they state. */
export async function markCorrected(tx: Tx, records: readonly { tenant: string; recordId: string }[]): Promise<void> {
  if (records.length === 0) return;
  await tx.query(
    `UPDATE recorded_confirmations AS known SET corrected_at = clock_timestamp()
     FROM unnest($1::text[], $2::uuid[]) AS row (tenant, record_id)
     WHERE known.tenant = row.tenant AND known.record_id = row.record_id AND known.corrected_at IS NULL`,
    [records.map(({ tenant }) => tenant), records.map(({ recordId }) => recordId)],
  );
}

interface Person {
  tenant: string;
  principal: string;
}

export const personKey = ({ tenant, principal }: Person) => `${tenant} ${principal}`;

/**
 * These persons' recorded confirmations, those kept longest first, by `personKey`. One whose record was corrected is not among them,
 * nor one about whose record something could not be applied: it may be a correction.
 */
export async function findRecordedConfirmations(
  tx: Tx,
  persons: readonly Person[],
): Promise<Map<string, RecordedConfirmation[]>> {
  if (persons.length === 0) return new Map();
  const { rows } = await tx.query<RecordedConfirmation & Person>(
    `SELECT tenant, principal, record_id AS "recordId", confirmation_id AS "confirmationId", content, kept_until::text AS "keptUntil"
     FROM recorded_confirmations AS known
       JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS row (tenant, principal)) AS asked USING (tenant, principal)
     WHERE corrected_at IS NULL
       AND NOT EXISTS (SELECT FROM parked_keys AS parked
                       WHERE parked.topic = 'records.v1' AND parked.key = known.tenant || ':' || known.record_id)
       AND NOT EXISTS (SELECT FROM dead_letters AS dead WHERE dead.topic = 'records.v1'
                       AND dead.key = known.tenant || ':' || known.record_id AND dead.resolved_at IS NULL)
     ORDER BY kept_until DESC, record_id`,
    [persons.map(({ tenant }) => tenant), persons.map(({ principal }) => principal)],
  );
  return Map.groupBy(rows, personKey);
}
