import { type ConfigOf, commaList, commonConfig, loadConfig, secretKeySchema, variable } from '@akashi/service-kit';
import { z } from 'zod';

const roles = ['http', 'project', 'deliver'] as const;
const milliseconds = (byDefault: number) => z.coerce.number().int().min(1).default(byDefault);
const perSecond = (byDefault: number) => z.coerce.number().positive().default(byDefault);
const count = (byDefault: number) => z.coerce.number().int().min(1).default(byDefault);

/** Every environment variable of tag-relay. */
export const configSpec = {
  ...commonConfig('tag-relay'),
  roles: variable(
    'TAG_RELAY_ROLES',
    commaList
      .pipe(z.array(z.enum(roles)).min(1))
      .default([...roles])
      .describe('What this process does: http, project (projections and freshness), deliver (gate and deliveries)'),
  ),
  secretKey: variable(
    'TAG_RELAY_SECRET_KEY',
    secretKeySchema.describe('Key that encrypts signing secrets: base64 of 32 random bytes'),
  ),
  privateHosts: variable(
    'DELIVERY_PRIVATE_HOSTS',
    commaList
      .default([])
      .describe(
        'Comma-separated host or host:port that may be private and without TLS; for one machine and tests only',
      ),
  ),
  freshnessAskMs: variable(
    'FRESHNESS_ASK_MS',
    milliseconds(500).describe('How often the broker is asked for the end of each partition'),
  ),
  gateMaxAgeMs: variable(
    'GATE_MAX_AGE_MS',
    milliseconds(1_500).describe('How old the state may be that the gate decides on'),
  ),
  gateMaxStartMs: variable(
    'GATE_MAX_START_MS',
    milliseconds(200).describe('How long after the gate a request may still start'),
  ),
  gateBatchSize: variable('GATE_BATCH_SIZE', count(500).describe('Events decided in one transaction')),
  awaitConsentMs: variable(
    'AWAIT_CONSENT_MS',
    milliseconds(5_000).describe('How long an event waits for the consent it names'),
  ),
  deliveryTimeoutMs: variable(
    'DELIVERY_TIMEOUT_MS',
    milliseconds(10_000).describe('How long a destination may take to answer'),
  ),
  deliveryConnectTimeoutMs: variable(
    'DELIVERY_CONNECT_TIMEOUT_MS',
    milliseconds(5_000).describe('How long connecting may take'),
  ),
  deliveryLeaseMs: variable(
    'DELIVERY_LEASE_MS',
    milliseconds(30_000).describe(
      'When an attempt whose process ended is tried again; longer than both timeouts together',
    ),
  ),
  deliveryMaxAttempts: variable('DELIVERY_MAX_ATTEMPTS', count(8).describe('Attempts before a delivery is given up')),
  deliveryFirstRetryMs: variable(
    'DELIVERY_FIRST_RETRY_MS',
    milliseconds(2_000).describe('Longest pause before the second attempt; it doubles'),
  ),
  deliveryMaxRetryMs: variable(
    'DELIVERY_MAX_RETRY_MS',
    milliseconds(3_600_000).describe('Longest pause between attempts'),
  ),
  deliveryConcurrency: variable('DELIVERY_CONCURRENCY', count(256).describe('Attempts under way at once')),
  destinationConcurrency: variable(
    'DESTINATION_CONCURRENCY',
    count(64).describe('Attempts under way at once to one destination'),
  ),
  breakerFailures: variable(
    'BREAKER_FAILURES',
    count(10).describe('Failures in a row after which a destination is left alone'),
  ),
  breakerOpenMs: variable(
    'BREAKER_OPEN_MS',
    milliseconds(30_000).describe('How long it is left alone before one attempt probes it'),
  ),
  republishAfterMs: variable(
    'PROVISION_REPUBLISH_AFTER_MS',
    milliseconds(3_600_000).describe('When a provision that record-store has not answered is published again'),
  ),
  eventsPerSecondOfSite: variable(
    'TAG_RELAY_EVENTS_PER_SECOND_OF_SITE',
    perSecond(5_000).describe('Events a second that one site may send to this instance; ten times as many at once'),
  ),
  eventsPerSecondOfAddress: variable(
    'TAG_RELAY_EVENTS_PER_SECOND_OF_ADDRESS',
    perSecond(500).describe(
      'Browser events a second from one address, behind which many people may be; ten times as many at once',
    ),
  ),
  eventsPerSecondOfPrincipal: variable(
    'TAG_RELAY_EVENTS_PER_SECOND_OF_PRINCIPAL',
    perSecond(20).describe('Browser events a second of one principal; ten times as many at once'),
  ),
};

export type Config = ConfigOf<typeof configSpec>;

/** The configuration from the environment; throws ConfigError naming every bad variable. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => loadConfig(configSpec, env);
