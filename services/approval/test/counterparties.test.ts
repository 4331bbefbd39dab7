import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { agreementContent } from './agreement-content.ts';
import { decide, eventsOn, submitted } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const invite = (tenant: string, agreementId: string, body: object = {}) =>
  approval.call('POST', `/v1/agreements/${agreementId}/versions/1/invitations`, { tenant, body });

/** Calls as whoever holds the link, with no token of the identity provider. */
async function asHolder(secret: string, method: 'GET' | 'POST', url: string, body?: object) {
  const response = await approval.service.http.inject({
    method,
    url: `/v1/counterparty/${url}`,
    headers: { authorization: `Bearer ${secret}` },
    ...(body && { payload: body }),
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

const hash = (opened: { subject: { contentHash: string } }) => opened.subject.contentHash;
const accept = (contentHash: string, more: object = {}) => ({
  ...{ answer: 'accepted', contentHash, statedName: '鈴木 一郎', statedTitle: '法務部長' },
  ...more,
});

test('whoever holds the link sees its side of that one version, and nothing that the provider thinks for itself', async () => {
  const tenant = 'tenant-side';
  const decision = agreementContent().applicabilityDecision;
  const reasons = ['社内の検討メモ'];
  const signsConsidered = [{ sign: 'x', reason: '内部の理由' }];
  const content = agreementContent({ applicabilityDecision: { ...decision, reasons, signsConsidered } });
  await submitted(approval, tenant, 'side', content);
  const { body: invitation } = await invite(tenant, 'side');
  const { body, headers } = await asHolder(invitation.secret, 'GET', 'invitation');
  expect(body).toMatchObject({
    agreementId: 'side',
    you: 'recipient',
    provider: { partyName: '会社', representativeName: '代表 太郎' },
    terms: { items: content.items, recipientItems: content.recipientItems, applicability: { applies: true } },
    answer: null,
  });
  expect(JSON.stringify(body)).not.toMatch(/社内の検討メモ|内部の理由|山田|partyTenant/);
  expect(headers['cache-control']).toBe('no-store');
});

test('an acceptance is kept with the name that was stated, once, and published as evidence', async () => {
  const tenant = 'tenant-accept';
  const opened = await submitted(approval, tenant, 'accept');
  const { body: invitation } = await invite(tenant, 'accept');
  const answered = await asHolder(invitation.secret, 'POST', 'answer', accept(hash(opened)));
  expect(answered).toMatchObject({ status: 201, body: { answer: 'accepted', statedName: '鈴木 一郎' } });
  expect((await asHolder(invitation.secret, 'POST', 'answer', accept(hash(opened)))).body).toEqual(answered.body);
  const declined = accept(hash(opened), { answer: 'declined', reason: '気が変わった' });
  expect((await asHolder(invitation.secret, 'POST', 'answer', declined)).body.code).toBe('already_answered');
  const { body } = await approval.call('GET', '/v1/agreements/accept/versions/1/invitations', { tenant });
  expect(body.items).toMatchObject([{ partyId: 'crm-co', answer: { answer: 'accepted', statedTitle: '法務部長' } }]);
  const said = await waitFor(
    async () =>
      (await eventsOn(approval, 'decisions.v1')).find(
        ({ type, tenantid }) => type === 'counterparty.answered' && tenantid === tenant,
      ),
    { what: 'counterparty.answered' },
  );
  expect(said.data).toMatchObject({
    agreement: { agreementId: 'accept', version: 1, contentHash: hash(opened) },
    answer: 'accepted',
  });
  const everything = JSON.stringify([
    ...(await eventsOn(approval, 'decisions.v1')),
    ...(await eventsOn(approval, 'audit.approval.v1')),
  ]);
  expect(everything).not.toContain(invitation.secret);
});

test('one declines with a reason', async () => {
  const tenant = 'tenant-decline';
  const opened = await submitted(approval, tenant, 'decline');
  const { secret } = (await invite(tenant, 'decline')).body;
  const silent = await asHolder(secret, 'POST', 'answer', accept(hash(opened), { answer: 'declined' }));
  expect(silent).toMatchObject({ status: 400, body: { errors: [{ path: '/reason' }] } });
  const declined = accept(hash(opened), { answer: 'declined', reason: '項目が広すぎる' });
  expect((await asHolder(secret, 'POST', 'answer', declined)).body).toMatchObject({ reason: '項目が広すぎる' });
});

test('where the tenant asks for it, the last approval waits for the acceptance of that very version', async () => {
  const tenant = 'tenant-must';
  const admin = { tenant, as: 'admin', roles: ['route_admin'], body: { acceptance: 'before_approval' } };
  expect((await approval.call('PUT', '/v1/settings/counterparty', { ...admin, roles: ['approver'] })).status).toBe(403);
  expect((await approval.call('PUT', '/v1/settings/counterparty', admin)).body).toMatchObject({ revision: 1 });
  const opened = await submitted(approval, tenant, 'must');
  expect((await decide(approval, tenant, opened, 'a', 0)).status).toBe(201);
  expect((await decide(approval, tenant, opened, 'b', 1)).body.code).toBe('counterparty_acceptance_missing');
  const { secret } = (await invite(tenant, 'must')).body;
  await asHolder(secret, 'POST', 'answer', accept(hash(opened)));
  expect((await decide(approval, tenant, opened, 'b', 1)).body).toMatchObject({ state: 'approved' });
});

test('a changed version ends the link, and what was accepted before does not count for it', async () => {
  const tenant = 'tenant-changed';
  await approval.call('PUT', '/v1/settings/counterparty', {
    tenant,
    ...{ as: 'admin', roles: ['route_admin'], body: { acceptance: 'before_approval' } },
  });
  const opened = await submitted(approval, tenant, 'changed');
  const { secret } = (await invite(tenant, 'changed')).body;
  await asHolder(secret, 'POST', 'answer', accept(hash(opened)));
  const content = agreementContent({ effectiveTo: '2030-01-01' });
  const { body } = await approval.call('PUT', '/v1/agreements/changed/versions/1', { tenant, body: { content } });
  expect(await asHolder(secret, 'GET', 'invitation')).toMatchObject({ status: 410, body: { code: 'gone' } });
  const next = { caseId: body.caseId, subject: { contentHash: body.contentHash } };
  await decide(approval, tenant, next, 'a', 0);
  expect((await decide(approval, tenant, next, 'b', 1)).body.code).toBe('counterparty_acceptance_missing');
});

test('an expired, revoked or replaced link opens nothing, and neither does a made-up one or a token of ours', async () => {
  const tenant = 'tenant-ended';
  await submitted(approval, tenant, 'ended');
  const first = (await invite(tenant, 'ended')).body;
  const second = (await invite(tenant, 'ended')).body;
  expect((await asHolder(first.secret, 'GET', 'invitation')).status).toBe(410);
  const admin = new pg.Client({ connectionString: approval.database.adminUrl });
  await admin.connect();
  const expire = (interval: string) =>
    admin.query(
      `UPDATE approval.counterparty_invitations SET expires_at = now() ${interval} WHERE invitation_id = $1`,
      [second.invitationId],
    );
  await expire("- interval '1 minute'");
  expect((await asHolder(second.secret, 'GET', 'invitation')).body.detail).toMatch(/expired/);
  await expire("+ interval '1 minute'");
  expect((await asHolder(second.secret, 'GET', 'invitation')).status).toBe(200);
  await approval.call('POST', `/v1/invitations/${second.invitationId}/revoke`, { tenant, body: {} });
  expect((await asHolder(second.secret, 'GET', 'invitation')).status).toBe(410);
  const token = await approval.issuer.token({
    subject: 'x',
    tenant,
    audience: 'akashi:approval',
    scope: 'agreements:read',
  });
  for (const secret of ['akinv_made-up', token]) expect((await asHolder(secret, 'GET', 'invitation')).status).toBe(401);
  const { rows } = await admin.query('SELECT token_hash FROM approval.counterparty_links');
  expect(rows.map(({ token_hash }) => token_hash)).not.toContain(second.secret);
  await admin.end();
});

test('another tenant neither invites for an agreement nor revokes its links', async () => {
  const tenant = 'tenant-mine';
  await submitted(approval, tenant, 'mine');
  const { invitationId } = (await invite(tenant, 'mine')).body;
  expect((await invite('tenant-else', 'mine')).status).toBe(404);
  const revoke = await approval.call('POST', `/v1/invitations/${invitationId}/revoke`, {
    tenant: 'tenant-else',
    body: {},
  });
  expect(revoke.status).toBe(404);
});
