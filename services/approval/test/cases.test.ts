import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementContent } from './agreement-content.ts';
import { decide, submitted } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

test('two who approve the same step at once: one is taken, the other gets a conflict', async () => {
  const opened = await submitted(approval, 'tenant-race', 'race');
  const answers = await Promise.all([
    decide(approval, 'tenant-race', opened, 'a', 0),
    decide(approval, 'tenant-race', opened, 'b', 0),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const { body } = await approval.call('GET', `/v1/cases/${opened.caseId}`, { tenant: 'tenant-race' });
  expect(body.decisions).toHaveLength(1);
});

test('what was sent back is a draft again: its case stays decided and a new one opens for the changed content', async () => {
  const tenant = 'tenant-back';
  const opened = await submitted(approval, tenant, 'back');
  expect((await decide(approval, tenant, opened, 'a', 0, { decision: 'send_back', reason: null })).body.code).toBe(
    'reason_required',
  );
  expect(
    (await decide(approval, tenant, opened, 'a', 0, { decision: 'send_back', reason: '目的が曖昧' })).body.state,
  ).toBe('sent_back');
  const content = agreementContent({ effectiveFrom: '2026-02-01' });
  expect((await approval.call('PUT', '/v1/agreements/back/versions/1', { tenant, body: { content } })).status).toBe(
    200,
  );
  const again = await approval.call('POST', '/v1/agreements/back/submit', { tenant, body: { version: 1 } });
  expect(again.status).toBe(201);
  expect(again.body.subject.contentHash).not.toBe(opened.subject.contentHash);
  expect((await decide(approval, tenant, { ...again.body, subject: opened.subject }, 'a', 0)).body.code).toBe(
    'content_changed',
  );
  expect(
    (await approval.call('POST', `/v1/cases/${again.body.caseId}/withdraw`, { tenant, as: 'a', body: {} })).body.code,
  ).toBe('only_requester_may_withdraw');
  expect(
    (await approval.call('POST', `/v1/cases/${again.body.caseId}/withdraw`, { tenant, body: {} })).body.state,
  ).toBe('withdrawn');
});

test("another tenant's case is not found, for reading and for deciding", async () => {
  const opened = await submitted(approval, 'tenant-mine', 'mine');
  expect((await approval.call('GET', `/v1/cases/${opened.caseId}`, { tenant: 'tenant-b' })).status).toBe(404);
  expect((await decide(approval, 'tenant-b', opened, 'a', 0)).status).toBe(404);
});
