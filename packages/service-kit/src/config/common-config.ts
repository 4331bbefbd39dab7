import type { ServiceName } from '@akashi/contracts';
import { z } from 'zod';
import { type ConfigOf, variable } from './load-config.ts';

const defaultPorts: Record<ServiceName, number> = {
  'consent-collector': 4101,
  'tag-relay': 4102,
  'record-store': 4103,
  approval: 4104,
};

/** Parses `a,b` to `['a', 'b']`; blanks are dropped. */
export const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const url = z.url({ message: 'is not a URL' });
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://');

/** The variables every service has; spread it into the service's own spec. */
export function commonConfig(service: ServiceName) {
  const prefix = envPrefix(service);
  const port = z.coerce.number().int().min(0).max(65_535).default(defaultPorts[service]);
  return {
    host: variable('HOST', z.string().default('127.0.0.1').describe('Address to listen on; 0.0.0.0 in a container')),
    port: variable(`${prefix}_PORT`, port.describe('Port of the HTTP API; 0 takes any free port')),
    trustProxyHops: variable(
      'TRUST_PROXY_HOPS',
      z.coerce.number().int().min(0).default(0).describe('How many proxies in front may set X-Forwarded-For'),
    ),
    corsOrigins: variable(
      'CORS_ORIGINS',
      commaList.default([]).describe('Comma-separated origins of the console that may call this API from a browser'),
    ),
    apiDatabaseUrl: variable(
      `${prefix}_API_DATABASE_URL`,
      databaseUrl.describe('PostgreSQL as the role of the API (one tenant at a time)'),
    ),
    workerDatabaseUrl: variable(
      `${prefix}_WORKER_DATABASE_URL`,
      databaseUrl.describe('PostgreSQL as role of consumers and publishers (any tenant)'),
    ),
    ...kafkaConfig(),
    ...tokenConfig(service),
    logLevel: variable(
      'LOG_LEVEL',
      z
        .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace'])
        .default('info')
        .describe('Least level that is logged; debug logs each request'),
    ),
    otlpEndpoint: variable(
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      url.optional().describe('Where traces are sent (OTLP over HTTP); unset: no tracing'),
    ),
    shutdownTimeoutMs: variable(
      'SHUTDOWN_TIMEOUT_MS',
      z.coerce
        .number()
        .int()
        .min(100)
        .default(25_000)
        .describe('How long a stopping process may take to drain before it is ended'),
    ),
  };
}

/** What `migrate.ts` needs, and the only place where the owner's URL is read. */
export function migrationConfig(service: ServiceName) {
  return {
    ownerDatabaseUrl: variable(
      `${envPrefix(service)}_OWNER_DATABASE_URL`,
      databaseUrl.describe('PostgreSQL as the schema owner; used by migrations only'),
    ),
  };
}

/** `tag-relay` → `TAG_RELAY`. */
export function envPrefix(service: ServiceName): string {
  return service.toUpperCase().replaceAll('-', '_');
}

/** How Kafka is reached. */
export function kafkaConfig() {
  return {
    kafkaBrokers: variable(
      'KAFKA_BROKERS',
      commaList.pipe(z.array(z.string()).min(1)).describe('Comma-separated host:port of the brokers'),
    ),
    kafkaTopicPrefix: variable(
      'KAFKA_TOPIC_PREFIX',
      z.string().default('akashi.').describe('Put before every topic name'),
    ),
    kafkaSsl: variable('KAFKA_SSL', z.stringbool().default(false).describe('true: TLS to the brokers')),
    kafkaSaslMechanism: variable(
      'KAFKA_SASL_MECHANISM',
      z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).optional().describe('SASL mechanism; unset: no SASL'),
    ),
    kafkaSaslUsername: variable('KAFKA_SASL_USERNAME', z.string().optional().describe('SASL user name')),
    kafkaSaslPassword: variable('KAFKA_SASL_PASSWORD', z.string().optional().describe('SASL password')),
  };
}

function tokenConfig(service: ServiceName) {
  return {
    oidcIssuer: variable('OIDC_ISSUER', url.describe('Issuer of access tokens, exactly as in the claim iss')),
    oidcJwksUrl: variable(
      'OIDC_JWKS_URL',
      url.optional().describe("The issuer's key set; unset: found by OpenID discovery"),
    ),
    audience: variable(
      `${envPrefix(service)}_AUDIENCE`,
      z.string().default(`akashi:${service}`).describe('Audience an access token must name'),
    ),
  };
}

/** What every service's configuration holds. */
export type CommonConfig = ConfigOf<ReturnType<typeof commonConfig>>;
