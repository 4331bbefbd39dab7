import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServiceName, serviceNames } from '@akashi/contracts';
import { type ConfigOf, commaList, envPrefix, loadConfig, variable } from '@akashi/service-kit';
import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);

/** What `npm start` reads from the environment; the services' own variables may be set beside it and win. */
export const stackSpec = {
  demoSitePort: variable('DEMO_SITE_PORT', port(4000).describe('Port of the demo site')),
  consentCollectorPort: variable('CONSENT_COLLECTOR_PORT', port(4101).describe('Port of consent-collector')),
  tagRelayPort: variable('TAG_RELAY_PORT', port(4102).describe('Port of tag-relay')),
  recordStorePort: variable('RECORD_STORE_PORT', port(4103).describe('Port of record-store')),
  approvalPort: variable('APPROVAL_PORT', port(4104).describe('Port of approval')),
  identityProviderPort: variable('IDENTITY_PROVIDER_PORT', port(4105).describe('Port of the demo OpenID provider')),
  demoDestinationPort: variable('DEMO_DESTINATION_PORT', port(4106).describe('Port of the demo destination')),
  postgresPort: variable('POSTGRES_PORT', port(4132).describe('Port of the local PostgreSQL')),
  kafkaPort: variable('KAFKA_PORT', port(4192).describe('Port of the local Kafka')),
  kafkaBrokers: variable(
    'KAFKA_BROKERS',
    commaList.optional().describe('Brokers to use instead of a local one, comma-separated host:port'),
  ),
  kafkaTopicPrefix: variable(
    'KAFKA_TOPIC_PREFIX',
    z.string().default('akashi.').describe('Put before every topic name'),
  ),
};

export type StackSettings = ConfigOf<typeof stackSpec>;
export const readStackSettings = (env: NodeJS.ProcessEnv): StackSettings => loadConfig(stackSpec, env);

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the local stack keeps its data, keys and logs. */
export const stackFolder = join(root, '.local', 'stack');

/** Where the built console is kept, by the hash of its sources. */
export const consoleCacheFolder = join(root, '.local', 'console');

/** Where set-up put the broker's jars. */
export const kafkaLibsDir = join(root, '.local', 'kafka-broker', 'libs');

export interface DatabaseUrls {
  owner: string;
  api: string;
  worker: string;
}

/** The databases that the environment names, or undefined when it names none. Naming some but not all is an error. */
export function externalDatabases(env: NodeJS.ProcessEnv): Record<ServiceName, DatabaseUrls> | undefined {
  const roles = ['owner', 'api', 'worker'] as const;
  const names = serviceNames.flatMap((service) => roles.map((role) => databaseVariable(service, role)));
  const missing = names.filter((name) => !env[name]);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0) throw new Error(`To use your own databases, set these too: ${missing.join(', ')}`);
  const urlsOf = (service: ServiceName): unknown =>
    Object.fromEntries(roles.map((role) => [role, env[databaseVariable(service, role)]!]));
  return Object.fromEntries(serviceNames.map((service) => [service, urlsOf(service)])) as Record<
    ServiceName,
    DatabaseUrls
  >;
}

/** `TAG_RELAY_API_DATABASE_URL`. */
export const databaseVariable = (service: ServiceName, role: keyof DatabaseUrls) =>
  `${envPrefix(service)}_${role.toUpperCase()}_DATABASE_URL`;
