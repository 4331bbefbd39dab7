/**
 * A record's state by `recordState` (domain), of the row `r`, which has its tenant and record_id. Subqueries that the planner can't turn
 * into joins, so that rows stay in order and only those looked at are asked about.
 */
export const recordStateSql = `(
  SELECT CASE
    WHEN c.voided_at IS NOT NULL THEN 'voided'
    WHEN c.rejected_at IS NOT NULL AND NOT coalesce(b.approved AND c.rejected_at <= b.closed_at, false) THEN 'rejected'
    WHEN b.batch_id IS NULL OR c.amended_at > b.closed_at THEN 'unreviewed'
    WHEN b.approved THEN 'approved' ELSE 'in_batch' END
  FROM (
    SELECT max(x.corrected_at) FILTER (WHERE x.kind = 'voided') AS voided_at,
      max(x.corrected_at) FILTER (WHERE x.kind = 'rejected') AS rejected_at,
      max(x.corrected_at) FILTER (WHERE x.kind IN ('amended', 'reference_changed')) AS amended_at
    FROM record_corrections x WHERE x.tenant = r.tenant AND x.record_id = r.record_id
  ) c
  LEFT JOIN LATERAL (
    SELECT h.batch_id, h.closed_at, EXISTS (
      SELECT FROM batch_approvals a WHERE a.tenant = r.tenant AND a.batch_id = h.batch_id) AS approved
    FROM current_batch_records h WHERE h.tenant = r.tenant AND h.record_id = r.record_id LIMIT 1
  ) b ON true)`;
