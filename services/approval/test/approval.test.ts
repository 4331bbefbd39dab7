import { newEvent, recordBatchClosed } from '@akashi/contracts';
import { readTopic, waitFor, writeTopic } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementContent } from './agreement-content.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const party = (partyTenant: string | null = null, change: object = {}) => ({
  kind: 'corporation',
  partyName: '会社',
  partyAddress: '東京都千代田区',
  representativeName: '代表 太郎',
  countryCode: 'JP',
  partyTenant,
  ...change,
});
const eventsOn = async (topic: string) =>
  (await readTopic(approval.kafka, topic)).map(({ value }) => JSON.parse(value.toString()));

async function writeParties(tenant: string) {
  await approval.call('POST', '/v1/parties', { tenant, body: { partyId: 'shop', details: party() } });
  await approval.call('POST', '/v1/parties', { tenant, body: { partyId: 'crm-co', details: party('tenant-of-crm') } });
}

async function submitted(tenant: string, agreementId: string) {
  await writeParties(tenant);
  await approval.call('POST', '/v1/agreements', { tenant, body: { agreementId, content: agreementContent() } });
  const { body } = await approval.call('POST', `/v1/agreements/${agreementId}/submit`, {
    tenant,
    body: { version: 1 },
  });
  return body as { caseId: string; subject: { contentHash: string } };
}

const decide = (
  tenant: string,
  opened: { caseId: string; subject: { contentHash: string } },
  as: string,
  step: number,
  more: object = {},
) =>
  approval.call('POST', `/v1/cases/${opened.caseId}/decisions`, {
    tenant,
    as,
    body: { decision: 'approve', contentHash: opened.subject.contentHash, step, ...more },
  });

test('a party keeps every version as it was; equal details make none', async () => {
  const first = await approval.call('POST', '/v1/parties', { body: { partyId: 'one', details: party() } });
  const same = await approval.call('POST', '/v1/parties', { body: { partyId: 'one', details: party() } });
  const moved = await approval.call('POST', '/v1/parties', {
    body: { partyId: 'one', details: party(null, { partyAddress: '大阪市' }) },
  });
  expect([first, same, moved].map(({ status, body }) => [status, body.version])).toEqual([
    [201, 1],
    [200, 1],
    [201, 2],
  ]);
  const { body } = await approval.call('GET', '/v1/parties/one');
  expect(body.versions.map((each: any) => each.details.partyAddress)).toEqual(['東京都千代田区', '大阪市']);
});

test('two different people approve in order, then the agreement is published in effect under both tenants with one hash', async () => {
  const tenant = 'tenant-flow';
  const opened = await submitted(tenant, 'flow');
  expect((await decide(tenant, opened, 'requester', 0)).body.code).toBe('requester_may_not_approve');
  expect((await decide(tenant, opened, 'a', 0)).body).toMatchObject({ state: 'open', currentStep: 1 });
  expect((await decide(tenant, opened, 'a', 1)).body.code).toBe('already_approved_a_step');
  expect((await decide(tenant, opened, 'b', 0)).body.code).toBe('case_moved_on');
  expect((await decide(tenant, opened, 'b', 1)).body).toMatchObject({ state: 'approved' });
  expect((await decide(tenant, opened, 'c', 2)).body.code).toBe('case_closed');

  const published = await waitFor(
    async () => {
      const found = (await eventsOn('agreements.v1')).filter(({ data }) => data.agreementId === 'flow');
      return found.length === 2 && found;
    },
    { what: 'agreement.changed under both tenants' },
  );
  expect(published.map(({ tenantid }: any) => tenantid).sort()).toEqual(['tenant-flow', 'tenant-of-crm']);
  expect(new Set(published.map(({ id }: any) => id)).size).toBe(1);
  for (const { data } of published) {
    expect(data).toMatchObject({
      status: 'approved',
      revision: 1,
      providerTenant: tenant,
      versions: [{ version: 1, contentHash: opened.subject.contentHash, caseId: opened.caseId }],
    });
  }
  const decided = (await eventsOn('decisions.v1')).find(
    ({ type, data }) => type === 'case.decided' && data.caseId === opened.caseId,
  );
  expect(decided.data).toMatchObject({
    outcome: 'approved',
    subject: { id: 'flow', version: 1, contentHash: opened.subject.contentHash },
  });
  expect(decided.data.decisions.map(({ actor, step }: any) => [actor, step])).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});

