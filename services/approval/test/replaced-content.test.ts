import { newId } from '@akashi/contracts';
import { waitFor, writeTopic } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementContent } from './agreement-content.ts';
import { decide, eventsOn, type OpenedCase, submitted } from './approval-flow.ts';
import { askReview, reviewOf } from './ask-review.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const caseOf = async (tenant: string, caseId: string) =>
  (await approval.call('GET', `/v1/cases/${caseId}`, { tenant })).body;

test('when the content of what is being reviewed changes, its case is void and a new one opens that says so', async () => {
  const tenant = 'tenant-changed';
  const subjectId = newId();
  const first = await askReview(approval, { tenant, subjectId });
  const second = await askReview(approval, {
    tenant,
    subjectId,
    contentHash: 'e'.repeat(64),
    requestedAt: '2026-11-24T04:00:00.000Z',
  });
  expect(await caseOf(tenant, first.caseId)).toMatchObject({ state: 'void', decisions: [] });
  expect(await caseOf(tenant, second.caseId)).toMatchObject({ state: 'open', supersedes: first.caseId });
  expect((await decide(approval, tenant, first, 'a', 0)).body.code).toBe('case_closed');
  const ended = await waitFor(
    async () =>
      (await eventsOn(approval, 'decisions.v1')).find(
        ({ type, data }) => type === 'case.decided' && data.caseId === first.caseId,
      ),
    { what: 'the void case to be published' },
  );
  expect(ended.data).toMatchObject({ outcome: 'void', subject: { contentHash: 'd'.repeat(64) } });
});

test('a request that arrives after a later one of the same subject does not take its place', async () => {
  const tenant = 'tenant-late';
  const subjectId = newId();
  const late = reviewOf({ tenant, subjectId, contentHash: 'a'.repeat(64), requestedAt: '2026-11-24T01:00:00.000Z' });
  const current = await askReview(approval, { tenant, subjectId });
  const message = { key: `${tenant}:${late.subject}`, value: JSON.stringify(late) };
  await writeTopic(approval.kafka, 'records.v1', [message, message]);
  const marker = await askReview(approval, { tenant });
  expect(marker.caseId).not.toBe(current.caseId);
  const { body } = await approval.call('GET', `/v1/cases?subjectId=${subjectId}`, { tenant });
  expect(body.items.map((item: OpenedCase & { state: string }) => [item.subject.contentHash[0], item.state])).toEqual([
    ['a', 'void'],
    ['d', 'open'],
  ]);
});

test('an agreement changed while it is being decided starts again, and nobody who wrote it before decides it', async () => {
  const tenant = 'tenant-edit';
  const first = await submitted(approval, tenant, 'edit');
  await decide(approval, tenant, first, 'a', 0);
  const put = (content: object) =>
    approval.call('PUT', '/v1/agreements/edit/versions/1', { tenant, as: 'editor', body: { content } });
  expect((await put(agreementContent())).body.caseId).toBe(first.caseId);
  const { body: version } = await put(agreementContent({ effectiveFrom: '2026-02-01' }));
  expect(version).toMatchObject({ state: 'pending', writtenBy: 'editor' });
  expect(version.caseId).not.toBe(first.caseId);
  expect((await caseOf(tenant, first.caseId)).state).toBe('void');
  const second = await caseOf(tenant, version.caseId);
  expect(second).toMatchObject({
    requester: 'editor',
    authors: ['requester'],
    currentStep: 0,
    supersedes: first.caseId,
  });
  expect((await decide(approval, tenant, second, 'requester', 0)).body.code).toBe('author_may_not_approve');
  expect((await decide(approval, tenant, second, 'editor', 0)).body.code).toBe('requester_may_not_approve');
  await decide(approval, tenant, second, 'a', 0);
  expect((await decide(approval, tenant, second, 'b', 1)).body.state).toBe('approved');
});

test('changed and finally approved at the same moment, an agreement is one or the other', async () => {
  const tenant = 'tenant-moment';
  const opened = await submitted(approval, tenant, 'moment');
  await decide(approval, tenant, opened, 'a', 0);
  const [approved, changed] = await Promise.all([
    decide(approval, tenant, opened, 'b', 1),
    approval.call('PUT', '/v1/agreements/moment/versions/1', {
      tenant,
      as: 'editor',
      body: { content: agreementContent({ effectiveFrom: '2026-02-01' }) },
    }),
  ]);
  const { body: agreement } = await approval.call('GET', '/v1/agreements/moment', { tenant });
  const outcome = [approved.status, changed.status, agreement.versions[0].state];
  const isApproved = approved.status === 201;
  expect(outcome).toEqual(isApproved ? [201, 409, 'approved'] : [409, 200, 'pending']);
  const { contentHash } = agreement.versions[0];
  expect(contentHash === opened.subject.contentHash).toBe(isApproved);
});
