import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { approveAll, decide, submitted } from './approval-flow.ts';
import { askReview } from './ask-review.ts';
import { type ChatServer, startChatServer } from './chat-server.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
let mail: MailServer;
let chat: ChatServer;
let admin: pg.Client;
beforeAll(async () => {
  [mail, chat] = await Promise.all([startMailServer(), startChatServer()]);
  approval = await runApproval(undefined, {
    APPROVAL_SMTP_URL: mail.url,
    APPROVAL_MAIL_FROM: 'akashi@shop.example',
    APPROVAL_PUBLIC_URL: 'https://approval.shop.example',
    APPROVAL_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    APPROVAL_PRIVATE_HOSTS: chat.host,
    APPROVAL_NOTIFY_EVERY_MS: '50',
    APPROVAL_NOTIFY_FIRST_RETRY_MS: '10',
    APPROVAL_NOTIFY_MAX_ATTEMPTS: '3',
    APPROVAL_DIGEST_HOUR: '0',
  });
  admin = new pg.Client({ connectionString: approval.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await approval.stop();
  await Promise.all([mail.stop(), chat.stop()]);
});

const routeAdmin = (tenant: string) => ({ tenant, as: 'admin', roles: ['route_admin'] });
const tell = (tenant: string, as: string, body: object = {}) =>
  approval.call('PUT', '/v1/me/notifications', {
    tenant,
    as,
    body: { email: `${as}@${tenant}.example`, language: 'ja', delivery: 'immediate', ...body },
  });
const mailsTo = (address: string) => mail.mails.filter(({ to }) => to.includes(address));
const mailTo = (address: string, holding: string) =>
  waitFor(() => mailsTo(address).find(({ text }) => text.includes(holding)), { what: `mail ${holding} to ${address}` });

test('whoever a case waits for is told in their language, the requester is told how it ended, and nobody is told of their own request', async () => {
  const tenant = 'tenant-told';
  await tell(tenant, 'a');
  await tell(tenant, 'b', { language: 'en' });
  await tell(tenant, 'requester', { language: 'en' });
  const opened = await askReview(approval, { tenant, requester: 'requester' });
  const link = `https://approval.shop.example/console/cases/${opened.caseId}`;
  expect((await mailTo(`a@${tenant}.example`, '承認待ちの案件があります')).text).toContain(link);
  expect((await mailTo(`b@${tenant}.example`, 'A case waits for approval')).text).toContain(opened.caseId);
  await decide(approval, tenant, opened, 'a', 0);
  await mailTo(`requester@${tenant}.example`, 'Outcome: approved');
  expect(mailsTo(`requester@${tenant}.example`)).toHaveLength(1);
});

test('a case that is sent back and a delegation are told to whom they concern', async () => {
  const tenant = 'tenant-back';
  await tell(tenant, 'requester');
  await tell(tenant, 'deputy', { language: 'en' });
  const opened = await submitted(approval, tenant, 'flow');
  await decide(approval, tenant, opened, 'a', 0, { decision: 'send_back', reason: '項目が広すぎる' });
  await mailTo(`requester@${tenant}.example`, '差し戻されました');
  const days = { firstDay: '2027-01-05', lastDay: '2027-01-09', reason: '休暇' };
  await approval.call('POST', '/v1/delegations', { tenant, as: 'a', body: { to: 'deputy', ...days } });
  expect((await mailTo(`deputy@${tenant}.example`, 'stand in')).text).toContain('2027-01-05');
});

test('no name, reason, comment or content of a case gets into a message: ids, kinds, outcomes and days only', async () => {
  const tenant = 'tenant-private';
  await tell(tenant, 'requester');
  await tell(tenant, 'a');
  const path = '/hooks/private';
  await approval.call('PUT', '/v1/notification-channels/slack', {
    ...routeAdmin(tenant),
    body: { url: `http://${chat.host}${path}` },
  });
  const opened = await submitted(approval, tenant, 'secret-flow-name');
  await decide(approval, tenant, opened, 'a', 0, { decision: 'reject', reason: '山田花子さんの件' });
  const told = await mailTo(`requester@${tenant}.example`, '却下');
  const posts = await waitFor(
    () => {
      const found = chat.posts.filter((post) => post.path === path);
      return found.length === 2 ? found : undefined;
    },
    { what: 'both posts' },
  );
  const waiting = await mailTo(`a@${tenant}.example`, '承認待ち');
  for (const text of [told.text, waiting.text, JSON.stringify(posts)]) {
    expect(text).toContain(opened.caseId);
    for (const kept of ['山田', 'secret-flow-name', '代表 太郎', '東京都', '会社']) expect(text).not.toContain(kept);
  }
});

test('a reminder and an overdue step are told to those it waits for, and the escalation to those it names', async () => {
  const tenant = 'tenant-late';
  const step = { name: '一次', role: 'approver', dueInBusinessDays: 2, escalateTo: { people: ['boss'] } };
  await approval.call('PUT', '/v1/routes/deficient_record', { ...routeAdmin(tenant), body: { steps: [step] } });
  await tell(tenant, 'a');
  await tell(tenant, 'boss', { language: 'en' });
  const { caseId } = await askReview(approval, { tenant, requester: null });
  const pass = (column: string) =>
    admin.query(`UPDATE approval.cases SET ${column} = now() - interval '1 minute' WHERE case_id = $1`, [caseId]);
  await pass('remind_at');
  await mailTo(`a@${tenant}.example`, '期限が近づいています');
  await pass('due_at');
  await mailTo(`a@${tenant}.example`, '期限を過ぎました');
  await mailTo(`boss@${tenant}.example`, 'An approval is overdue');
});

test('a Teams channel is told by an Adaptive Card with a link to the case', async () => {
  const tenant = 'tenant-teams';
  const url = `http://${chat.host}/hooks/teams`;
  const put = await approval.call('PUT', '/v1/notification-channels/teams', {
    ...routeAdmin(tenant),
    body: { url, language: 'en' },
  });
  expect(put.status).toBe(200);
  const { caseId } = await askReview(approval, { tenant });
  const post = await waitFor(() => chat.posts.find(({ path }) => path === '/hooks/teams'), { what: 'the card' });
  const { content } = post.body.attachments[0];
  expect(content.body[0].text).toBe('A case waits for approval');
  expect(content.actions[0].url).toBe(`https://approval.shop.example/console/cases/${caseId}`);
});

test('a webhook’s URL is never shown or logged, and one into a private network is refused', async () => {
  const tenant = 'tenant-secret';
  const options = routeAdmin(tenant);
  const url = `http://${chat.host}/hooks/s3cr3t`;
  const put = await approval.call('PUT', '/v1/notification-channels/slack', { ...options, body: { url } });
  const got = await approval.call('GET', '/v1/notification-channels', options);
  expect(got.body.items).toHaveLength(1);
  const audit = await approval.call('GET', '/v1/audit-log', { tenant, as: 'auditor', roles: ['auditor'] });
  expect(audit.body.items.map(({ action }: any) => action)).toContain('notification_channel.changed');
  const stored = await admin.query("SELECT encode(sealed_url, 'escape') AS url FROM approval.notification_channels");
  for (const text of [put.body, got.body, audit.body, stored.rows])
    expect(JSON.stringify(text)).not.toContain('s3cr3t');
  for (const bad of ['http://10.0.0.1/x', 'https://169.254.169.254/', 'https://localhost/x', 'http://chat.example/x']) {
    const refused = await approval.call('PUT', '/v1/notification-channels/slack', { ...options, body: { url: bad } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'destination_refused' } });
  }
  const other = await approval.call('PUT', '/v1/notification-channels/slack', { tenant, body: { url } });
  expect(other).toMatchObject({ status: 403, body: { code: 'role_missing' } });
});

test('a server that refuses delays no decision; after the last attempt the notification is shown as failed and may be tried anew', async () => {
  const tenant = 'tenant-down';
  const options = routeAdmin(tenant);
  const url = `http://${chat.host}/hooks/down`;
  await approval.call('PUT', '/v1/notification-channels/slack', { ...options, body: { url } });
  await tell(tenant, 'requester');
  [chat.status, mail.refuseWith] = [500, 450];
  const opened = await submitted(approval, tenant, 'flow');
  await approveAll(approval, tenant, opened);
  expect((await approval.call('GET', `/v1/cases/${opened.caseId}`, { tenant })).body.state).toBe('approved');
  const failed = await waitFor(
    async () => {
      const { body } = await approval.call('GET', '/v1/notifications?state=failed', options);
      return body.items.length === 4 ? body.items : undefined;
    },
    { what: 'two steps and the outcome by chat, the outcome by mail, all given up' },
  );
  expect(failed.every(({ attempts }: any) => attempts === 3)).toBe(true);
  expect(JSON.stringify(failed)).not.toContain('@');
  [chat.status, mail.refuseWith] = [200, undefined];
  const mailed = failed.find(({ channel }: any) => channel === 'email');
  await approval.call('POST', `/v1/notifications/${mailed.notificationId}/retry`, { ...options, body: {} });
  await mailTo(`requester@${tenant}.example`, '決着しました');
});

test('the daily digest counts what somebody could decide, once a day, and nobody without anything waiting gets one', async () => {
  const tenant = 'tenant-digest';
  await askReview(approval, { tenant, requester: 'x' });
  await askReview(approval, { tenant, requester: 'a' });
  await tell(tenant, 'other', { delivery: 'daily' });
  await tell(tenant, 'a', { delivery: 'daily', language: 'en' });
  expect((await mailTo(`a@${tenant}.example`, 'What waits for you today')).text).toContain('Waiting: 1');
  await mailTo(`other@${tenant}.example`, '承認待ち: 2');
  await approval.call('PUT', '/v1/me/notifications', {
    tenant,
    as: 'idle',
    roles: ['viewer'],
    body: { email: 'idle@x.example', language: 'ja', delivery: 'daily' },
  });
  const looked = async () =>
    (
      await admin.query(
        "SELECT 1 FROM approval.notification_preferences WHERE subject = 'idle' AND digest_on IS NOT NULL",
      )
    ).rowCount;
  await waitFor(looked, { what: 'the look at who has nothing' });
  const told = await admin.query('SELECT subject FROM approval.notifications WHERE tenant = $1 ORDER BY subject', [
    tenant,
  ]);
  expect(told.rows.map(({ subject }) => subject)).toEqual(['a', 'other']);
});

test('whoever takes their address away is told nothing more, and it is kept nowhere', async () => {
  const tenant = 'tenant-forget';
  await tell(tenant, 'a');
  expect((await approval.call('GET', '/v1/me/notifications', { tenant, as: 'a' })).body.delivery).toBe('immediate');
  expect((await approval.call('GET', '/v1/me/notifications', { tenant, as: 'b' })).body.email).toBeNull();
  await tell(tenant, 'a', { email: null });
  await askReview(approval, { tenant });
  const rows = async (table: string) =>
    (await admin.query(`SELECT 1 FROM approval.${table} WHERE tenant = $1 AND subject = 'a'`, [tenant])).rowCount;
  expect([await rows('notification_preferences'), await rows('notifications')]).toEqual([0, 0]);
});