test('two who approve the same step at once: one is taken, the other gets a conflict', async () => {
  const opened = await submitted('tenant-race', 'race');
  const answers = await Promise.all([decide('tenant-race', opened, 'a', 0), decide('tenant-race', opened, 'b', 0)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const { body } = await approval.call('GET', `/v1/cases/${opened.caseId}`, { tenant: 'tenant-race' });
  expect(body.decisions).toHaveLength(1);
});

test('what was sent back is a draft again: its case stays decided and a new one opens for the changed content', async () => {
  const tenant = 'tenant-back';
  const opened = await submitted(tenant, 'back');
  expect((await decide(tenant, opened, 'a', 0, { decision: 'send_back', reason: null })).body.code).toBe(
    'reason_required',
  );
  expect((await decide(tenant, opened, 'a', 0, { decision: 'send_back', reason: '目的が曖昧' })).body.state).toBe(
    'sent_back',
  );
  const content = agreementContent({ effectiveFrom: '2026-02-01' });
  expect((await approval.call('PUT', '/v1/agreements/back/versions/1', { tenant, body: { content } })).status).toBe(
    200,
  );
  const again = await approval.call('POST', '/v1/agreements/back/submit', { tenant, body: { version: 1 } });
  expect(again.status).toBe(201);
  expect(again.body.subject.contentHash).not.toBe(opened.subject.contentHash);
  expect((await decide(tenant, { ...again.body, subject: opened.subject }, 'a', 0)).body.code).toBe('content_changed');
  expect(
    (await approval.call('POST', `/v1/cases/${again.body.caseId}/withdraw`, { tenant, as: 'a', body: {} })).body.code,
  ).toBe('only_requester_may_withdraw');
  expect(
    (await approval.call('POST', `/v1/cases/${again.body.caseId}/withdraw`, { tenant, body: {} })).body.state,
  ).toBe('withdrawn');
});

test('a suspended agreement stays so until a newer version is approved', async () => {
  const tenant = 'tenant-stop';
  const opened = await submitted(tenant, 'stop');
  await decide(tenant, opened, 'a', 0);
  await decide(tenant, opened, 'b', 1);
  const stopped = await approval.call('POST', '/v1/agreements/stop/suspend', {
    tenant,
    body: { reason: '措置の確認が済んでいない' },
  });
  expect(stopped.body).toMatchObject({ status: 'suspended', revision: 2 });
  await approval.call('POST', '/v1/agreements', {
    tenant,
    body: { agreementId: 'stop', content: agreementContent({ effectiveFrom: '2026-03-01' }) },
  });
  const { body: second } = await approval.call('POST', '/v1/agreements/stop/submit', { tenant, body: { version: 2 } });
  await decide(tenant, second, 'a', 0);
  await decide(tenant, second, 'b', 1);
  const { body } = await approval.call('GET', '/v1/agreements/stop', { tenant });
  expect(body).toMatchObject({ status: 'approved', revision: 3 });
  expect(body.versions.map(({ state }: any) => state)).toEqual(['approved', 'approved']);
});

const closed = (batchId: string, contentHash = 'd'.repeat(64)) =>
  newEvent(recordBatchClosed, {
    source: 'akashi/record-store',
    tenant: 'tenant-batch',
    time: new Date(),
    data: {
      batchId,
      agreementId: 'flow',
      madeOn: '2026-11-24',
      supplement: 0,
      contentHash,
      recordCount: 3,
      deficientCount: 0,
      closedBy: 'requester',
      closedAt: new Date().toISOString(),
    },
  });
const casesOf = async (batchId: string) =>
  (await approval.call('GET', `/v1/cases?subjectId=${batchId}`, { tenant: 'tenant-batch' })).body.items;

test('a closed batch opens one case bound to its hash, however often its event arrives', async () => {
  const batchId = '0190a1b2-c3d4-7000-8000-000000000001';
  const message = { key: `tenant-batch:${batchId}`, value: JSON.stringify(closed(batchId)) };
  const marker = '0190a1b2-c3d4-7000-8000-000000000002';
  await writeTopic(approval.kafka, 'records.v1', [message, message]);
  await writeTopic(approval.kafka, 'records.v1', [
    message,
    { key: `tenant-batch:${marker}`, value: JSON.stringify(closed(marker)) },
  ]);
  await waitFor(async () => (await casesOf(marker)).length === 1, { what: 'the last event to be handled' });
  const cases = await casesOf(batchId);
  expect(cases).toHaveLength(1);
  expect(cases[0]).toMatchObject({
    kind: 'record_batch',
    state: 'open',
    requester: 'requester',
    subject: { id: batchId, contentHash: 'd'.repeat(64) },
  });
});

test('a case whose storing fails is opened once the cause is gone', async () => {
  const batchId = '0190a1b2-c3d4-7000-8000-000000000003';
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: approval.database.adminUrl });
  await admin.connect();
  await admin.query(
    "ALTER TABLE approval.cases ADD CONSTRAINT broken CHECK (subject_id <> '0190a1b2-c3d4-7000-8000-000000000003')",
  );
  await writeTopic(approval.kafka, 'records.v1', [
    { key: `tenant-batch:${batchId}`, value: JSON.stringify(closed(batchId)) },
  ]);
  await waitFor(async () => (await admin.query('SELECT 1 FROM approval.parked_events')).rowCount === 1, {
    what: 'the event to be parked',
  });
  await admin.query('ALTER TABLE approval.cases DROP CONSTRAINT broken');
  await admin.end();
  await waitFor(async () => (await casesOf(batchId)).length === 1, {
    what: 'the parked event to be handled',
    timeoutMs: 20_000,
  });
});

