import { ServiceError } from '@akashi/contracts';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import { createTokenCache } from './token-cache.ts';

export interface Authenticator {
  readonly audience: string;
  /** Takes the Authorization header. Throws 'unauthenticated', or 'identity_provider_unavailable' when the keys can't be fetched. */
  authenticate(authorization: string | undefined): Actor | Promise<Actor>;
}

export interface AuthenticatorOptions {
  issuer: string;
  audience: string;
  /** Without it the key set is found by OpenID discovery at the first token. */
  jwksUrl?: string | undefined;
  timeoutMs?: number;
  now?: () => Date;
}

const algorithms = ['RS256', 'ES256', 'EdDSA'];
const maxTokenChars = 8_192;

const claims = z.object({
  sub: z.string().min(1).max(255),
  exp: z.number(),
  tenant: z.string().min(1).max(128),
  scope: z.string().default(''),
  roles: z.array(z.string()).default([]),
  party: z.string().min(1).max(128).optional(),
  name: z.string().max(200).optional(),
});

/**
 * Verifies access tokens: issuer, audience, expiry, algorithm and the claims of Actor. A verified token is remembered
 * for at most 60 s and never past its expiry. Keys that can't be fetched are 503, never 401.
 */
export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  const { issuer, audience, timeoutMs = 3_000, now = () => new Date() } = options;
  const cache = createTokenCache({ maxTokens: 2_000, keepMs: 60_000 });
  let keys: JWTVerifyGetKey | undefined;

  async function findKeys(): Promise<JWTVerifyGetKey> {
    const url = options.jwksUrl ?? (await discoverJwksUrl(issuer, timeoutMs));
    keys ??= createRemoteJWKSet(new URL(url), { timeoutDuration: timeoutMs, cacheMaxAge: 10 * 60_000 });
    return keys;
  }

  async function verify(token: string): Promise<Actor> {
    const getKey = keys ?? (await findKeys().catch(keysUnavailable));
    const { payload } = await jwtVerify(token, getKey, {
      issuer,
      audience,
      algorithms,
      clockTolerance: 5,
      requiredClaims: ['exp', 'sub'],
      currentDate: now(),
    }).catch(explainRefusal);
    const actor = actorFromClaims(payload);
    cache.put(token, actor, now().getTime(), payload.exp! * 1_000);
    return actor;
  }

  return {
    audience,
    authenticate(authorization) {
      const token = bearerToken(authorization);
      return cache.get(token, now().getTime()) ?? verify(token);
    },
  };
}

function bearerToken(authorization: string | undefined): string {
  if (authorization === undefined) throw refused('Send an access token: Authorization: Bearer <token>');
  const [, token] = /^bearer +([\w.~+/=-]+)$/i.exec(authorization) ?? [];
  if (token === undefined || token.length > maxTokenChars) {
    throw refused('The Authorization header is not "Bearer <token>"');
  }
  return token;
}

function actorFromClaims(payload: JWTPayload): Actor {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) {
    const faulty = [...new Set(parsed.error.issues.map((issue) => issue.path[0]))].join(', ');
    throw refused(`The access token lacks or has malformed claims: ${faulty}`);
  }
  const { sub, tenant, scope, roles, party, name } = parsed.data;
  const scopes = new Set(scope.split(' ').filter((part) => part !== ''));
  return { subject: sub, tenant, scopes, roles, ...(party && { party }), ...(name && { name }) };
}

function explainRefusal(error: unknown): never {
  if (error instanceof ServiceError) throw error;
  if (error instanceof errors.JWTExpired) throw refused('The access token has expired; get a new one');
  if (error instanceof errors.JWTClaimValidationFailed) {
    throw refused(`The access token's claim "${error.claim}" is not what this service accepts`);
  }
  const isBadToken =
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported;
  if (isBadToken) throw refused('The access token is malformed or was not signed by the issuer');
  return keysUnavailable(error);
}

function keysUnavailable(cause: unknown): never {
  throw new ServiceError({
    code: 'identity_provider_unavailable',
    message: "The issuer's keys can't be fetched, so tokens can't be checked; try again",
    cause,
    retryable: true,
  });
}

function refused(message: string): ServiceError {
  return new ServiceError({ code: 'unauthenticated', message });
}

async function discoverJwksUrl(issuer: string, timeoutMs: number): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const document = z.object({ issuer: z.literal(issuer), jwks_uri: z.url() }).parse(await response.json());
  return document.jwks_uri;
}
