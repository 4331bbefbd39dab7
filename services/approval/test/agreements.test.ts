import { contentHash } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementContent } from './agreement-content.ts';
import { decide, eventsOn, submitted } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

test('two different people approve in order, then the agreement is published in effect under both tenants with one hash', async () => {
  const tenant = 'tenant-flow';
  const opened = await submitted(approval, tenant, 'flow');
  expect((await decide(approval, tenant, opened, 'requester', 0)).body.code).toBe('requester_may_not_approve');
  expect((await decide(approval, tenant, opened, 'a', 0)).body).toMatchObject({ state: 'open', currentStep: 1 });
  expect((await decide(approval, tenant, opened, 'a', 1)).body.code).toBe('already_approved_a_step');
  expect((await decide(approval, tenant, opened, 'b', 0)).body.code).toBe('case_moved_on');
  expect((await decide(approval, tenant, opened, 'b', 1)).body).toMatchObject({ state: 'approved' });
  expect((await decide(approval, tenant, opened, 'c', 2)).body.code).toBe('case_closed');

  const published = await waitFor(
    async () => {
      const found = (await eventsOn(approval, 'agreements.v1')).filter(({ data }) => data.agreementId === 'flow');
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
  const decided = (await eventsOn(approval, 'decisions.v1')).find(
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

test('an agreement may say that repeated items are left out of records (Rule 28(2)), and its hash covers that', async () => {
  const tenant = 'tenant-omit';
  await submitted(approval, tenant, 'whole');
  const content = agreementContent({ omitRepeatedItems: true });
  const written = await approval.call('POST', '/v1/agreements', { tenant, body: { agreementId: 'omit', content } });
  expect(written.status).toBe(201);
  const { body: opened } = await approval.call('POST', '/v1/agreements/omit/submit', { tenant, body: { version: 1 } });
  expect(opened.subject.contentHash).toBe(contentHash({ agreementId: 'omit', version: 1, content }));
});

test('an agreement may say that repeats are confirmed by sameness (Rule 26(3)), and its hash covers that; not where the duty does not apply', async () => {
  const tenant = 'tenant-sameness';
  await submitted(approval, tenant, 'each');
  const content = agreementContent({ confirmRepeatsBySameness: true });
  const write = (body: unknown) => approval.call('POST', '/v1/agreements', { tenant, body });
  expect((await write({ agreementId: 'same', content })).status).toBe(201);
  const { body: opened } = await approval.call('POST', '/v1/agreements/same/submit', { tenant, body: { version: 1 } });
  expect(opened.subject.contentHash).toBe(contentHash({ agreementId: 'same', version: 1, content }));
  const applicabilityDecision = {
    ...content.applicabilityDecision,
    applies: false,
    basis: 'non_linkage_clause' as const,
  };
  const refused = await write({ agreementId: 'nothing', content: { ...content, applicabilityDecision } });
  expect(refused.body.errors).toContainEqual(expect.objectContaining({ path: '/content/confirmRepeatsBySameness' }));
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.status).toBeLessThan(500);
});

test('a suspended agreement stays so until a newer version is approved', async () => {
  const tenant = 'tenant-stop';
  const opened = await submitted(approval, tenant, 'stop');
  await decide(approval, tenant, opened, 'a', 0);
  await decide(approval, tenant, opened, 'b', 1);
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
  await decide(approval, tenant, second, 'a', 0);
  await decide(approval, tenant, second, 'b', 1);
  const { body } = await approval.call('GET', '/v1/agreements/stop', { tenant });
  expect(body).toMatchObject({ status: 'approved', revision: 3 });
  expect(body.versions.map(({ state }: any) => state)).toEqual(['approved', 'approved']);
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
