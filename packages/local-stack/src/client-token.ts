import type { ServiceName } from '@akashi/contracts';
import { audienceOf, type DemoClientId, demoClients, serviceScopes } from './demo-people.ts';
import { requestToken } from './request-token.ts';

/** An access token for a demo company's backend, by client credentials, with all the scopes of one service. */
export function clientToken(issuer: string, client: DemoClientId, service: ServiceName): Promise<string> {
  return requestToken(issuer, {
    grant_type: 'client_credentials',
    client_id: client,
    client_secret: demoClients[client].secret,
    resource: audienceOf(service),
    scope: serviceScopes[service].join(' '),
  });
}
