import { guardedRoutes } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeHttp } from '../src/service.ts';
import { type Collector, runCollector } from './run-collector.ts';

let collector: Collector;
beforeAll(async () => {
  collector = await runCollector();
});
afterAll(() => collector?.stop());

const scopes =
  'notices:read notices:write sites:read sites:write consents:read consents:write declarations:read declarations:write operations:read operations:write';

test('an inspector’s account gets nothing here, on no route there is and whatever its scopes, and is told where to read', async () => {
  const routes = guardedRoutes(await describeHttp());
  expect(routes.length).toBeGreaterThan(9);
  const inspector = {
    subject: 'inspector-1',
    tenant: 'tenant-a',
    roles: ['inspector', 'auditor', 'approver'],
    scope: scopes,
  };
  const token = await collector.token({ audience: 'akashi:consent-collector', ...inspector });
  for (const { method, path } of routes) {
    const response = await fetch(collector.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(method !== 'GET' && { 'content-type': 'application/json' }) },
      ...(method !== 'GET' && { body: '{}' }),
    });
    const { code, detail } = (await response.json()) as { code: string; detail: string };
    expect({ method, path, status: response.status, code }).toEqual({ method, path, status: 403, code: 'forbidden' });
    expect(detail).toContain('record-store');
  }
});
