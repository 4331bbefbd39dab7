import type { LiteralValue, Tx } from '@akashi/database';
import { batchJoinsSql, recordConditions } from './record-conditions.ts';
import type { RecordsWanted } from './record-pages.ts';
import { recordStateSql } from './record-state-sql.ts';

/**
 * One line of JSON a record: what readRecordPages gives of it, and the event that made it with its very bytes. Written by the database,
 * because a line that is only handed on costs least where it is. Text goes in by to_json, the rest has nothing to escape.
 */
const lineSql = `
SELECT concat(
  '{"state":"', CASE
    WHEN r.record_id IN (SELECT record_id FROM record_corrections WHERE tenant = $1) THEN ${recordStateSql}
    WHEN a.batch_id IS NOT NULL THEN 'approved' WHEN b.batch_id IS NOT NULL THEN 'in_batch' ELSE 'unreviewed' END,
  '","occurredOn":"', r.occurred_on,
  '","counterpartyPartyId":', coalesce(to_json(r.counterparty_party_id)::text, 'null'),
  ',"period":', coalesce(p.period, 'null'),
  ',"retention":', CASE
    WHEN r.period_record_id IS NULL THEN concat('{"startsOn":"', r.made_on, '","until":', coalesce(to_json(r.retention_until)::text, 'null'), '}')
    ELSE (SELECT json_build_object('startsOn', k.starts_on, 'until', k.until)::text FROM record_retention k
      WHERE k.tenant = r.tenant AND k.record_id = r.record_id AND k.occurred_on = r.recorded_on) END,
  ',"standing":', CASE
    WHEN r.record_id IN (SELECT record_id FROM record_standings WHERE tenant = $1) THEN (
      SELECT json_build_object('items', s.items, 'deficiencies', s.deficiencies, 'mended', s.mended, 'uncovered', s.uncovered,
        'correctionId', s.correction_id, 'correctedAt', to_char(s.corrected_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
      FROM current_standings s WHERE s.tenant = r.tenant AND s.record_id = r.record_id)
    ELSE 'null' END,
  ',"corrections":', CASE
    WHEN r.record_id NOT IN (SELECT record_id FROM record_corrections WHERE tenant = $1) THEN '[]'
    ELSE (SELECT concat('[', string_agg(concat('{"kind":"', c.kind, '","reason":', to_json(c.reason), ',"correctedAt":', coalesce((v.data -> 'correctedAt')::text, 'null'),
        ',"correctedBy":' || (v.data -> 'correctedBy'), ',"items":' || (v.data -> 'items'), '}'), ',' ORDER BY c.corrected_at, c.correction_id), ']')
      FROM record_corrections c
      CROSS JOIN LATERAL (
        SELECT convert_from(x.value, 'UTF8')::json -> 'data' AS data FROM evidence x WHERE x.evidence_id = c.evidence_id) v
      WHERE c.tenant = r.tenant AND c.record_id = r.record_id) END,
  ',"event":', convert_from(e.value, 'UTF8'), '}')
FROM standing_records r JOIN evidence e USING (evidence_id)
${batchJoinsSql}
LEFT JOIN (
  SELECT d.period_record_id, json_build_object('firstDay', min(d.occurred_on), 'lastDay', max(d.occurred_on))::text AS period
  FROM standing_records d
  WHERE d.tenant = $1 AND d.period_record_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM record_corrections x WHERE x.tenant = d.tenant AND x.record_id = d.record_id AND x.kind = 'voided')
  GROUP BY d.period_record_id
) p ON p.period_record_id = r.period_record_id`;

/** Every record of a tenant that a filter finds, by day, as lines of JSON with a line feed each; in chunks of any length. */
export function readRecordLines(tx: Tx, { tenant, filter }: Omit<RecordsWanted, 'order'>): AsyncGenerator<Buffer> {
  const { conditions, values } = recordConditions(tenant, filter);
  return tx.copyLines(
    `${lineSql} WHERE ${conditions.join(' AND ')} ORDER BY r.occurred_on, r.record_id`,
    values as LiteralValue[],
  );
}
