import { guardedRoutes } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeHttp } from '../src/service.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval?.stop());

const scopes =
  'parties:read parties:write agreements:read agreements:write cases:read cases:decide routes:read routes:write operations:read operations:write audit:read';

test('an inspector’s account gets nothing here but who it is itself, on no route there is and whatever its scopes, and is told where to read', async () => {
  const routes = guardedRoutes(await describeHttp()).filter(({ path }) => path !== '/v1/me');
  expect(routes.length).toBeGreaterThan(20);
  const inspector = {
    subject: 'inspector-1',
    tenant: 'tenant-a',
    roles: ['inspector', 'auditor', 'approver'],
    scope: scopes,
  };
  const token = await approval.issuer.token({ audience: 'akashi:approval', ...inspector });
  for (const { method, path } of routes) {
    const response = await fetch(approval.service.address() + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(method !== 'GET' && { 'content-type': 'application/json' }) },
      ...(method !== 'GET' && { body: '{}' }),
    });
    const { code, detail } = (await response.json()) as { code: string; detail: string };
    expect({ method, path, status: response.status, code }).toEqual({ method, path, status: 403, code: 'forbidden' });
    expect(detail).toContain('record-store');
  }
});
