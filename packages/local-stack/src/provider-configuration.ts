import { type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider';
import { type DemoClient, type DemoPerson, demoClients, demoPeople, serviceOf, serviceScopes } from './demo-people.ts';
import { askToLogOut } from './log-out-page.ts';
import { createMemoryAdapter } from './memory-adapter.ts';
import type { ProviderKeys } from './provider-keys.ts';

/** The public client of people: the console in a browser, or a program that walks the same flow. */
export const peopleClientId = 'akashi-people';

const people: Record<string, DemoPerson> = demoPeople;
const clients: Record<string, DemoClient> = demoClients;
const hour = 60 * 60;

export interface Redirects {
  /** Where people may be sent back to once they have signed in. */
  redirectUris: string[];
  /** Where they may be sent once they have signed out. */
  postLogoutRedirectUris: string[];
}

/**
 * Access tokens are JWTs (RFC 9068) for one audience each, asked for by a resource indicator (RFC 8707); consent screens are
 * left out, because all clients are this product's own.
 */
export function providerConfiguration({ jwks, cookieKeys }: ProviderKeys, redirects: Redirects): Configuration {
  return {
    adapter: createMemoryAdapter(),
    jwks: jwks as NonNullable<Configuration['jwks']>,
    cookies: { keys: cookieKeys },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clients: [
      ...Object.entries(clients).map(([id, { secret, name }]) => ({
        client_id: id,
        client_secret: secret,
        client_name: name,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      })),
      {
        client_id: peopleClientId,
        token_endpoint_auth_method: 'none' as const,
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: redirects.redirectUris,
        post_logout_redirect_uris: redirects.postLogoutRedirectUris,
      },
    ],
    findAccount: (_ctx, id) => {
      const person = people[id];
      return person && { accountId: id, claims: () => ({ sub: id, name: person.name }) };
    },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    // A page may read what the token endpoint answers if it is one that people are sent back to.
    clientBasedCORS: (_ctx, origin, client) =>
      (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    // The console keeps it in memory, asks with it for the other services' tokens (RFC 8707), and loses it with the page.
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { logoutSource: askToLogOut },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          const service = serviceOf(resource);
          if (!service) throw new errors.InvalidTarget(`no service has the audience ${resource}`);
          return {
            scope: serviceScopes[service].join(' '),
            audience: resource,
            accessTokenFormat: 'jwt',
            accessTokenTTL: hour,
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    extraTokenClaims: (_ctx, token) => {
      if ('accountId' in token && token.accountId) return personClaims(token.accountId);
      const client = clients[token.clientId ?? ''];
      return client && { tenant: client.tenant, name: client.name, ...(client.party && { party: client.party }) };
    },
    loadExistingGrant: grantWhatIsAllowed,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      ClientCredentials: hour,
      Grant: 12 * hour,
      IdToken: hour,
      Interaction: hour,
      RefreshToken: 12 * hour,
      Session: 12 * hour,
    },
  };
}

function personClaims(id: string): Record<string, unknown> | undefined {
  const person = people[id];
  return person && { tenant: person.tenant, roles: person.roles, name: person.name };
}

/** Grants at once what the person may use of the services asked for, and no more. */
async function grantWhatIsAllowed(ctx: KoaContextWithOIDC) {
  const { provider, session, client, params } = ctx.oidc;
  const person = people[session?.accountId ?? ''];
  if (!person || !session?.accountId || !client) return undefined;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid profile');
  for (const resource of [params?.resource ?? []].flat().map(String)) {
    const service = serviceOf(resource);
    if (!service) continue;
    const { true: allowed = [], false: refused = [] } = Object.groupBy(serviceScopes[service], (scope) =>
      person.mayUse(scope) ? 'true' : 'false',
    );
    grant.addResourceScope(resource, allowed.join(' '));
    grant.rejectResourceScope(resource, refused.join(' '));
  }
  await grant.save();
  return grant;
}
