import { ResponseBodyError } from 'oauth4webapi';
import { scopesOfServices } from '../api/generated/scopes.ts';
import type { ServiceName } from './configuration.ts';
import { type Grant, type Issuer, renewFor } from './issuer.ts';

/** The issuer gives this person no token for the service. */
export class NotForYouError extends Error {
  readonly service: ServiceName;

  constructor(service: ServiceName) {
    super(`no token for ${service}`);
    this.service = service;
  }
}

export interface Tokens {
  /** A token of that service's own audience, good for at least half a minute more. */
  tokenFor(service: ServiceName): Promise<string>;
  /** What that token may do; all that was asked for where the issuer doesn't say (RFC 6749, 5.1). */
  scopesFor(service: ServiceName): Promise<readonly string[]>;
  idToken(): string | undefined;
}

const spareMs = 30_000;

/**
 * Access tokens, one a service, in memory. Renewals are made one after the other, since each may replace the refresh token. `onLost` is
 * called once when the session has ended at the issuer.
 */
export function createTokens({ issuer, grant, onLost }: { issuer: Issuer; grant: Grant; onLost: () => void }): Tokens {
  const kept = new Map<ServiceName, { token: string; until: number; scopes: readonly string[] }>();
  let { refreshToken, idToken } = grant;
  let turn: Promise<unknown> = Promise.resolve();
  const keep = (service: ServiceName, { accessToken, expiresInSeconds, scopes = scopesOfServices[service] }: Grant) =>
    kept.set(service, { token: accessToken, until: Date.now() + expiresInSeconds * 1000 - spareMs, scopes });
  keep('approval', grant);

  const fresh = (service: ServiceName) => {
    const entry = kept.get(service);
    return entry && entry.until > Date.now() ? entry.token : undefined;
  };

  async function renew(service: ServiceName): Promise<string> {
    const known = fresh(service);
    if (known) return known;
    if (!refreshToken) return lost();
    try {
      const renewed = await renewFor(issuer, service, refreshToken);
      refreshToken = renewed.refreshToken ?? refreshToken;
      idToken = renewed.idToken ?? idToken;
      keep(service, renewed);
      return renewed.accessToken;
    } catch (error) {
      if (!(error instanceof ResponseBodyError)) throw error;
      if (error.error === 'invalid_grant') return lost();
      throw new NotForYouError(service);
    }
  }

  function lost(): Promise<never> {
    refreshToken = undefined;
    onLost();
    return new Promise<never>(() => {});
  }

  function tokenFor(service: ServiceName): Promise<string> {
    const known = fresh(service);
    if (known) return Promise.resolve(known);
    const renewed = turn.then(() => renew(service));
    turn = renewed.catch(() => {});
    return renewed;
  }

  return {
    tokenFor,
    scopesFor: async (service) => {
      await tokenFor(service);
      return kept.get(service)!.scopes;
    },
    idToken: () => idToken,
  };
}