const setRoute = (tenant: string, roles: string[], steps: { name: string; role: string }[]) =>
  approval.call('PUT', '/v1/routes/agreement_version', { tenant, roles, body: { steps } });
const privacySteps = ['一人目', '二人目'].map((name) => ({ name, role: 'privacy' }));

test('routes are per tenant, and a case keeps the route it was opened with', async () => {
  const tenant = 'tenant-route';
  const opened = await submitted(tenant, 'before');
  expect((await setRoute(tenant, ['route_admin'], privacySteps)).status).toBe(200);
  const { body } = await approval.call('GET', `/v1/cases/${opened.caseId}`, { tenant });
  expect(body.steps.map(({ role }: any) => role)).toEqual(['approver', 'approver']);
  const { body: later } = await approval.call('GET', '/v1/routes/agreement_version', { tenant });
  expect(later).toMatchObject({ revision: 1, steps: privacySteps });
  const other = await approval.call('GET', '/v1/routes/agreement_version', { tenant: 'tenant-other' });
  expect(other.body.revision).toBe(0);
});

test('whoever may ask for approvals cannot make the route easier, and no route lets one person approve an agreement alone', async () => {
  expect((await setRoute('tenant-easy', ['requester', 'approver'], privacySteps)).body.code).toBe('role_missing');
  const alone = await setRoute('tenant-easy', ['route_admin'], privacySteps.slice(1));
  expect(alone.body.errors).toEqual([expect.objectContaining({ path: '/steps', code: 'too_few_steps' })]);
  expect((await approval.call('GET', '/v1/routes/agreement_version', { tenant: 'tenant-easy' })).body.revision).toBe(0);
});

