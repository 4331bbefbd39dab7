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
 * The places of a batch's records that fit, by the day that they were made for, up to `limit + 1` of them. `corrected`: what the batch's hash
 * covers of corrections, so those made by its closing; `deficient` and `unconfirmed`: as they stand. It reads so many rows of each of the
 * agreement's groups, however large the batch is; only for `unconfirmed` it opens the deficient ones up to the page's end.
 */
export async function listBatchPlaces(tx: Tx, wanted: PlacesWanted): Promise<Place[]> {
  const { tenant, batch, only, after, limit } = wanted;
  const parameters = parametersOf(tenant, batch.batchId, batch.agreementId, batch.side, limit + 1);
  const from = after
    ? `AND (h.occurred_on, h.record_id) > (${parameters.add(after.occurredOn)}::date, ${parameters.add(after.recordId)}::uuid)`
    : '';
  const ofGroups = only === 'deficient' || only === 'unconfirmed' ? 'AND g.deficient' : '';
  const selects = partsOf(only, batch.closedAt, parameters).map(
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

const ofGroup = 'h.tenant = $1 AND h.group_id = g.group_id AND h.batch_id = $2';

/** What is read of a group `g`, to be gone through in the order of `h`. */
function partsOf(only: BatchRecordFilter | undefined, closedAt: Date, { add }: Parameters): string[] {
  if (only === undefined) return [`SELECT h.occurred_on, h.record_id FROM batch_records h WHERE ${ofGroup}`];
  if (only === 'corrected') return correctedParts(add(closedAt));
  if (only === 'deficient')
    return lackingParts({ isLacking: 'coalesce(s.deficient, r.deficient)', lacksNow: 's.deficient' });
  const codes = add(unconfirmedCodes);
  return lackingParts({
    isLacking: unconfirmedSql(codes),
    lacksNow: `s.deficiencies && ${codes}::text[]`,
    events: 'JOIN evidence e ON e.evidence_id = r.evidence_id',
  });
}

interface Lacking {
  /** Of a record `r` made deficient, that stands as `s`. */
  isLacking: string;
  /** Of how a record stands, `s`. */
  lacksNow: string;
  events?: string;
}

/** Of those made deficient, and of those that were made complete and lack something since a correction, those that fit. */
function lackingParts({ isLacking, lacksNow, events = '' }: Lacking): string[] {
  return [
    `SELECT h.occurred_on, h.record_id FROM batch_records h
     JOIN records r ON r.tenant = h.tenant AND r.occurred_on = h.occurred_on AND r.record_id = h.record_id
     ${events}
     ${standingJoinSql}
     WHERE ${ofGroup} AND ${isLacking}`,
    `SELECT h.occurred_on, h.record_id FROM (
       SELECT b.occurred_on, b.record_id FROM current_standings s
       JOIN batch_records b ON b.tenant = s.tenant AND b.record_id = s.record_id AND b.batch_id = $2
       WHERE s.tenant = $1 AND s.group_id = g.group_id AND ${lacksNow}) h
     WHERE true`,
  ];
}

/** One for each kind: each has its own index of a group's corrections. A record that was corrected often is given once. */
function correctedParts(closedAt: string): string[] {
  return ['amended', 'voided', 'rejected', 'reference_changed'].map(
    (kind) => `SELECT DISTINCT h.occurred_on, h.record_id FROM record_corrections h
     JOIN batch_records b ON b.tenant = h.tenant AND b.record_id = h.record_id AND b.batch_id = $2
     WHERE h.tenant = $1 AND h.group_id = g.group_id AND h.kind = '${kind}' AND h.corrected_at <= ${closedAt}`,
  );
}

/** How the record `r` stands since a correction as `s`: looked up by its key, whatever the planner thinks of the tables' sizes. */
export const standingJoinSql = `LEFT JOIN LATERAL (
  SELECT s.deficient, s.deficiencies FROM current_standings s WHERE s.tenant = r.tenant AND s.record_id = r.record_id LIMIT 1) s ON true`;

/** Whether the record `r`, whose event is `e` and which stands as `s`, lacks a confirmation, by the list of codes in this parameter. */
export const unconfirmedSql = (codes: string) => `CASE
  WHEN s.deficient IS NOT NULL THEN s.deficiencies && ${codes}::text[]
  WHEN r.deficient THEN convert_from(e.value, 'UTF8')::jsonb #> '{data,deficiencies}' ?| ${codes}::text[]
  ELSE false END`;
