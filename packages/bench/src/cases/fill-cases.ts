import { Client } from 'pg';
import type { World } from '../world.ts';

export const reader = 'approver-1';
/** The tenant of the demo's people. */
const tenant = 'provider-demo';

/**
 * Fills approval's tables with open cases of one tenant, as they would be after some years: of ten, six wait for the role approver, two
 * for one of twenty groups, two for one of two hundred people; one in twenty is overdue. The reader belongs to a group, stands in for
 * somebody, and has already given their approval to the newest thousand, which still wait for another.
 */
export async function fillCases(world: World, count: number): Promise<void> {
  const { owner, api, worker } = world.databases.approval;
  await withClient(worker, (client) => client.query(casesSql, [tenant, count]));
  await withClient(api, async (client) => {
    await client.query("SELECT set_config('akashi.tenant', $1, false)", [tenant]);
    for (const sql of [votesSql, delegationSql]) await client.query(sql, [tenant, reader]);
    await client.query(groupsSql, [tenant, reader]);
  });
  await withClient(worker, (client) => client.query(assigneesSql, [tenant]));
  // As autovacuum would have done by then.
  await withClient(owner, (client) =>
    client.query('ANALYZE approval.cases, approval.case_assignees, approval.case_decisions'),
  );
}

const casesSql = `
INSERT INTO cases (tenant, case_id, kind, subject_id, content_hash, content, requester, authors, steps, state, asked_at, opened_at, due_at,
  overdue_at)
SELECT $1, gen_random_uuid(),
  (ARRAY['record_batch', 'record_batch', 'record_batch', 'agreement_version', 'deficient_record', 'disclosure_answer',
    'reconciliation_difference'])[1 + n % 7],
  'bench-' || n, repeat('d', 64), jsonb_build_object('number', n, 'text', repeat('記録', 400)), 'requester-' || n % 50, '{}',
  jsonb_build_array(CASE
    WHEN n % 10 < 6 THEN '{"name": "承認", "role": "approver", "rule": "n_of_m", "atLeast": 2}'::jsonb
    WHEN n % 10 < 8 THEN jsonb_build_object('name', '承認', 'group', 'group-' || n % 20, 'people', '[]'::jsonb)
    ELSE jsonb_build_object('name', '承認', 'people', jsonb_build_array(CASE WHEN n % 200 = 8 THEN '${reader}' ELSE 'person-' || n % 200 END)) END),
  'open', opened_at, opened_at, CASE WHEN n % 20 = 0 THEN now() ELSE now() + interval '5 days' END, CASE WHEN n % 20 = 0 THEN now() END
FROM generate_series(1, $2::int) AS n, LATERAL (SELECT now() - n * interval '15 minutes' AS opened_at) AS at`;

const assigneesSql = `
INSERT INTO case_assignees (tenant, case_id, assignee, kind, opened_at, overdue, barred)
SELECT tenant, case_id, CASE
    WHEN steps -> 0 ->> 'role' IS NOT NULL THEN 'role:' || (steps -> 0 ->> 'role')
    WHEN steps -> 0 ->> 'group' IS NOT NULL THEN 'group:' || (steps -> 0 ->> 'group')
    ELSE 'person:' || (steps -> 0 -> 'people' ->> 0) END,
  kind, opened_at, overdue_at IS NOT NULL, requester || ARRAY(SELECT actor FROM case_decisions d WHERE d.tenant = $1 AND d.case_id = cases.case_id)
FROM cases WHERE tenant = $1 AND subject_id LIKE 'bench-%'`;

const votesSql = `
INSERT INTO case_decisions (tenant, case_id, decision_number, step, actor, decision, decided_at)
SELECT $1, case_id, 1, 0, $2, 'approve', now() FROM cases
WHERE tenant = $1 AND subject_id LIKE 'bench-%' AND steps -> 0 ->> 'role' = 'approver' ORDER BY opened_at DESC LIMIT 1000`;

const delegationSql = `
INSERT INTO delegations (tenant, delegation_id, from_subject, to_subject, roles, first_day, last_day, reason, made_at)
VALUES ($1, gen_random_uuid(), 'person-9', $2, '{approver}', CURRENT_DATE - 2, CURRENT_DATE + 30, 'bench', now())`;

const groupsSql = `
INSERT INTO approver_groups (tenant, group_id, revision, name, members, changed_by, changed_at)
SELECT $1, 'group-' || n, 1, 'bench', CASE WHEN n IN (6, 7) THEN ARRAY[$2, 'person-1'] ELSE ARRAY['person-2', 'person-3'] END, 'bench', now()
FROM generate_series(0, 19) AS n`;

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
