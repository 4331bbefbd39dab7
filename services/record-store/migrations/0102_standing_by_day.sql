-- A completeness report counts what stands as corrected by the day that is right, page by page.
CREATE INDEX record_standings_by_day ON {{schema}}.record_standings (tenant, occurred_on, record_id);
-- A batch's corrected records are found by the kind of correction within a group; those of a changed reference are one.
CREATE INDEX reference_changed_by_group ON {{schema}}.record_corrections (tenant, group_id, occurred_on, record_id) WHERE kind = 'reference_changed';
