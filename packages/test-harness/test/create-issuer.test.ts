import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { createIssuer, type TestIssuer } from '../src/index.ts';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await createIssuer();
});
afterAll(() => issuer.stop());

describe('createIssuer', () => {
  test('its tokens verify against its JWKS and carry the claims asked for', async () => {
    const token = await issuer.token({ subject: 's', tenant: 't', audience: 'akashi:x', scope: 'a b', roles: ['r'] });
    const keys = createRemoteJWKSet(new URL(issuer.jwksUrl));
    const { payload } = await jwtVerify(token, keys, { issuer: issuer.issuer, audience: 'akashi:x' });
    expect(payload).toMatchObject({ sub: 's', tenant: 't', scope: 'a b', roles: ['r'] });
  });

  test('a negative lifetime gives a token that has expired', async () => {
    const token = await issuer.token({ audience: 'akashi:x', expiresIn: -10 });
    const keys = createRemoteJWKSet(new URL(issuer.jwksUrl));
    await expect(jwtVerify(token, keys)).rejects.toThrow(/exp/);
  });
});
