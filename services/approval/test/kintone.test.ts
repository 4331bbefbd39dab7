import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { KintoneRestAPIClient } from '@kintone/rest-api-client';
import { setUpApp } from '../src/kintone/set-up-app.ts';
import { decide, submitted } from './approval-flow.ts';
import { askReview } from './ask-review.ts';
import { type Bridged, bridge, kintoneEnvironment, routeAdmin } from './kintone-bridge.ts';
import { KintoneError } from './kintone-double/kintone-app.ts';
import type { Kintone } from './kintone-double/start-kintone.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
const started: Bridged[] = [];
beforeAll(async () => {
  approval = await runApproval(undefined, kintoneEnvironment);
});
afterAll(async () => {
  await approval.stop();
  await Promise.all(started.map(({ kintone }) => kintone.stop()));
});

async function bridged(tenant: string, change: object = {}): Promise<Bridged> {
  for (const { set } of started) await set({ enabled: false });
  const one = await bridge(approval, tenant, change);
  started.push(one);
  return one;
}
const caseOf = async (tenant: string, caseId: string) =>
  (await approval.call('GET', `/v1/cases/${caseId}`, { tenant })).body;
/** The case's record once it stands at a status and a step. */
const record = (kintone: Kintone, caseId: string, status: string, step?: number) =>
  waitFor(
    () => {
      const found = kintone.recordOf(caseId);
      const isThere = found?.status === status && (step === undefined || found.values.akashi_step === String(step));
      return isThere ? found : undefined;
    },
    { what: `record ${status} ${step}` },
  );
const faultOf = (tenant: string, holding: string) =>
  waitFor(
    async () => {
      const { fault } = (await approval.call('GET', '/v1/kintone', routeAdmin(tenant))).body;
      return fault?.includes(holding) ? fault : undefined;
    },
    { what: `the fault ${holding}` },
  );

test('the set-up makes an app’s fields, states and rights; run again, it adds nothing', async () => {
  const { kintone } = await bridged('tenant-setup');
  expect(Object.keys(kintone.live.properties)).toContain('akashi_content_hash');
  expect(Object.keys(kintone.live.process.states)).toEqual(
    expect.arrayContaining(['準備中', '承認待ち', '承認と回答', '決着']),
  );
  expect(kintone.live.recordRights[0].entities[0].editable).toBe(false);
  const client = new KintoneRestAPIClient({ baseUrl: kintone.url, auth: { apiToken: kintone.token } });
  expect(await setUpApp(client, '1')).toEqual({ added: [] });
});

test('a case is decided in Kintone step by step, by the people who answered, and its record says how it ended', async () => {
  const tenant = 'tenant-decide';
  const { kintone } = await bridged(tenant);
  const { caseId, subject } = await submitted(approval, tenant, 'flow');
  const first = await record(kintone, caseId, '承認待ち', 0);
  expect(first.assignees).toEqual(['a@kintone', 'b@kintone']);
  expect(first.values).toMatchObject({
    akashi_content_hash: subject.contentHash,
    akashi_link: `https://approval.shop.example/console/cases/${caseId}`,
  });
  expect(JSON.stringify(first.values)).not.toContain('代表 太郎');
  kintone.act('a@kintone', first.id, '承認する');
  const second = await record(kintone, caseId, '承認待ち', 1);
  expect(second.assignees).toEqual(['b@kintone']);
  kintone.act('b@kintone', second.id, '承認する');
  await record(kintone, caseId, '決着');
  const decided = await caseOf(tenant, caseId);
  expect(decided.state).toBe('approved');
  expect(decided.decisions.map(({ actor, step }: any) => [actor, step])).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
  const audit = await approval.call('GET', '/v1/audit-log', { tenant, as: 'auditor', roles: ['auditor'] });
  expect(audit.body.items.filter(({ action }: any) => action === 'kintone.answer_taken')).toHaveLength(2);
});

