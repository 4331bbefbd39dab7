import createClient, { type Client } from 'openapi-fetch';
import type { Configuration, ServiceName } from '../session/configuration.ts';
import type { Tokens } from '../session/tokens.ts';
import type { paths as Approval } from './generated/approval.ts';
import type { paths as ConsentCollector } from './generated/consent-collector.ts';
import type { paths as RecordStore } from './generated/record-store.ts';
import type { paths as TagRelay } from './generated/tag-relay.ts';
import { AwayError } from './problem.ts';

/** A client a service, typed by that service's OpenAPI document; each sends that service's own token. */
export interface Clients {
  approval: Client<Approval>;
  collector: Client<ConsentCollector>;
  relay: Client<TagRelay>;
  records: Client<RecordStore>;
  /** A service's token, for what the clients can't send: uploads that say how far they are. */
  tokenFor: Tokens['tokenFor'];
}

/** Clients of the services. A call rejects with AwayError where the service can't be reached. */
export function createClients({ services }: Configuration, tokens: Tokens): Clients {
  const options = (service: ServiceName) => ({
    baseUrl: services[service].url ?? (service === 'approval' ? location.origin : 'http://nowhere.invalid'),
    fetch: async (request: Request): Promise<Response> => {
      if (service !== 'approval' && services[service].url === null) throw new AwayError(service);
      request.headers.set('authorization', `Bearer ${await tokens.tokenFor(service)}`);
      return fetch(request).catch((error: unknown) => {
        if ((error as Error).name === 'AbortError') throw error;
        throw new AwayError(service, error);
      });
    },
  });
  return {
    approval: createClient<Approval>(options('approval')),
    collector: createClient<ConsentCollector>(options('consent-collector')),
    relay: createClient<TagRelay>(options('tag-relay')),
    records: createClient<RecordStore>(options('record-store')),
    tokenFor: tokens.tokenFor,
  };
}
