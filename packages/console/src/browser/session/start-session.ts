import { type Clients, createClients } from '../api/clients.ts';
import { answerOf } from '../api/problem.ts';
import { consolePath, loadConfiguration } from './configuration.ts';
import { comeBack, type Grant, type Issuer, leaveToSignIn, leaveToSignOut, openIssuer, redirectUri } from './issuer.ts';
import type { Session } from './session.ts';
import { wasSignedIn } from './sign-in-memory.ts';
import { createTokens } from './tokens.ts';

/** How the console began: with somebody signed in, or with nobody. */
export type Started = ({ signedIn: true; clients: Clients } & Session) | { signedIn: false; signIn: () => void };

const here = () => location.pathname + location.search;

/**
 * Finds out who is there. A reload loses the tokens, which live in memory only: whoever was signed in goes by way of the issuer and comes
 * back without having seen a page. Rejects where the approval service or the issuer doesn't answer.
 */
export async function startSession(): Promise<Started> {
  const configuration = await loadConfiguration();
  const issuer = await openIssuer(configuration);
  if (location.href.startsWith(redirectUri())) {
    const { grant, returnTo } = await comeBack(issuer);
    history.replaceState(null, '', returnTo.startsWith(consolePath) ? returnTo : consolePath);
    return grant ? withGrant(configuration, issuer, grant) : nobody(issuer);
  }
  if (wasSignedIn()) await leaveToSignIn(issuer, { silent: true, returnTo: here() });
  return nobody(issuer);
}

const nobody = (issuer: Issuer): Started => ({
  signedIn: false,
  signIn: () => void leaveToSignIn(issuer, { silent: false, returnTo: here() }),
});

async function withGrant(
  configuration: Awaited<ReturnType<typeof loadConfiguration>>,
  issuer: Issuer,
  grant: Grant,
): Promise<Started> {
  const onLost = () => void leaveToSignIn(issuer, { silent: true, returnTo: here() });
  const tokens = createTokens({ issuer, grant, onLost });
  const clients = createClients(configuration, tokens);
  const me = await answerOf(clients.approval.GET('/v1/me'));
  const signOut = () => leaveToSignOut(issuer, tokens.idToken());
  return { signedIn: true, me, clients, scopesFor: tokens.scopesFor, signOut };
}
