import { createHash, randomBytes } from 'node:crypto';
import type { ServiceName } from '@akashi/contracts';
import { audienceOf, type DemoPersonId, demoPassword, serviceScopes } from './demo-people.ts';
import { peopleClientId } from './provider-configuration.ts';
import { requestToken } from './request-token.ts';

/** Where the code arrives. Nothing listens there: `signInAs` reads the redirect instead of following it. */
export const signInRedirect = (issuer: string): string => `${issuer}/signed-in`;

/**
 * Logs a demo person in as a browser would, by the authorization code flow with PKCE (RFC 7636) and the log-in page, and returns
 * an access token for one service with all the scopes that the person may use.
 */
export async function signInAs(issuer: string, person: DemoPersonId, service: ServiceName): Promise<string> {
  const redirectUri = signInRedirect(issuer);
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const authorization = new URL('/auth', issuer);
  authorization.search = new URLSearchParams({
    client_id: peopleClientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: ['openid', ...serviceScopes[service]].join(' '),
    resource: audienceOf(service),
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();

  const browse = createBrowser();
  const loginUrl = await browse(authorization);
  const resumeUrl = await browse(loginUrl, new URLSearchParams({ person, password: demoPassword }));
  const answer = await browse(resumeUrl);
  const code = answer.searchParams.get('code');
  if (!answer.href.startsWith(redirectUri) || !code || answer.searchParams.get('state') !== state) {
    throw new Error(
      `signing in as ${person} ended at ${answer.origin}${answer.pathname} without a code: ${answer.search}`,
    );
  }
  return requestToken(issuer, {
    grant_type: 'authorization_code',
    client_id: peopleClientId,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    resource: audienceOf(service),
  });
}

/** As much of a browser as the flow needs: it keeps cookies and says where a page redirects to. */
function createBrowser(): (url: URL, form?: URLSearchParams) => Promise<URL> {
  const cookies = new Map<string, string>();
  return async (url, form) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    if (!location)
      throw new Error(`${url.origin}${url.pathname} answered ${response.status}: ${await response.text()}`);
    return new URL(location, url);
  };
}
