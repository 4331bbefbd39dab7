import { createDatabase } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { markOverdue } from '../src/store/deadlines.ts';
import { decide, eventsOn, type OpenedCase } from './approval-flow.ts';
import { askReview } from './ask-review.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
let admin: pg.Client;
beforeAll(async () => {
  approval = await runApproval();
  admin = new pg.Client({ connectionString: approval.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await approval.stop();
});

const routeAdmin = (tenant: string) => ({ tenant, as: 'admin', roles: ['route_admin'] });

/** A case whose steps are due in business days, the first escalated to the officers. */
async function opened(tenant: string): Promise<OpenedCase> {
  const first = { name: '一次', role: 'approver', dueInBusinessDays: 2, escalateTo: { role: 'officer' } };
  const steps = [first, { name: '最終', role: 'approver', dueInBusinessDays: 2 }];
  await approval.call('PUT', '/v1/routes/deficient_record', { ...routeAdmin(tenant), body: { steps } });
  return askReview(approval, { tenant });
}

/** Lets time pass for one case: what was due in `column` was due a minute ago. */
const pass = (column: 'remind_at' | 'due_at', { caseId }: OpenedCase) =>
  admin.query(`UPDATE approval.cases SET ${column} = now() - interval '1 minute' WHERE case_id = $1`, [caseId]);
const said = async (type: string, { caseId }: OpenedCase) =>
  (await eventsOn(approval, 'decisions.v1')).filter((event) => event.type === type && event.data.caseId === caseId);
const saidOnce = (type: string, of: OpenedCase) =>
  waitFor(async () => (await said(type, of))[0], { what: type, timeoutMs: 20_000 });
const listed = async (
  query: string,
  { tenant, as, roles = ['approver'] }: { tenant: string; as: string; roles?: string[] },
) =>
  (await approval.call('GET', `/v1/cases?${query}`, { tenant, as, roles })).body.items.map(({ caseId }: any) => caseId);

test('a step that falls due is reminded of once, to those it waits for', async () => {
  const tenant = 'tenant-remind';
  const waiting = await opened(tenant);
  await pass('remind_at', waiting);
  const reminded = await saidOnce('case.reminded', waiting);
  expect(reminded.data).toMatchObject({ step: 0, stepName: '一次', waitsFor: { role: 'approver', people: null } });
  expect(await listed('overdue=true', { tenant, as: 'a' })).toEqual([]);
  await pass('due_at', waiting);
  await saidOnce('case.overdue', waiting);
  expect(await said('case.reminded', waiting)).toHaveLength(1);
});

test('an overdue step is listed as overdue and shown to those it is escalated to, who may reassign and not decide it', async () => {
  const tenant = 'tenant-overdue';
  const waiting = await opened(tenant);
  const officer = { tenant, as: 'boss', roles: ['officer'] };
  expect(await listed('queue=escalated', officer)).toEqual([]);
  await pass('due_at', waiting);
  const overdue = await saidOnce('case.overdue', waiting);
  expect(overdue.data).toMatchObject({ step: 0, escalatedTo: { role: 'officer', group: null, people: null } });
  expect(await listed('overdue=true', { tenant, as: 'a' })).toEqual([waiting.caseId]);
  expect(await listed('queue=my_groups&overdue=true', { tenant, as: 'a' })).toEqual([waiting.caseId]);
  expect(await listed('queue=escalated', officer)).toEqual([waiting.caseId]);
  const body = { decision: 'approve', contentHash: waiting.subject.contentHash, step: 0 };
  expect((await approval.call('POST', `/v1/cases/${waiting.caseId}/decisions`, { ...officer, body })).status).toBe(403);
  const handed = await approval.call('POST', `/v1/cases/${waiting.caseId}/reassignments`, {
    ...officer,
    body: { step: 0, from: null, to: 'b', reason: '期限を過ぎた' },
  });
  expect(handed.status).toBe(201);
  expect(await listed('queue=mine&overdue=true', { tenant, as: 'b' })).toEqual([waiting.caseId]);
});

test('the next step has its own time, and a decided case is never overdue', async () => {
  const tenant = 'tenant-next';
  const waiting = await opened(tenant);
  await pass('due_at', waiting);
  await saidOnce('case.overdue', waiting);
  const { body } = await decide(approval, tenant, waiting, 'a', 0);
  expect(body).toMatchObject({ currentStep: 1, overdueAt: null });
  expect(new Date(body.dueAt).getTime()).toBeGreaterThan(Date.now());
  expect(await listed('overdue=true', { tenant, as: 'a' })).toEqual([]);
  await decide(approval, tenant, waiting, 'b', 1);
  await pass('due_at', waiting);
  const other = await opened(tenant);
  await pass('due_at', other);
  await saidOnce('case.overdue', other);
  expect(await said('case.overdue', waiting)).toHaveLength(1);
});

test('however many instances look at once, each overdue step is said once', async () => {
  const tenant = 'tenant-many';
  const first = await opened(tenant);
  const others = await Promise.all([1, 2, 3, 4].map(() => askReview(approval, { tenant })));
  const cases = [first, ...others];
  const worker = createDatabase({ url: approval.database.workerUrl, applicationName: 'another-instance' });
  const marking = { now: new Date(), limit: 2 };
  await admin.query("UPDATE approval.cases SET due_at = now() - interval '1 minute' WHERE tenant = $1", [tenant]);
  await Promise.all([1, 2, 3].map(() => worker.transaction((tx) => markOverdue({ tx, ...marking }))));
  await worker.stop();
  for (const each of cases) await saidOnce('case.overdue', each);
  for (const each of cases) expect(await said('case.overdue', each)).toHaveLength(1);
});
