import { instant, ofPeriod } from './period-evidence.ts';

/** How many provisions a statement judges: its cost has a bound, whatever the period. */
export const provisionsAStatement = 10_000;

/** Of the page before: the instant and evidence that it ended with; both null for the first. */
export interface AfterProvision {
  at: string | null;
  id: string | null;
}

export const judgedValues = (
  tenant: string,
  { from, to }: { from: string; to: string },
  { at, id }: AfterProvision,
) => [...[tenant, from, to, provisionsAStatement, at, id]];

/**
 * CTEs that look up what the next provisions of a period ended in, from their evidence: the first that names each, so that one that came
 * twice counts once. `judged` says of each `recorded`, `filed`, `pending`, and how the confirmation that it names lies to it (Act 31(1)):
 * none, not_kept, before, after_provision. `page_end`: how many were read, and where they end. Everything is looked up for all of them at
 * once, by index, in its order; MUST run in `withoutNestedLoops`.
 */
export const judgedSql = `
page AS MATERIALIZED (
  SELECT e.evidence_id, e.occurred_at, (e.account).id AS provision_id, (e.account).confirmation_id, (e.account).stated_at AS provided_at
  FROM evidence e
  WHERE ${ofPeriod('provision.made')} AND ($5::timestamptz IS NULL OR (e.occurred_at, e.evidence_id) > ($5::timestamptz, $6::uuid))
  ORDER BY e.occurred_at, e.evidence_id LIMIT $4
), page_end AS (
  SELECT count(*)::int AS read, (SELECT ${instant('occurred_at')} FROM page ORDER BY occurred_at DESC, evidence_id DESC LIMIT 1) AS at,
    (SELECT evidence_id FROM page ORDER BY occurred_at DESC, evidence_id DESC LIMIT 1) AS id
  FROM page
), first_named AS MATERIALIZED (
  SELECT DISTINCT ON (n.reference) n.evidence_id FROM evidence_references n
  WHERE n.tenant = $1 AND n.reference = ANY (ARRAY(SELECT 'provision:' || provision_id FROM page))
  ORDER BY n.reference, n.evidence_id
), outcomes AS MATERIALIZED (
  SELECT o.provision_id, o.record_id, 'record:' || o.record_id AS reference FROM provision_outcomes o
  WHERE o.tenant = $1 AND o.provision_id = ANY (ARRAY(SELECT provision_id FROM page))
), kept_records AS MATERIALIZED (
  SELECT DISTINCT n.reference FROM evidence_references n
  WHERE n.tenant = $1 AND n.reference = ANY (ARRAY(SELECT reference FROM outcomes WHERE reference IS NOT NULL))
), filings AS MATERIALIZED (
  SELECT DISTINCT n.reference FROM evidence_references n
  WHERE n.tenant = $1 AND n.reference = ANY (ARRAY(SELECT 'filed:' || provision_id FROM page))
), waiting AS MATERIALIZED (
  SELECT w.provision_id FROM pending_provisions w
  WHERE w.tenant = $1 AND w.provision_id = ANY (ARRAY(SELECT provision_id FROM page))
), confirmations AS MATERIALIZED (
  SELECT DISTINCT ON ((e.account).id) (e.account).id AS confirmation_id, (e.account).stated_at AS confirmed_at FROM evidence e
  WHERE e.tenant = $1 AND e.event_type = 'confirmation.made'
    AND (e.account).id = ANY (ARRAY(SELECT DISTINCT confirmation_id FROM page WHERE confirmation_id IS NOT NULL))
  ORDER BY (e.account).id, e.evidence_id
), judged AS (
  SELECT p.evidence_id, p.occurred_at, p.provision_id, p.provided_at, o.record_id, k.reference IS NOT NULL AS recorded, f.reference IS NOT NULL AS filed,
    w.provision_id IS NOT NULL AS pending, CASE
      WHEN p.confirmation_id IS NULL THEN 'none' WHEN c.confirmation_id IS NULL THEN 'not_kept'
      WHEN c.confirmed_at <= p.provided_at THEN 'before' ELSE 'after_provision' END AS standing
  FROM page p JOIN first_named USING (evidence_id)
  LEFT JOIN outcomes o USING (provision_id)
  LEFT JOIN kept_records k ON k.reference = o.reference
  LEFT JOIN filings f ON f.reference = 'filed:' || p.provision_id
  LEFT JOIN waiting w USING (provision_id)
  LEFT JOIN confirmations c USING (confirmation_id)
)`;
