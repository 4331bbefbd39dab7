import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import { freePort, startKafka } from '../src/index.ts';

const libsDir = fileURLToPath(new URL('../../../.local/kafka-broker/libs', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akashi-kafka-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function withAdmin<T>(brokers: string[], work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> {
  const admin = new Kafka({ clientId: 'test', brokers, retry: { retries: 0 }, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

describe('startKafka', () => {
  test('topics are there after a restart, and the proxied listener names the proxy', async () => {
    const options = { dataDir: join(folder, 'data'), libsDir, logFile: join(folder, 'kafka.log') };
    const proxied = { port: await freePort(), advertisedPort: await freePort() };
    const first = await startKafka({ ...options, port: await freePort(), proxied });
    await withAdmin(first.brokers, (admin) => admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 2 }] }));
    // No proxy stands there in this test: the client that was sent to it can't connect.
    await expect(withAdmin([`127.0.0.1:${proxied.port}`], (admin) => admin.describeCluster())).rejects.toThrow(
      `127.0.0.1:${proxied.advertisedPort}`,
    );
    await first.stop();

    const second = await startKafka({ ...options, port: await freePort() });
    try {
      expect(await withAdmin(second.brokers, (admin) => admin.listTopics())).toContain('kept');
    } finally {
      await second.stop();
    }
  });

  test('missing jars are an error that says how to fetch them', async () => {
    const options = { dataDir: join(folder, 'none'), libsDir: join(folder, 'nothing'), logFile: join(folder, 'x.log') };
    await expect(startKafka({ ...options, port: await freePort() })).rejects.toThrow(/npm start/);
  });
});
