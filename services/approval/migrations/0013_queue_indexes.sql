-- A queue of every kind is one range a name; one of a kind has assigned_cases. Few cases are overdue: there the kind is looked at row by row.
CREATE INDEX assigned_cases_of_all_kinds ON case_assignees (tenant, assignee, opened_at, case_id);
DROP INDEX assigned_overdue_cases;
CREATE INDEX assigned_overdue_cases ON case_assignees (tenant, assignee, opened_at, case_id) WHERE overdue;
