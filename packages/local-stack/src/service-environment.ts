import { type ServiceName, serviceNames } from '@akashi/contracts';
import { envPrefix } from '@akashi/service-kit';
import { consoleOrigins } from './console-addresses.ts';
import { peopleClientId } from './provider-configuration.ts';
import { type DatabaseUrls, databaseVariable } from './stack-settings.ts';

export interface StackPlan {
  databases: Record<ServiceName, DatabaseUrls>;
  kafkaBrokers: readonly string[];
  topicPrefix: string;
  ports: Record<ServiceName, number>;
  issuer: string;
  relaySecretKey: string;
  logSigningKeyFile: string;
  /** `host:port` of destinations on this machine. */
  privateHosts: readonly string[];
  /** The folder of the built console; without it approval serves none. */
  consoleDir?: string;
}

export const serviceUrls = (ports: StackPlan['ports']): Record<ServiceName, string> =>
  Object.fromEntries(serviceNames.map((service) => [service, `http://127.0.0.1:${ports[service]}`])) as Record<
    ServiceName,
    string
  >;

/** The environment of one service's process: what every service reads, and its own. It never holds another's database. */
export function serviceEnvironment(service: ServiceName, plan: StackPlan): Record<string, string> {
  const { api, worker } = plan.databases[service];
  const own: Record<ServiceName, Record<string, string>> = {
    'consent-collector': {},
    'tag-relay': { TAG_RELAY_SECRET_KEY: plan.relaySecretKey, DELIVERY_PRIVATE_HOSTS: plan.privateHosts.join(',') },
    'record-store': {
      RECORD_STORE_LOG_SIGNING_KEY_FILE: plan.logSigningKeyFile,
      RECORD_STORE_LOG_ORIGIN: 'demo.akashi.example',
    },
    approval: {
      APPROVAL_SECRET_KEY: plan.relaySecretKey,
      ...(plan.consoleDir !== undefined && consoleEnvironment(plan, plan.consoleDir)),
    },
  };
  return {
    [`${envPrefix(service)}_PORT`]: String(plan.ports[service]),
    [databaseVariable(service, 'api')]: api,
    [databaseVariable(service, 'worker')]: worker,
    KAFKA_BROKERS: plan.kafkaBrokers.join(','),
    KAFKA_TOPIC_PREFIX: plan.topicPrefix,
    OIDC_ISSUER: plan.issuer,
    CORS_ORIGINS: consoleOrigins(plan.ports.approval).join(','),
    ...own[service],
  };
}

const consoleEnvironment = ({ ports }: StackPlan, folder: string): Record<string, string> => ({
  APPROVAL_CONSOLE_DIR: folder,
  APPROVAL_CONSOLE_CLIENT_ID: peopleClientId,
  APPROVAL_PUBLIC_URL: serviceUrls(ports).approval,
  ...Object.fromEntries(
    Object.entries(serviceUrls(ports))
      .filter(([service]) => service !== 'approval')
      .map(([service, url]) => [`${envPrefix(service as ServiceName)}_PUBLIC_URL`, url]),
  ),
});

/** The file that a service's process runs. */
export const serviceEntry = (service: ServiceName): URL =>
  new URL(`../../../services/${service}/src/main.ts`, import.meta.url);

/**
 * Node's flags for a service's process. Left to itself, Node takes three times 16 MiB for objects that live for one batch, and lets
 * the rest grow with the machine's memory: with these a service stays within 200 MB under load.
 */
export const serviceNodeFlags = (service: ServiceName): readonly string[] =>
  service === 'consent-collector' ? collectorNodeFlags : ['--max-semi-space-size=4', '--max-old-space-size=96'];

/**
 * The collector's requests wait for Kafka: in 4 MiB nearly all of them would still be alive, and be copied, at each collection. Its
 * buffers count towards V8's limit for a full collection, which under a small maximum lies a few MiB above what is alive: below 64 MiB there is none.
 */
const collectorNodeFlags = ['--max-semi-space-size=16', '--max-old-space-size=96', '--initial-old-space-size=64'];
