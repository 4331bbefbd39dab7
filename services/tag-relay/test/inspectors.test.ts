import { guardedRoutes } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeHttp } from '../src/service.ts';
import { type RelayWorld, relayWorld } from './support/running-relay.ts';

let world: RelayWorld;
let address: string;
beforeAll(async () => {
  world = await relayWorld();
  address = (await world.start()).address();
});
afterAll(() => world?.stop());

const scopes = 'tags:read tags:write events:read events:write operations:read operations:write';

test('an inspector’s account gets nothing here, on no route there is and whatever its scopes, and is told where to read', async () => {
  const routes = guardedRoutes(await describeHttp());
  expect(routes.length).toBeGreaterThan(5);
  const inspector = {
    subject: 'inspector-1',
    tenant: 'tenant-a',
    roles: ['inspector', 'auditor', 'approver'],
    scope: scopes,
  };
  const token = await world.issuer.token({ audience: 'akashi:tag-relay', ...inspector });
  for (const { method, path } of routes) {
    const response = await fetch(address + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(method !== 'GET' && { 'content-type': 'application/json' }) },
      ...(method !== 'GET' && { body: '{}' }),
    });
    const { code, detail } = (await response.json()) as { code: string; detail: string };
    expect({ method, path, status: response.status, code }).toEqual({ method, path, status: 403, code: 'forbidden' });
    expect(detail).toContain('record-store');
  }
});
