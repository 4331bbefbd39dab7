import type { Tx } from '@akashi/database';
import { unconfirmedCodes } from '../domain/unconfirmed.ts';
import type { FoundBatch } from './batch-queries.ts';
import { type Parameters, type Place, parametersOf } from './record-filter.ts';

export const batchRecordFilters = ['corrected', 'deficient', 'unconfirmed'] as const;
export type BatchRecordFilter = (typeof batchRecordFilters)[number];

interface PlacesWanted {
  tenant: string;
  batch: Pick<FoundBatch, 'batchId' | 'agreementId' | 'side' | 'closedAt'>;
  /** All of the batch's records where it isn't given. */
  only: BatchRecordFilter | undefined;
  after: Place | undefined;
  limit: number;
}

/**
 * The places of a batch's records that fit, the earliest day first, up to `limit + 1` of them. `corrected`: what the batch's hash covers
 * of corrections, so those made by its closing. It reads so many rows of each of the agreement's groups, however large the batch is; only
 * for `unconfirmed` it opens the deficient ones up to the page's end.
 */
export async function listBatchPlaces(tx: Tx, wanted: PlacesWanted): Promise<Place[]> {
  const { tenant, batch, only, after, limit } = wanted;
  const parameters = parametersOf(tenant, batch.batchId, batch.agreementId, batch.side, limit + 1);
  const from = after
    ? `AND (h.occurred_on, h.record_id) > (${parameters.add(after.occurredOn)}::date, ${parameters.add(after.recordId)}::uuid)`
    : '';
  const parts = only === 'corrected' ? correctedParts(batch.closedAt, parameters) : heldParts(only, parameters);
  const ofGroups = only === 'deficient' || only === 'unconfirmed' ? 'AND g.deficient' : '';
  const selects = parts.map(
    (part) => `
SELECT found.occurred_on, found.record_id
FROM record_groups g CROSS JOIN LATERAL (${part} ${from} ORDER BY h.occurred_on, h.record_id LIMIT $5) found
WHERE g.tenant = $1 AND g.agreement_id = $3 AND g.side = $4 ${ofGroups}`,
  );
  const { rows } = await tx.query<Place>(
    `SELECT DISTINCT occurred_on AS "occurredOn", record_id AS "recordId" FROM (${selects.join(' UNION ALL ')}) found
     ORDER BY 1, 2 LIMIT $5`,
    parameters.values,
  );
  return rows;
}

function heldParts(only: BatchRecordFilter | undefined, { add }: Parameters): string[] {
  const ofGroup = 'h.tenant = $1 AND h.group_id = g.group_id AND h.batch_id = $2';
  if (only !== 'unconfirmed') return [`SELECT h.occurred_on, h.record_id FROM batch_records h WHERE ${ofGroup}`];
  return [
    `SELECT h.occurred_on, h.record_id FROM batch_records h
     JOIN records r ON r.tenant = h.tenant AND r.occurred_on = h.occurred_on AND r.record_id = h.record_id
     JOIN evidence e ON e.evidence_id = r.evidence_id
     WHERE ${ofGroup} AND ${unconfirmedSql(add(unconfirmedCodes))}`,
  ];
}

/** Whether the record whose event is `e` lacks a confirmation, by the list of codes in this parameter. */
export const unconfirmedSql = (codes: string) =>
  `convert_from(e.value, 'UTF8')::jsonb #> '{data,deficiencies}' ?| ${codes}::text[]`;

/** One for each kind: each has its own index of a group's corrections. A record that was corrected often is given once. */
function correctedParts(closedAt: Date, { add }: Parameters): string[] {
  const by = add(closedAt);
  return ['amended', 'voided', 'rejected'].map(
    (kind) => `SELECT DISTINCT h.occurred_on, h.record_id FROM record_corrections h
     JOIN batch_records b ON b.tenant = h.tenant AND b.record_id = h.record_id AND b.batch_id = $2
     WHERE h.tenant = $1 AND h.group_id = g.group_id AND h.kind = '${kind}' AND h.corrected_at <= ${by}`,
  );
}
