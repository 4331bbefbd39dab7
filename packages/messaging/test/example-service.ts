import { fileURLToPath } from 'node:url';
import { newEvent, type PartyChanged, partyChanged } from '@akashi/contracts';
import { createDatabase, type Database, type Tx } from '@akashi/database';
import { proxyKafka, type TcpProxy, useDatabase, useKafka } from '@akashi/test-harness';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { type Consumed, createMessaging, type Messaging, messagingMigrations } from '../src/index.ts';

const directories = [messagingMigrations, fileURLToPath(new URL('migrations', import.meta.url))];

export type Logged = { level: number; msg: string; [field: string]: unknown };

/** A service that does nothing of its own: a database with this package's tables and an `effects` table, topics, a log to look into. */
export const createExampleService = async ({ partitions = 3, behindProxy = false } = {}) => {
  const database = await useDatabase({ schema: 'messaging_example', directories });
  const db = createDatabase({ url: database.workerUrl, applicationName: 'messaging-test' });
  const api = createDatabase({ url: database.apiUrl, applicationName: 'messaging-test-api' });
  const kafka = useKafka();
  await kafka.createTopics({ partitions, names: ['parties.v1', 'sites.v1'] });
  const proxy: (TcpProxy & { brokers: string[] }) | undefined = behindProxy ? await proxyKafka() : undefined;
  const logged: Logged[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const registry = new Registry();
  const crashes: Error[] = [];
  const messagingOver = (brokers: string[], { topicPrefix = kafka.topicPrefix } = {}): Messaging =>
    createMessaging({
      brokers,
      clientId: 'example',
      topicPrefix,
      logger,
      registry,
      onCrash: (error) => crashes.push(error),
    });
  const messaging = messagingOver(proxy?.brokers ?? kafka.brokers);
  return {
    database,
    db,
    api,
    kafka,
    proxy,
    logged,
    registry,
    crashes,
    messaging,
    messagingOver,
    effects: effectsIn(db),
    async stop() {
      await messaging.stop();
      await proxy?.close();
      await Promise.all([db.stop(), api.stop()]);
      await Promise.all([database.drop(), kafka.dispose()]);
    },
  };
};

export type ExampleService = Awaited<ReturnType<typeof createExampleService>>;

const details = {
  kind: 'corporation',
  partyName: '株式会社例',
  partyAddress: '東京都千代田区',
  representativeName: '代表 太郎',
  countryCode: 'JP',
  partyTenant: null,
} as const;

/** The `version`th event of a key; the key on Kafka is `acme:<partyId>`. */
export const partyEvent = (partyId: string, version: number, id?: string): PartyChanged =>
  newEvent(partyChanged, {
    source: 'akashi/example',
    tenant: 'acme',
    data: { partyId, version, details, changedAt: '2026-11-24T00:00:00.000Z' },
    time: new Date('2026-11-24T00:00:00.000Z'),
    ...(id === undefined ? {} : { id }),
  });

export const versionOf = ({ event }: Consumed): number => (event as PartyChanged).data.version;

/** Writes one row an event; not idempotent, so that a test sees what was handled twice. */
export const recordEffects = async (batch: readonly Consumed[], tx: Tx): Promise<void> => {
  await tx.query(
    `INSERT INTO effects (tenant, key, event_id, version)
     SELECT tenant, key, id, version FROM unnest($1::text[], $2::text[], $3::text[], $4::int[])
       WITH ORDINALITY AS row (tenant, key, id, version, n) ORDER BY n`,
    [batch.map((c) => c.event.tenantid), batch.map((c) => c.key), batch.map((c) => c.event.id), batch.map(versionOf)],
  );
};

const effectsIn = (db: Database) => async (): Promise<{ key: string; version: number }[]> =>
  (await db.query<{ key: string; version: number }>('SELECT key, version FROM effects ORDER BY n')).rows;

/** The versions handled of one key, in the order of handling. */
export const versionsOf = (effects: readonly { key: string; version: number }[], partyId: string): number[] =>
  effects.filter(({ key }) => key === `acme:${partyId}`).map(({ version }) => version);
