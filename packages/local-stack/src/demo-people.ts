import { type ServiceName, serviceNames } from '@akashi/contracts';

/** Everybody's, printed on the log-in page: this provider is for one machine's demo only. */
export const demoPassword = 'akashi-demo';

export interface DemoPerson {
  name: string;
  tenant: string;
  roles: readonly string[];
  /** Of all scopes, those that this person may be given. */
  mayUse: (scope: string) => boolean;
}

export interface DemoClient {
  secret: string;
  tenant: string;
  name: string;
  /** The party that it acts for in another company's tenant. */
  party?: string;
}

const reads = (scope: string) => scope.endsWith(':read');
/** No service but record-store knows what an inspector was granted: of the others such a token gets nothing. */
const inspects = (scope: string) => ['records:read', 'record-batches:read', 'records:export'].includes(scope);
/** Deciding on agreements and records needs nobody's own choices: looking a person up is for those who answer to that person. */
const looksUp = (scope: string) => ['consents:read', 'principals:read'].includes(scope);
const decides = (scope: string) => (reads(scope) && !looksUp(scope)) || scope === 'cases:decide';

/** The people of both companies. A requester may ask for anything and decide nothing: no route asks for that role. */
export const demoPeople = {
  requester: { name: '山田 依頼', tenant: 'provider-demo', roles: ['requester'], mayUse: () => true },
  'approver-1': { name: '佐藤 承一', tenant: 'provider-demo', roles: ['approver'], mayUse: decides },
  'approver-2': { name: '高橋 承二', tenant: 'provider-demo', roles: ['approver'], mayUse: decides },
  auditor: { name: '中村 監査', tenant: 'provider-demo', roles: ['auditor'], mayUse: reads },
  'route-admin': {
    name: '小林 経路',
    tenant: 'provider-demo',
    roles: ['route_admin'],
    mayUse: (scope) => (reads(scope) && !looksUp(scope)) || scope === 'routes:write',
  },
  'recipient-requester': { name: '伊藤 依子', tenant: 'recipient-demo', roles: ['requester'], mayUse: () => true },
  'recipient-approver': { name: '渡辺 承三', tenant: 'recipient-demo', roles: ['approver'], mayUse: decides },
  // From outside the company: reads nothing until it is granted for a time (POST /v1/inspections).
  inspector: { name: '検査官（外部）', tenant: 'provider-demo', roles: ['inspector'], mayUse: inspects },
} as const satisfies Record<string, DemoPerson>;

/** The backend of each demo company. */
export const demoClients = {
  'provider-backend': {
    secret: 'provider-backend-demo-secret',
    tenant: 'provider-demo',
    name: 'デモショップのサーバー',
  },
  'recipient-backend': { secret: 'recipient-backend-demo-secret', tenant: 'recipient-demo', name: 'デモCRMのサーバー' },
  // The recipient's backend in the provider's tenant: it may make the provider's records by proxy.
  'recipient-at-provider': {
    secret: 'recipient-at-provider-demo-secret',
    tenant: 'provider-demo',
    name: 'デモCRMのサーバー（提供元のテナント）',
    party: 'demo-crm',
  },
} as const satisfies Record<string, DemoClient>;

export type DemoPersonId = keyof typeof demoPeople;
export type DemoClientId = keyof typeof demoClients;

const readWrite = (...resources: string[]) => resources.flatMap((name) => [`${name}:read`, `${name}:write`]);

/** What each service's routes may ask for. */
export const serviceScopes: Record<ServiceName, readonly string[]> = {
  'consent-collector': readWrite('sites', 'notices', 'consents', 'declarations', 'operations'),
  'tag-relay': [...readWrite('tags', 'events', 'operations'), 'principals:read'],
  'record-store': [
    ...readWrite(
      'records',
      'record-batches',
      'legal-holds',
      'inspections',
      'reconciliations',
      'disclosures',
      'operations',
    ),
    ...['records:export', 'acquisitions:write', 'provision-records:write', 'log:read', 'audit:read'],
  ],
  approval: [...readWrite('parties', 'agreements', 'routes', 'operations'), 'cases:read', 'cases:decide', 'audit:read'],
};

/** The audience of a service's access tokens, which is also the resource indicator (RFC 8707) that asks for one. */
export const audienceOf = (service: ServiceName): string => `akashi:${service}`;

/** The service that an audience names, or undefined. */
export const serviceOf = (audience: string): ServiceName | undefined =>
  serviceNames.find((service) => audienceOf(service) === audience);