test('sending back needs the reason that is written in the record; without one the answer does not count and is asked for again', async () => {
  const tenant = 'tenant-reason';
  const { kintone } = await bridged(tenant);
  const { caseId } = await askReview(approval, { tenant });
  const { id } = await record(kintone, caseId, '承認待ち');
  kintone.act('a@kintone', id, '差し戻す');
  await waitFor(() => kintone.recordOf(caseId)!.comments.find(({ text }) => text.includes('reason_required')), {
    what: 'the refusal',
  });
  await record(kintone, caseId, '承認待ち');
  kintone.edit('a@kintone', id, { akashi_reason: '項目を具体的に' });
  kintone.act('a@kintone', id, '差し戻す');
  await record(kintone, caseId, '決着');
  expect((await caseOf(tenant, caseId)).decisions).toMatchObject([
    { actor: 'a', decision: 'send_back', reason: '項目を具体的に' },
  ]);
});

test('nobody who is not mapped decides, nor whoever made the request: four eyes hold in Kintone too', async () => {
  const tenant = 'tenant-eyes';
  const { kintone } = await bridged(tenant);
  const { caseId } = await askReview(approval, { tenant, requester: 'requester' });
  const { id } = await record(kintone, caseId, '承認待ち');
  for (const [user, code] of [
    ['stranger@kintone', 'kintone_user_unknown'],
    ['requester@kintone', 'requester_may_not_approve'],
  ] as const) {
    const waiting = await record(kintone, caseId, '承認待ち');
    waiting.assignees = [user];
    kintone.act(user, id, '承認する');
    await waitFor(() => waiting.comments.find(({ text }) => text.includes(code)), { what: code });
    await record(kintone, caseId, '承認待ち');
  }
  expect(await caseOf(tenant, caseId)).toMatchObject({ state: 'open', decisions: [] });
});

test('content changed: an answer given to what was there before does not count for what is there now', async () => {
  const tenant = 'tenant-changed';
  const { kintone } = await bridged(tenant);
  const subjectId = 'batch-1';
  const before = await askReview(approval, { tenant, subjectId, contentHash: 'a'.repeat(64) });
  const old = await record(kintone, before.caseId, '承認待ち');
  kintone.before = { call: 'PUT record/assignees', run: () => kintone.act('a@kintone', old.id, '承認する') };
  const after = await askReview(approval, {
    tenant,
    subjectId,
    contentHash: 'b'.repeat(64),
    requestedAt: '2026-11-24T04:00:00.000Z',
  });
  await record(kintone, after.caseId, '承認待ち');
  await record(kintone, before.caseId, '決着');
  expect(old.comments.map(({ text }) => text).join()).toContain('case_closed');
  expect(await caseOf(tenant, before.caseId)).toMatchObject({ state: 'void', decisions: [] });
  expect(await caseOf(tenant, after.caseId)).toMatchObject({ state: 'open', decisions: [] });
});

test('an answer given while the bridge writes is never written over: the change is refused by its revision and the answer counts', async () => {
  const tenant = 'tenant-conflict';
  const { kintone } = await bridged(tenant);
  const { caseId } = await askReview(approval, { tenant });
  const { id } = await record(kintone, caseId, '承認待ち');
  kintone.before = { call: 'PUT record/assignees', run: () => kintone.act('a@kintone', id, '承認する') };
  await approval.call('POST', `/v1/cases/${caseId}/comments`, { tenant, as: 'b', body: { comment: '見ました' } });
  await record(kintone, caseId, '決着');
  expect(await caseOf(tenant, caseId)).toMatchObject({ state: 'approved', decisions: [{ actor: 'a' }] });
});

test('a record whose making was not answered is found again, not made twice; an answer lost on its way is counted once', async () => {
  const tenant = 'tenant-once';
  const { kintone } = await bridged(tenant);
  kintone.loseAnswerOf = 'POST record';
  const { caseId } = await submitted(approval, tenant, 'flow');
  const { id } = await record(kintone, caseId, '承認待ち', 0);
  expect(kintone.records).toHaveLength(1);
  kintone.loseAnswerOf = 'PUT record/status';
  kintone.act('a@kintone', id, '承認する');
  await record(kintone, caseId, '承認待ち', 1);
  expect((await caseOf(tenant, caseId)).decisions).toHaveLength(1);
  expect(kintone.mostAtOnce).toBe(1);
});

