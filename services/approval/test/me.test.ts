import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

test('any token is told whose it is, in which tenant and what it may do here', async () => {
  const { status, body } = await approval.call('GET', '/v1/me', {
    as: 'someone',
    roles: ['auditor'],
    scope: 'audit:read',
  });
  expect([status, body]).toMatchObject([
    200,
    { subject: 'someone', tenant: 'tenant-a', party: null, roles: ['auditor'], scopes: ['audit:read'] },
  ]);
  expect((await approval.call('GET', '/v1/me', { scope: '' })).body.scopes).toEqual([]);
});

test('an inspector is told who they are, and that they may do nothing here', async () => {
  const asked = { as: 'inspector-1', roles: ['inspector', 'auditor'], scope: 'audit:read cases:read' };
  const { status, body } = await approval.call('GET', '/v1/me', asked);
  expect([status, body]).toMatchObject([200, { subject: 'inspector-1', roles: ['inspector', 'auditor'], scopes: [] }]);
});

test('without a token nobody is told anything', async () => {
  expect((await approval.service.http.inject({ method: 'GET', url: '/v1/me' })).statusCode).toBe(401);
});

test('where no folder is named there is no console', async () => {
  expect((await approval.service.http.inject({ method: 'GET', url: '/console/' })).statusCode).toBe(404);
});
