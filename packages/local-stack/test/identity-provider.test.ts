import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceNames } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { clientToken } from '../src/client-token.ts';
import { demoPassword, serviceScopes } from '../src/demo-people.ts';
import { startIdentityProvider } from '../src/identity-provider.ts';
import type { RunningServer } from '../src/listen.ts';
import { requestToken } from '../src/request-token.ts';
import { signInAs } from '../src/sign-in-as.ts';

let folder: string;
let keyFile: string;
let provider: RunningServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akashi-identity-'));
  keyFile = join(folder, 'keys.json');
  provider = await startIdentityProvider({ port: 0, keyFile });
});
afterAll(async () => {
  await provider.stop();
  await rm(folder, { recursive: true, force: true });
});

async function verify(token: string, audience: string) {
  const discovery = await fetch(`${provider.url}/.well-known/openid-configuration`);
  const { jwks_uri } = (await discovery.json()) as { jwks_uri: string };
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), { issuer: provider.url, audience });
  return { ...payload, scopes: String(payload.scope).split(' ').sort() };
}

describe('backends', () => {
  test.each(serviceNames)(
    'client credentials give a token for %s alone, with its scopes and the tenant',
    async (service) => {
      const token = await clientToken(provider.url, 'provider-backend', service);
      const claims = await verify(token, `akashi:${service}`);
      expect(claims).toMatchObject({ sub: 'provider-backend', tenant: 'provider-demo', aud: `akashi:${service}` });
      expect(claims.scopes).toEqual([...serviceScopes[service]].sort());
    },
  );

  test('the recipient’s backend is in the recipient’s tenant', async () => {
    const claims = await verify(
      await clientToken(provider.url, 'recipient-backend', 'record-store'),
      'akashi:record-store',
    );
    expect(claims).toMatchObject({ sub: 'recipient-backend', tenant: 'recipient-demo' });
  });

  test('a wrong secret and an unknown audience get no token', async () => {
    const form = { grant_type: 'client_credentials', client_id: 'provider-backend', scope: 'records:read' };
    const secret = { client_secret: 'provider-backend-demo-secret' };
    await expect(
      requestToken(provider.url, { ...form, client_secret: 'wrong', resource: 'akashi:record-store' }),
    ).rejects.toThrow(/invalid_client/);
    await expect(requestToken(provider.url, { ...form, ...secret, resource: 'akashi:other' })).rejects.toThrow(
      /invalid_target/,
    );
  });
});

describe('people', () => {
  test('an approver who signs in may read and decide, and the token says who it is', async () => {
    const claims = await verify(await signInAs(provider.url, 'approver-1', 'approval'), 'akashi:approval');
    expect(claims).toMatchObject({
      sub: 'approver-1',
      tenant: 'provider-demo',
      roles: ['approver'],
      name: '佐藤 承一',
    });
    expect(claims.scopes).toContain('cases:decide');
    expect(claims.scopes).not.toContain('agreements:write');
  });

  test('an auditor may only read', async () => {
    for (const service of serviceNames) {
      const claims = await verify(await signInAs(provider.url, 'auditor', service), `akashi:${service}`);
      expect(claims.scopes.filter((scope) => scope !== 'openid' && !scope.endsWith(':read'))).toEqual([]);
      expect(claims.scopes.length).toBeGreaterThan(0);
    }
  });

  test('a wrong password shows the page again and gives no code', async () => {
    const query = new URLSearchParams({
      client_id: 'akashi-people',
      response_type: 'code',
      redirect_uri: `${provider.url}/signed-in`,
      scope: 'openid',
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    });
    const first = await fetch(`${provider.url}/auth?${query}`, { redirect: 'manual' });
    const page = new URL(first.headers.get('location') ?? '', provider.url);
    const cookie = first.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const shown = await fetch(page, { headers: { cookie } });
    expect(await shown.text()).toContain(demoPassword);
    const body = new URLSearchParams({ person: 'requester', password: 'wrong' });
    const refused = await fetch(page, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('location')).toBeNull();
  });

  test('without PKCE there is no code', async () => {
    const query = new URLSearchParams({
      client_id: 'akashi-people',
      response_type: 'code',
      redirect_uri: `${provider.url}/signed-in`,
      scope: 'openid',
    });
    const answer = await fetch(`${provider.url}/auth?${query}`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('error=invalid_request');
  });
});

test('a token given before a restart still verifies after it', async () => {
  const token = await clientToken(provider.url, 'provider-backend', 'approval');
  await provider.stop();
  provider = await startIdentityProvider({ port: provider.port, keyFile });
  expect((await verify(token, 'akashi:approval')).sub).toBe('provider-backend');
});