test('with Kintone away decisions go on here, and its records are caught up when it is back', async () => {
  const tenant = 'tenant-away';
  const { kintone } = await bridged(tenant);
  const opened = await askReview(approval, { tenant });
  await record(kintone, opened.caseId, '承認待ち');
  kintone.failWith = new KintoneError(503, 'CB_IL99', 'maintenance');
  await faultOf(tenant, 'maintenance');
  const decided = await decide(approval, tenant, opened, 'b', 0);
  expect(decided).toMatchObject({ status: 201, body: { state: 'approved' } });
  const meanwhile = await askReview(approval, { tenant });
  kintone.failWith = undefined;
  await record(kintone, opened.caseId, '決着');
  await record(kintone, meanwhile.caseId, '承認待ち');
  expect(kintone.records).toHaveLength(2);
});

test('no answer is counted while the app lets answered records be edited, for then who answered is not certain', async () => {
  const tenant = 'tenant-rights';
  const { kintone } = await bridged(tenant);
  const { caseId } = await askReview(approval, { tenant });
  const { id } = await record(kintone, caseId, '承認待ち');
  const rights = kintone.live.recordRights;
  kintone.live.recordRights = [];
  kintone.act('a@kintone', id, '承認する');
  await faultOf(tenant, 'kintone-setup');
  expect((await caseOf(tenant, caseId)).state).toBe('open');
  kintone.live.recordRights = rights;
  await record(kintone, caseId, '決着');
  expect((await caseOf(tenant, caseId)).state).toBe('approved');
});

test('whoever takes back in Kintone what was asked of them is asked again', async () => {
  const tenant = 'tenant-again';
  const { kintone } = await bridged(tenant);
  const { caseId } = await askReview(approval, { tenant });
  const asked = await record(kintone, caseId, '承認待ち');
  const { revision } = asked;
  kintone.act('a@kintone', asked.id, '取り消す');
  await waitFor(() => asked.status === '承認待ち' && asked.revision > revision + 2, { what: 'the second asking' });
  expect(asked.assignees).toEqual(['a@kintone', 'b@kintone']);
});

test('comments and files are mirrored where the tenant says so, each once, and kept out of Kintone where not', async () => {
  const tenant = 'tenant-notes';
  const { kintone, set } = await bridged(tenant);
  const { caseId } = await askReview(approval, { tenant });
  const asked = await record(kintone, caseId, '承認待ち');
  await approval.call('POST', `/v1/cases/${caseId}/comments`, { tenant, as: 'b', body: { comment: '一つ目' } });
  const uploaded = await approval.call('POST', '/v1/documents?name=note.txt', {
    tenant,
    body: 'memo',
    headers: { 'content-type': 'text/plain' },
  });
  await approval.call('POST', `/v1/cases/${caseId}/files`, { tenant, body: { documentId: uploaded.body.documentId } });
  await waitFor(() => asked.values.akashi_event_id.endsWith(':1:1'), { what: 'the record with both noted' });
  expect([asked.comments, kintone.files.size]).toEqual([[], 0]);
  await set({ mirrorComments: true, mirrorFiles: true });
  await approval.call('POST', `/v1/cases/${caseId}/comments`, { tenant, as: 'b', body: { comment: '二つ目' } });
  await waitFor(() => asked.comments.length === 2 && asked.values.akashi_files?.length === 1, { what: 'all of it' });
  await approval.call('POST', `/v1/cases/${caseId}/comments`, { tenant, as: 'b', body: { comment: '三つ目' } });
  await waitFor(() => asked.comments.length === 3, { what: 'the third' });
  expect(kintone.files.size).toBe(1);
});
