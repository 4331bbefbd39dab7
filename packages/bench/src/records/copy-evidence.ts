import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { World } from '../world.ts';

/** Seconds that a bare COPY takes of the evidence received since then, into an empty table with the same columns and indexes. */
export async function copyEvidence(world: World, since: Date): Promise<number> {
  const { owner, worker } = world.databases['record-store'];
  // The owner doesn't see the rows (row security), the worker may not make tables.
  const rows = await withClient(worker, (client) => readEvidence(client, since));
  return withClient(owner, async (client) => {
    await client.query('CREATE TABLE bench_copy (LIKE evidence INCLUDING ALL)');
    try {
      const start = performance.now();
      const copy = client.query(copyFrom('COPY bench_copy FROM STDIN (FORMAT binary)'));
      await pipeline(Readable.from(rows), copy);
      const seconds = (performance.now() - start) / 1_000;
      if (copy.rowCount === 0) throw new Error('there was no evidence to copy');
      return seconds;
    } finally {
      await client.query('DROP TABLE bench_copy');
    }
  });
}

async function readEvidence(client: Client, since: Date): Promise<Buffer[]> {
  const received = `SELECT * FROM evidence WHERE received_at >= '${since.toISOString()}'`;
  const chunks: Buffer[] = [];
  for await (const chunk of client.query(copyTo(`COPY (${received}) TO STDOUT (FORMAT binary)`))) chunks.push(chunk);
  return chunks;
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