const key = { 'idempotency-key': 'k-1' };
const badRequests: [string, () => ReturnType<RunningApproval['call']>, number, string, string?][] = [
  [
    'a corporation without a representative',
    () =>
      approval.call('POST', '/v1/parties', {
        body: { partyId: 'x', details: party(null, { representativeName: null }) },
      }),
    400,
    'invalid_request',
    '/details/representativeName',
  ],
  [
    'a wrong type',
    () => approval.call('POST', '/v1/parties', { body: { partyId: 7, details: party() } }),
    400,
    'invalid_request',
    '/partyId',
  ],
  [
    'a NUL in a name',
    () =>
      approval.call('POST', '/v1/parties', { body: { partyId: 'x', details: party(null, { partyName: 'a\u0000b' }) } }),
    400,
    'invalid_request',
  ],
  [
    'an agreement with an unknown party',
    () =>
      approval.call('POST', '/v1/agreements', {
        tenant: 'tenant-empty',
        body: { agreementId: 'x', content: agreementContent() },
      }),
    422,
    'invalid_agreement',
    '/content/providerPartyId',
  ],
  ['a missing scope', () => approval.call('GET', '/v1/cases', { scope: 'parties:read' }), 403, 'forbidden'],
  ['an unknown case', () => approval.call('GET', '/v1/cases/0190a1b2-c3d4-7000-8000-00000000dead'), 404, 'not_found'],
  ['a case id that is none', () => approval.call('GET', '/v1/cases/1'), 400, 'invalid_request', '/caseId'],
  ['a cursor of another list', () => approval.call('GET', '/v1/cases?cursor=bm9uc2Vuc2U'), 400, 'invalid_cursor'],
  [
    'malformed JSON',
    () =>
      approval.call('POST', '/v1/parties', {
        headers: { 'content-type': 'application/json' },
        body: Buffer.from('{"partyId":'),
      }),
    400,
    'malformed_json',
  ],
];

test.each(badRequests)('%s is a problem document that says where', async (...args) => {
  const [, call, status, code, path] = args;
  const { body, headers, status: answered } = await call();
  expect({ status: answered, code: body.code }).toEqual({ status, code });
  expect(headers['content-type']).toContain('application/problem+json');
  if (path) expect(body.errors.map((error: any) => error.path)).toContain(path);
});

test("another tenant's case is not found, for reading and for deciding", async () => {
  const opened = await submitted('tenant-mine', 'mine');
  expect((await approval.call('GET', `/v1/cases/${opened.caseId}`, { tenant: 'tenant-b' })).status).toBe(404);
  expect((await decide('tenant-b', opened, 'a', 0)).status).toBe(404);
});

test('an Idempotency-Key gives the first answer again, and another body is refused', async () => {
  const send = (partyName: string) =>
    approval.call('POST', '/v1/parties', {
      headers: key,
      body: { partyId: 'idem', details: party(null, { partyName }) },
    });
  const first = await send('甲');
  expect((await send('甲')).body).toEqual(first.body);
  expect((await send('乙')).body.code).toBe('idempotency_key_reused');
});

test('tokens that are expired, for another audience or missing are refused', async () => {
  const ask = (authorization?: string) =>
    approval.service.http.inject({ url: '/v1/cases', ...(authorization && { headers: { authorization } }) });
  const bearer = async (claims: object) =>
    `Bearer ${await approval.issuer.token({ subject: 's', tenant: 'tenant-a', audience: 'akashi:approval', scope: 'cases:read', ...claims })}`;
  for (const header of [
    undefined,
    await bearer({ expiresIn: -60 }),
    await bearer({ audience: 'akashi:tag-relay' }),
    'Bearer nonsense',
  ]) {
    expect((await ask(header)).statusCode).toBe(401);
  }
  expect((await ask(await bearer({}))).statusCode).toBe(200);
});

test('an approved version cannot change, not even by the role that wrote it', async () => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: approval.database.apiUrl });
  await client.connect();
  await client.query("SELECT set_config('akashi.tenant', 'tenant-flow', false)");
  await expect(client.query("UPDATE agreement_versions SET content = '{}'")).rejects.toThrow(/cannot change/);
  await expect(client.query('DELETE FROM case_decisions')).rejects.toThrow(/permission denied/);
  await client.end();
});
