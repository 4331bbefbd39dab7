import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TokenClaims {
  subject?: string;
  tenant?: string;
  /** `akashi:<service name>`. */
  audience: string;
  /** Separated by spaces. */
  scope?: string;
  roles?: string[];
  /** The party a recipient acts as in the provider's tenant. */
  party?: string;
  name?: string;
  /** Seconds from now, 300 by default; negative for a token that has expired. */
  expiresIn?: number;
}

export interface TestIssuer {
  issuer: string;
  jwksUrl: string;
  /** A signed access token with the claims that Akashi's identity provider gives. */
  token(claims: TokenClaims): Promise<string>;
  stop(): Promise<void>;
}

/** An OAuth 2.0 issuer for tests: a JWKS endpoint on 127.0.0.1 and ES256 tokens signed by its key. */
export async function createIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test-key', use: 'sig', alg: 'ES256' };
  const server = createServer((request, response) => {
    const body = request.url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    token: async ({ subject = 'test-subject', audience, expiresIn = 300, ...claims }) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: jwk.kid, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setSubject(subject)
        .setAudience(audience)
        .setIssuedAt(now - 1)
        .setExpirationTime(now + expiresIn)
        .sign(privateKey);
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
