import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@akashi/database';
import { useDatabase } from '@akashi/test-harness';
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { migrationDirectories, schema } from '../src/service.ts';
import { decide } from './approval-flow.ts';
import { runApproval } from './running-approval.ts';

const tenant = 'tenant-before';
const opened = { caseId: '0190a1b2-c3d4-7000-8000-000000000001', subject: { contentHash: 'd'.repeat(64) } };

/** The schema as it was when a step named a role and nothing else, with a case whose first step was approved. */
async function databaseFromBefore() {
  const folder = await mkdtemp(join(tmpdir(), 'approval-before-'));
  const own = migrationDirectories.at(-1)!;
  for (const name of ['0001_approval.sql', '0002_reviews.sql']) await copyFile(join(own, name), join(folder, name));
  const database = await useDatabase({ schema, directories: [...migrationDirectories.slice(0, -1), folder] });
  await rm(folder, { recursive: true });
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(
    `INSERT INTO approval.cases (tenant, case_id, kind, subject_id, content_hash, content, requester, steps, state, opened_at)
     VALUES ($1, $2, 'deficient_record', 'before', $3, '{}', 'requester',
       '[{"name": "一次", "role": "approver"}, {"name": "最終", "role": "approver"}]', 'open', now())`,
    [tenant, opened.caseId, opened.subject.contentHash],
  );
  await client.query(
    `INSERT INTO approval.case_decisions (tenant, case_id, decision_number, step, actor, decision, decided_at)
     VALUES ($1, $2, 1, 0, 'a', 'approve', now())`,
    [tenant, opened.caseId],
  );
  await client.end();
  return database;
}

test('a case from before steps could name people or groups is found by whom it waits for, and decided by the same rules', async () => {
  const database = await databaseFromBefore();
  await migrate({ url: database.ownerUrl, schema, directories: migrationDirectories });
  const approval = await runApproval(database);
  try {
    const queueOf = async (as: string) =>
      (await approval.call('GET', '/v1/cases?queue=my_groups', { tenant, as })).body.items.map(
        ({ caseId }: any) => caseId,
      );
    expect(await queueOf('b')).toEqual([opened.caseId]);
    expect(await queueOf('a')).toEqual([]);
    expect(await queueOf('requester')).toEqual([]);
    expect((await decide(approval, tenant, opened, 'a', 1)).body.code).toBe('already_approved_a_step');
    expect((await decide(approval, tenant, opened, 'b', 1)).body).toMatchObject({ state: 'approved', currentStep: 2 });
  } finally {
    await approval.stop();
  }
});
