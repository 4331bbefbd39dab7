/** Days in Japan's time, both included. */
export interface Days {
  from: string;
  to: string;
}

/** Evidence `e` of a type whose event was in the days $2 to $3; the tenant is $1. Read by the index evidence_to_account_for. */
export const ofPeriod = (eventType: string) => `e.tenant = $1 AND e.event_type = '${eventType}'
  AND e.occurred_at >= $2::date::timestamp AT TIME ZONE 'Asia/Tokyo'
  AND e.occurred_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Tokyo'`;

/** The data of evidence `e` as `data`. */
export const dataOfEvidence = `CROSS JOIN LATERAL (SELECT convert_from(e.value, 'UTF8')::jsonb -> 'data' AS data) parsed`;

/** Microseconds and all: what a Date would cut off would be read twice. */
export const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** What became of the provision with this id, looked up in the evidence: `recorded`, `filed`, `pending`, each true or false. OFFSET 0: once a row. */
export const outcomeOf = (provisionId: string) => `CROSS JOIN LATERAL (SELECT
  EXISTS (SELECT FROM provision_outcomes o
    JOIN evidence_references n ON n.tenant = o.tenant AND n.reference = 'record:' || o.record_id
    WHERE o.tenant = $1 AND o.provision_id = ${provisionId}) AS recorded,
  EXISTS (SELECT FROM evidence_references n WHERE n.tenant = $1 AND n.reference = 'filed:' || ${provisionId}) AS filed,
  EXISTS (SELECT FROM pending_provisions w WHERE w.tenant = $1 AND w.provision_id = ${provisionId}) AS pending
  OFFSET 0) outcome`;

/**
 * How the confirmation that the provision with this `data` names lies to it, as `confirmation.fault`: null where it is kept and was
 * made before (Act 31(1)).
 */
export const confirmationOf = (data: string) => `CROSS JOIN LATERAL (SELECT CASE
  WHEN ${data} ->> 'confirmationId' IS NULL THEN 'none'
  ELSE coalesce((
    SELECT CASE WHEN convert_from(c.value, 'UTF8')::jsonb #>> '{data,confirmedAt}' <= ${data} ->> 'providedAt' THEN 'before' ELSE 'after_provision' END
    FROM evidence_references n JOIN evidence c USING (evidence_id)
    WHERE n.tenant = $1 AND n.reference = 'confirmation:' || (${data} ->> 'confirmationId') ORDER BY n.evidence_id LIMIT 1
  ), 'not_kept') END AS standing OFFSET 0) confirmation`;
