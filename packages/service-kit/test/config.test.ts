import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { ConfigError, commonConfig, configPage, loadConfig, migrationConfig, variable } from '../src/index.ts';

const good = {
  KAFKA_BROKERS: 'a:9092, b:9092',
  OIDC_ISSUER: 'http://127.0.0.1:4105',
  TAG_RELAY_API_DATABASE_URL: 'postgres://api@db/akashi',
  TAG_RELAY_WORKER_DATABASE_URL: 'postgres://worker@db/akashi',
};

test('the common variables have defaults where a default is safe', () => {
  expect(loadConfig(commonConfig('tag-relay'), good)).toMatchObject({
    host: '127.0.0.1',
    port: 4102,
    kafkaBrokers: ['a:9092', 'b:9092'],
    kafkaTopicPrefix: 'akashi.',
    kafkaSsl: false,
    audience: 'akashi:tag-relay',
    corsOrigins: [],
    logLevel: 'info',
    shutdownTimeoutMs: 25_000,
  });
});

test('every missing and bad variable is named at once, with its meaning and without its value', () => {
  const env = { TAG_RELAY_PORT: 'secret-port', OIDC_ISSUER: '', KAFKA_BROKERS: ' ', KAFKA_SSL: 'perhaps' };
  const fault = catchError(() => loadConfig(commonConfig('tag-relay'), env));
  expect(fault).toBeInstanceOf(ConfigError);
  const { message } = fault as ConfigError;
  for (const name of [
    'TAG_RELAY_PORT',
    'OIDC_ISSUER',
    'KAFKA_BROKERS',
    'KAFKA_SSL',
    'TAG_RELAY_API_DATABASE_URL',
    'TAG_RELAY_WORKER_DATABASE_URL',
  ]) {
    expect(message).toContain(`- ${name}: `);
  }
  expect(message).toContain('TAG_RELAY_API_DATABASE_URL: is missing (PostgreSQL');
  expect(message).not.toContain('secret-port');
});

test('a service is not asked for the owner of its schema; its migrations are', () => {
  expect(Object.keys(loadConfig(commonConfig('tag-relay'), good))).not.toContain('ownerDatabaseUrl');
  expect(() => loadConfig(migrationConfig('tag-relay'), good)).toThrow('TAG_RELAY_OWNER_DATABASE_URL: is missing');
});

test('a variable without a description is refused', () => {
  expect(() => variable('X_MS', z.string())).toThrow('X_MS: give its schema a .describe()');
});

test('the environment page has a row for each variable', () => {
  const spec = {
    pollMs: variable('POLL_MS', z.coerce.number().default(500).describe('How often | in ms')),
    name: variable('NAME', z.string().describe('A name')),
  };
  expect(configPage(spec).split('\n').slice(2)).toEqual([
    '| `POLL_MS` | `500` | How often \\| in ms |',
    '| `NAME` | **required** | A name |',
  ]);
});

function catchError(fn: () => unknown): unknown {
  try {
    fn();
    return undefined;
  } catch (error) {
    return error;
  }
}
