import { Kafka, logLevel } from 'kafkajs';

/** Resolves when a broker answers ApiVersions and a metadata request; else throws at once, without retries. */
export async function pingKafka(brokers: string[]): Promise<void> {
  const kafka = new Kafka({
    clientId: 'akashi-ping',
    brokers,
    connectionTimeout: 1_000,
    requestTimeout: 2_000,
    retry: { retries: 0 },
    logLevel: logLevel.NOTHING,
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    const { brokers: alive } = await admin.describeCluster();
    if (alive.length === 0) throw new Error('the cluster has no broker yet');
  } finally {
    await admin.disconnect();
  }
}
