import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { actorOf, createAuthenticator, type Problem, requireScope } from '../src/index.ts';
import { createTestServer, type TestServer } from './test-server.ts';

const audience = 'akashi:tag-relay';
const keys = await generateKeyPair('RS256');
const foreignKeys = await generateKeyPair('RS256');
let identityProvider: Server;
let issuer: string;
let keyRequests = 0;
let server: TestServer;
let clock: Date;

beforeAll(async () => {
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  identityProvider = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/jwks') keyRequests += 1;
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` }));
  });
  await new Promise<void>((resolve) => identityProvider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(identityProvider.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => identityProvider.close(resolve)));

beforeEach(async () => {
  clock = new Date();
  keyRequests = 0;
  server = await serverOf(createAuthenticator({ issuer, audience, now: () => clock }));
});

afterEach(() => server.app.close());

async function serverOf(authenticator: ReturnType<typeof createAuthenticator>): Promise<TestServer> {
  const made = await createTestServer({ authenticator });
  made.app.get('/v1/me', { onRequest: requireScope('notices:write', 'notices:read') }, async (request) => {
    const actor = actorOf(request);
    return { ...actor, scopes: [...actor.scopes] };
  });
  return made;
}

interface TokenChange {
  claims?: JWTPayload;
  key?: CryptoKey;
  expiresAt?: number;
}

async function token({ claims = {}, key = keys.privateKey, expiresAt }: TokenChange = {}): Promise<string> {
  const payload = {
    iss: issuer,
    aud: audience,
    sub: 'u1',
    tenant: 'acme',
    scope: 'notices:write notices:read',
    ...claims,
  };
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setExpirationTime(expiresAt ?? Math.floor(clock.getTime() / 1_000) + 300)
    .sign(key);
}

async function ask(authorization?: string, at = server) {
  const response = await at.app.inject({
    url: '/v1/me',
    headers: authorization === undefined ? {} : { authorization },
  });
  return {
    status: response.statusCode,
    headers: response.headers,
    body: response.json<Problem & Record<string, unknown>>(),
  };
}

test('a good token gives the actor with tenant, scopes, roles and party', async () => {
  const bearer = await token({ claims: { roles: ['approver'], party: 'crm-inc', name: 'Hanako' } });
  const { status, body, headers } = await ask(`Bearer ${bearer}`);
  expect(status).toBe(200);
  expect(body).toEqual({
    subject: 'u1',
    tenant: 'acme',
    scopes: ['notices:write', 'notices:read'],
    roles: ['approver'],
    party: 'crm-inc',
    name: 'Hanako',
  });
  expect(headers['cache-control']).toBe('no-store');
});

test('no token is 401 with a challenge', async () => {
  const { status, body, headers } = await ask();
  expect([status, body.code, headers['www-authenticate']]).toEqual([401, 'unauthenticated', 'Bearer']);
});

describe('401 for', () => {
  test.each<[string, () => Promise<string>]>([
    ['a word that is no token', async () => 'Bearer nonsense'],
    ['another scheme', async () => 'Basic dXNlcjpwYXNz'],
    ['two tokens', async () => `Bearer ${await token()}, Bearer ${await token()}`],
    ['a token of 9,000 characters', async () => `Bearer ${'a'.repeat(9_000)}`],
    ['an expired token', async () => `Bearer ${await token({ expiresAt: Math.floor(clock.getTime() / 1_000) - 10 })}`],
    ['another audience', async () => `Bearer ${await token({ claims: { aud: 'akashi:approval' } })}`],
    ['another issuer', async () => `Bearer ${await token({ claims: { iss: 'https://evil.example' } })}`],
    ['another signer', async () => `Bearer ${await token({ key: foreignKeys.privateKey })}`],
    ['no tenant', async () => `Bearer ${await token({ claims: { tenant: undefined } })}`],
    ['an empty tenant', async () => `Bearer ${await token({ claims: { tenant: '' } })}`],
    [
      'no signature',
      async () => `Bearer ${unsigned({ iss: issuer, aud: audience, sub: 'u1', tenant: 'acme', exp: 9e9 })}`,
    ],
    ['HS256 keyed with what is public', async () => `Bearer ${await symmetric()}`],
  ])('%s', async (_what, authorization) => {
    const { status, body, headers } = await ask(await authorization());
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
    expect(headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });
});

test('a missing scope is 403 and named', async () => {
  const { status, body, headers } = await ask(`Bearer ${await token({ claims: { scope: 'notices:read' } })}`);
  expect([status, body.code]).toEqual([403, 'forbidden']);
  expect(body.detail).toContain('notices:write');
  expect(headers['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="notices:write"');
});

test('an identity provider that is away is 503, not 401', async () => {
  const lost = await serverOf(createAuthenticator({ issuer: 'http://127.0.0.1:9', audience, timeoutMs: 300 }));
  const { status, body, headers } = await ask(`Bearer ${await token()}`, lost);
  expect([status, body.code, headers['retry-after']]).toEqual([503, 'identity_provider_unavailable', '1']);
  await lost.app.close();
});

test('a token that was verified before is still refused once it has expired', async () => {
  const bearer = `Bearer ${await token({ expiresAt: Math.floor(clock.getTime() / 1_000) + 30 })}`;
  expect((await ask(bearer)).status).toBe(200);
  clock = new Date(clock.getTime() + 40_000);
  expect((await ask(bearer)).status).toBe(401);
});

test('the keys are fetched once for many tokens', async () => {
  for (const sub of ['a', 'b', 'c']) expect((await ask(`Bearer ${await token({ claims: { sub } })}`)).status).toBe(200);
  expect(keyRequests).toBe(1);
});

function unsigned(payload: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(payload)}.`;
}

async function symmetric(): Promise<string> {
  const jwk = await exportJWK(keys.publicKey);
  return new SignJWT({ iss: issuer, aud: audience, sub: 'u1', tenant: 'acme' })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .setExpirationTime('5m')
    .sign(Buffer.from(JSON.stringify(jwk)));
}

test("a service that doesn't hold inspectors to their grant gives them nothing, whatever their scopes, and says where to ask", async () => {
  const authorization = `Bearer ${await token({ claims: { roles: ['auditor', 'inspector'] } })}`;
  const refused = await server.app.inject({ url: '/v1/me', headers: { authorization } });
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'forbidden']);
  expect(refused.json().detail).toContain('record-store');
  const holding = await createTestServer({
    authenticator: createAuthenticator({ issuer, audience, now: () => clock }),
    inspectors: 'held_to_their_grant',
  });
  holding.app.get('/v1/me', { onRequest: requireScope('notices:read') }, async (request) => actorOf(request).subject);
  expect((await holding.app.inject({ url: '/v1/me', headers: { authorization } })).statusCode).toBe(200);
  await holding.app.close();
});
