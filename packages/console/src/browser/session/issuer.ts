import * as oauth from 'oauth4webapi';
import { scopesOfServices } from '../api/generated/scopes.ts';
import { type Configuration, consolePath, type ServiceName } from './configuration.ts';
import { forgetSignedIn, keepPending, rememberSignedIn, takePending } from './sign-in-memory.ts';

export interface Issuer {
  server: oauth.AuthorizationServer;
  client: oauth.Client;
  audienceOf: (service: ServiceName) => string;
  options: { [oauth.allowInsecureRequests]?: boolean };
}

/** What a sign-in or a renewal gave. It lives in this page's memory and nowhere else. */
export interface Grant {
  accessToken: string;
  expiresInSeconds: number;
  refreshToken: string | undefined;
  idToken: string | undefined;
  /** What the token may do; undefined where the issuer leaves it out. */
  scopes: readonly string[] | undefined;
}

export const redirectUri = (): string => `${location.origin}${consolePath}signed-in`;

/** Finds the issuer's endpoints (OpenID Connect discovery). Plain HTTP is for an issuer on this machine only. */
export async function openIssuer({ issuer, clientId, services }: Configuration): Promise<Issuer> {
  const url = new URL(issuer);
  const options = ['127.0.0.1', 'localhost'].includes(url.hostname) ? { [oauth.allowInsecureRequests]: true } : {};
  const response = await oauth.discoveryRequest(url, options);
  const server = await oauth.processDiscoveryResponse(url, response);
  return { server, client: { client_id: clientId }, audienceOf: (service) => services[service].audience, options };
}

/**
 * Leaves for the issuer: authorization code flow with PKCE (RFC 7636), naming every service as a resource (RFC 8707). `silent` asks it not
 * to show anything: it sends back a code where the person is still signed in there, else an error.
 */
export async function leaveToSignIn(
  issuer: Issuer,
  { silent, returnTo }: { silent: boolean; returnTo: string },
): Promise<never> {
  const pending = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    returnTo,
  };
  keepPending(pending);
  const services = Object.keys(scopesOfServices) as ServiceName[];
  const scopes = services.flatMap((service) => scopesOfServices[service]);
  const url = new URL(issuer.server.authorization_endpoint!);
  url.search = new URLSearchParams([
    ['client_id', issuer.client.client_id],
    ['response_type', 'code'],
    ['redirect_uri', redirectUri()],
    ['scope', ['openid', 'profile', ...new Set(scopes)].join(' ')],
    ...services.map((service) => ['resource', issuer.audienceOf(service)]),
    ['state', pending.state],
    ['nonce', pending.nonce],
    ['code_challenge', await oauth.calculatePKCECodeChallenge(pending.verifier)],
    ['code_challenge_method', 'S256'],
    ...(silent ? [['prompt', 'none']] : []),
  ]).toString();
  location.assign(url);
  return new Promise<never>(() => {});
}

/** What the issuer sent back: a grant and where the person was, or nothing where they have to sign in by hand. */
export async function comeBack(issuer: Issuer): Promise<{ grant: Grant | undefined; returnTo: string }> {
  const pending = takePending();
  if (!pending) return { grant: undefined, returnTo: consolePath };
  const { server, client, options } = issuer;
  try {
    const parameters = oauth.validateAuthResponse(server, client, new URL(location.href), pending.state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      parameters,
      redirectUri(),
      pending.verifier,
      { ...options, additionalParameters: { resource: issuer.audienceOf('approval') } },
    );
    const answer = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: pending.nonce,
    });
    rememberSignedIn();
    return { grant: grantOf(answer), returnTo: pending.returnTo };
  } catch (error) {
    forgetSignedIn();
    if (error instanceof oauth.AuthorizationResponseError) return { grant: undefined, returnTo: pending.returnTo };
    throw error;
  }
}

/** An access token for one service, by the refresh token, which is replaced with each use where the issuer does so. */
export async function renewFor(issuer: Issuer, service: ServiceName, refreshToken: string): Promise<Grant> {
  const { server, client, options } = issuer;
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, {
    ...options,
    additionalParameters: { resource: issuer.audienceOf(service) },
  });
  return grantOf(await oauth.processRefreshTokenResponse(server, client, response));
}

/** Ends the session at the issuer too, which sends the person back to the start. */
export function leaveToSignOut(issuer: Issuer, idToken: string | undefined): void {
  forgetSignedIn();
  const home = `${location.origin}${consolePath}`;
  const endpoint = issuer.server.end_session_endpoint;
  const url = new URL(endpoint ?? home);
  if (endpoint) url.searchParams.set('client_id', issuer.client.client_id);
  if (endpoint) url.searchParams.set('post_logout_redirect_uri', home);
  if (endpoint && idToken) url.searchParams.set('id_token_hint', idToken);
  location.assign(url);
}

const grantOf = (answer: oauth.TokenEndpointResponse): Grant => ({
  accessToken: answer.access_token,
  expiresInSeconds: answer.expires_in ?? 300,
  refreshToken: answer.refresh_token,
  idToken: answer.id_token,
  scopes: answer.scope?.split(' '),
});
