import { createLogger } from '@akashi/service-kit';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keepsAnswers, recordRights } from '../src/domain/kintone-app.ts';
import { refuseKintoneUrl } from '../src/kintone/refuse-kintone.ts';
import { createService, readConfig } from '../src/service.ts';
import { askReview } from './ask-review.ts';
import { type Bridged, bridge, kintoneEnvironment, routeAdmin } from './kintone-bridge.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
let bridged: Bridged;
const tenant = 'tenant-set';
beforeAll(async () => {
  approval = await runApproval(undefined, {
    ...kintoneEnvironment,
    APPROVAL_KINTONE_POLL_MS: '3600000',
    APPROVAL_KINTONE_DAILY_CALLS: '12',
  });
  bridged = await bridge(approval, tenant);
});
afterAll(async () => {
  await approval.stop();
  await bridged.kintone.stop();
});

test('the API token and the webhook’s key are never shown, and only a route administrator changes the bridge, with a trail', async () => {
  const { token } = bridged.kintone;
  const got = await approval.call('GET', '/v1/kintone', routeAdmin(tenant));
  const audit = await approval.call('GET', '/v1/audit-log', { tenant, as: 'auditor', roles: ['auditor'] });
  expect(audit.body.items.map(({ action }: any) => action)).toEqual(
    expect.arrayContaining(['kintone.changed', 'kintone.people_changed']),
  );
  const key = bridged.hintPath.split('/').at(-1)!;
  for (const text of [got.body, audit.body].map((body) => JSON.stringify(body))) {
    expect(text).not.toContain(token);
    expect(text).not.toContain(key);
  }
  const body = { baseUrl: bridged.kintone.url, appId: '1', enabled: true };
  expect(await approval.call('PUT', '/v1/kintone', { tenant, body })).toMatchObject({ status: 403 });
  expect(await approval.call('PUT', '/v1/kintone/people', { tenant, body: { items: [] } })).toMatchObject({
    status: 403,
  });
  const elsewhere = { ...body, baseUrl: 'https://other.cybozu.com' };
  expect(await approval.call('PUT', '/v1/kintone', { ...routeAdmin(tenant), body: elsewhere })).toMatchObject({
    status: 400,
    body: { errors: [{ path: '/apiToken' }] },
  });
});

test('a webhook makes the bridge look long before its clock would; what it sends is not read, and a wrong key is not found', async () => {
  const { kintone, hintPath } = bridged;
  await waitFor(() => kintone.calls.includes('GET records'), { what: 'the first look' });
  const { caseId } = await askReview(approval, { tenant });
  const post = (path: string) =>
    approval.service.http.inject({ method: 'POST', url: path, payload: { type: 'ADD_RECORD' } });
  expect((await post(hintPath.slice(0, -1))).statusCode).toBe(404);
  expect((await post(hintPath.replace(tenant, 'tenant-other'))).statusCode).toBe(404);
  expect((await post(hintPath)).statusCode).toBe(202);
  await waitFor(() => kintone.recordOf(caseId)?.status === '承認待ち', { what: 'the record', timeoutMs: 20_000 });
});

test('once the day’s calls are spent the bridge makes no more, and says so', async () => {
  const { kintone, hintPath } = bridged;
  const look = async () => {
    await approval.service.http.inject({ method: 'POST', url: hintPath, payload: {} });
    const { body } = await approval.call('GET', '/v1/kintone', routeAdmin(tenant));
    return body.fault?.includes('spent') ? body : undefined;
  };
  for (let number = 0; number < 4; number += 1) await askReview(approval, { tenant });
  await waitFor(look, { what: 'the budget to be spent', timeoutMs: 30_000 });
  // The set-up's own calls are not the bridge's.
  expect(kintone.calls.filter((call) => !/preview|status|acl/.test(call) || call === 'PUT record/status')).toHaveLength(
    12,
  );
});

test.each([
  ['https://shop.cybozu.com', true],
  ['https://shop.kintone.com/', true],
  ['http://shop.cybozu.com', false],
  ['https://shop.cybozu.com.evil.example', false],
  ['https://shop.cybozu.com:8443', false],
  ['https://shop.cybozu.com/k/', false],
  ['https://10.0.0.1', false],
  ['https://user@shop.cybozu.com', false],
])('only Cybozu’s own addresses are taken: %s', (url, isTaken) => {
  expect(refuseKintoneUrl(url, []) === undefined).toBe(isTaken);
});

const right = (states: string[], editable: boolean) => ({
  filterCond: `ステータス in (${states.map((name) => `"${name}"`).join(', ')})`,
  entities: [{ editable, deletable: false }],
});
test.each([
  ['those of the set-up', recordRights, true],
  ['none', [], false],
  ['one that lets answered records be edited', [right(['承認と回答'], true), ...recordRights], false],
  ['one that leaves a state out', [right(['承認と回答', '却下と回答'], false)], false],
  ['one for other states before', [right(['決着'], true), ...recordRights], true],
])('rights keep an answer from being edited: %s', (_, rights, isKept) => {
  expect(keepsAnswers(rights)).toBe(isKept);
});

test('a Kintone that is declared outside the data region keeps the service from starting; undeclared, no tenant may bridge', async () => {
  const env = {
    APPROVAL_API_DATABASE_URL: approval.database.apiUrl,
    APPROVAL_WORKER_DATABASE_URL: approval.database.workerUrl,
    KAFKA_BROKERS: '127.0.0.1:1',
    OIDC_ISSUER: approval.issuer.issuer,
    OIDC_JWKS_URL: approval.issuer.jwksUrl,
  };
  const logger = createLogger({ service: 'approval', level: 'fatal' });
  await expect(createService(readConfig({ ...env, AKASHI_KINTONE_REGION: 'us' }), { logger })).rejects.toThrow(
    /AKASHI_KINTONE_REGION.*AKASHI_DATA_REGION/,
  );
  const service = await createService(readConfig(env), { logger });
  const token = await approval.issuer.token({
    ...{ subject: 'admin', tenant, audience: 'akashi:approval', scope: 'routes:write', roles: ['route_admin'] },
  });
  const answer = await service.http.inject({
    method: 'PUT',
    url: '/v1/kintone',
    headers: { authorization: `Bearer ${token}` },
    payload: { baseUrl: 'https://shop.cybozu.com', appId: '1', apiToken: 'x', enabled: true },
  });
  await service.stop();
  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toMatchObject({ code: 'kintone_not_allowed' });
});
