import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@akashi/local-infrastructure';
import {
  ensureDatabases,
  migrateDatabases,
  type RunningStack,
  readStackSettings,
  startStack,
} from '@akashi/local-stack';
import { useKafka } from '@akashi/test-harness';
import pg from 'pg';

const servers = [
  'DEMO_SITE',
  'CONSENT_COLLECTOR',
  'TAG_RELAY',
  'RECORD_STORE',
  'APPROVAL',
  'IDENTITY_PROVIDER',
  'DEMO_DESTINATION',
];

/** What `npm start` runs, on free ports, with a database and topics that nobody else uses; `stop` leaves nothing behind. */
export async function startDemoStack(name: string): Promise<RunningStack> {
  const kafka = useKafka();
  const database = `test_${name}_${process.pid}`;
  const superuserUrl = process.env.AKASHI_TEST_POSTGRES_URL!;
  const folder = await mkdtemp(join(tmpdir(), `akashi-${name}-`));
  await kafka.createTopics();
  const ports = await Promise.all(servers.map(async (server) => [`${server}_PORT`, String(await freePort())]));
  const settings = readStackSettings({ ...Object.fromEntries(ports), KAFKA_TOPIC_PREFIX: kafka.topicPrefix });
  const openInfrastructure = async () => {
    const databases = await ensureDatabases({ superuserUrl, database, password: 'akashi-test' });
    await migrateDatabases(databases);
    return { kafkaBrokers: kafka.brokers, databases, stop: async () => {} };
  };
  const leaveNothing = async () => {
    await kafka.dispose();
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await client.end();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const stack = await startStack({ settings, folder, say: () => {}, openInfrastructure });
    return { ...stack, stop: () => stack.stop().then(leaveNothing) };
  } catch (error) {
    await leaveNothing();
    throw error;
  }
}
