import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decide, submitted } from './approval-flow.ts';
import { askReview } from './ask-review.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const tenant = 'tenant-bulk';
const looked = (opened: { caseId: string; subject: { contentHash: string } }) => ({
  caseId: opened.caseId,
  contentHash: opened.subject.contentHash,
  step: 0,
});
const approveAll = (items: object[], as = 'a') =>
  approval.call('POST', '/v1/case-approvals', { tenant, as, body: { items } });

test('each case has its own decision and result, and one that is refused stops no other', async () => {
  const mine = await askReview(approval, { tenant, requester: 'a' });
  const batch = await askReview(approval, { tenant });
  const agreement = await submitted(approval, tenant, 'bulk');
  const gone = await askReview(approval, { tenant });
  await decide(approval, tenant, gone, 'b', 0);
  const unknown = { caseId: '0190a1b2-c3d4-7000-8000-00000000dead', contentHash: 'd'.repeat(64), step: 0 };
  const changed = { ...looked(await askReview(approval, { tenant })), contentHash: 'f'.repeat(64) };
  const { status, body } = await approveAll([
    looked(mine),
    looked(batch),
    looked(agreement),
    looked(gone),
    unknown,
    changed,
  ]);
  expect(status).toBe(200);
  expect(body.items.map(({ state, error }: any) => state ?? error.code)).toEqual([
    'requester_may_not_approve',
    'approved',
    'open',
    'case_closed',
    'not_found',
    'content_changed',
  ]);
  const { body: decided } = await approval.call('GET', `/v1/cases/${batch.caseId}`, { tenant });
  expect(decided.decisions).toEqual([expect.objectContaining({ actor: 'a', decision: 'approve', step: 0 })]);
});

test('two who approve the same cases at once: each case is decided by one, the other gets a conflict for it', async () => {
  const opened = await Promise.all([1, 2, 3].map(() => askReview(approval, { tenant })));
  const items = opened.map(looked);
  const answers = await Promise.all([approveAll(items, 'b'), approveAll(items.toReversed(), 'c')]);
  const results = answers.flatMap(({ body }) => body.items);
  for (const { caseId } of items) {
    const each = results.filter((result: any) => result.caseId === caseId);
    expect(each.map(({ state, error }: any) => state ?? error.code).sort()).toEqual(['approved', 'case_closed']);
  }
});

test('more than a hundred cases, or one named twice, are refused', async () => {
  const item = looked(await askReview(approval, { tenant }));
  expect((await approveAll([item, item])).status).toBe(400);
  const many = Array.from({ length: 101 }, (_, n) => ({
    ...item,
    caseId: `0190a1b2-c3d4-7000-8000-${String(n).padStart(12, '0')}`,
  }));
  expect((await approveAll(many)).status).toBe(400);
  expect((await approveAll(many.slice(1))).body.items).toHaveLength(100);
});
