import { readdir } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { Client } from 'pg';

export interface Machine {
  cpu: string;
  cores: number;
  memoryGiB: number;
  /** Over the minute before: above the number of cores, other programs took part of the machine. */
  loadAverage: number;
  node: string;
  kafka: string;
  postgres: string;
}

interface Where {
  postgresUrl: string;
  kafkaLibsDir: string;
  /** Where the infrastructure runs, in words. */
  place: string;
}

/** What the figures were measured on. */
export async function describeMachine({ postgresUrl, kafkaLibsDir, place }: Where): Promise<Machine> {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    loadAverage: loadavg()[0]!,
    node: process.versions.node,
    kafka: place === 'processes of this machine' ? await kafkaVersion(kafkaLibsDir) : place,
    postgres: await postgresVersion(postgresUrl),
  };
}

async function kafkaVersion(libsDir: string): Promise<string> {
  const jars = await readdir(libsDir);
  return jars.map((jar) => /^kafka_[\d.]+-(.+)\.jar$/.exec(jar)?.[1]).find(Boolean) ?? 'unknown';
}

async function postgresVersion(connectionString: string): Promise<string> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]!.server_version;
  } finally {
    await client.end();
  }
}
