-- How long each record is kept by its method alone (Rules 25, 29): for an entry of a lump record or contract, as its period record's
-- latest closing says. `until` is null while it is open: before the first closing, and while an entry waits for the next. Where all
-- entries were voided before any closing, nothing was provided and no rule counts: policy keeps each three years from its making.
CREATE VIEW {{schema}}.record_retention WITH (security_invoker = true) AS
SELECT r.tenant, r.record_id, r.occurred_on, r.side, r.record_method, r.period_record_id,
  CASE WHEN r.period_record_id IS NULL THEN r.made_on
       WHEN p.is_open THEN NULL
       ELSE coalesce(p.starts_on, r.made_on) END AS starts_on,
  CASE WHEN r.period_record_id IS NULL THEN r.retention_until
       WHEN p.is_open THEN NULL
       ELSE coalesce(p.until, (r.made_on + interval '3 years')::date) END AS until
FROM {{schema}}.records r
LEFT JOIN LATERAL (
  SELECT max(c.retention_starts_on) AS starts_on, max(c.retention_until) AS until,
    EXISTS (SELECT FROM {{schema}}.unclosed_entries u
      WHERE u.tenant = r.tenant AND u.period_record_id = r.period_record_id) AS is_open
  FROM {{schema}}.period_closings c WHERE c.tenant = r.tenant AND c.period_record_id = r.period_record_id
) p ON r.period_record_id IS NOT NULL;

GRANT SELECT ON {{schema}}.record_retention TO {{schema}}_api, {{schema}}_worker, {{schema}}_disposal;
