import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Seconds that a bare COPY takes of the evidence received since then into an equal, empty table with the same indexes. */
export async function copyEvidence({ ownerUrl, since }: { ownerUrl: string; since: Date }): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('ALTER TABLE evidence NO FORCE ROW LEVEL SECURITY');
    const received = `SELECT * FROM evidence WHERE received_at >= '${since.toISOString()}'`;
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(`COPY (${received}) TO STDOUT (FORMAT binary)`))) chunks.push(chunk);
    await client.query('ROLLBACK');
    await client.query('CREATE TABLE bench_copy (LIKE evidence INCLUDING ALL)');
    const start = performance.now();
    await pipeline(Readable.from(chunks), client.query(copyFrom('COPY bench_copy FROM STDIN (FORMAT binary)')));
    const seconds = (performance.now() - start) / 1_000;
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM bench_copy');
    if (rows[0]!.count === 0) throw new Error('there was no evidence to copy');
    await client.query('DROP TABLE bench_copy');
    return seconds;
  } finally {
    await client.end();
  }
}
