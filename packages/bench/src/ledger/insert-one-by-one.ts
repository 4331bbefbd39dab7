import { Client } from 'pg';
import type { World } from '../world.ts';

const connections = 32;

interface Rows {
  evidence: unknown[][];
  names: Map<string, unknown[][]>;
}

/**
 * Inserts the evidence received since then once more, a row at a time, each committed, over 32 connections: into empty tables with the
 * same columns and indexes. First the evidence alone, then with its names and a queue entry, a row each in one transaction.
 */
export async function insertOneByOne(
  world: World,
  { since, count }: { since: Date; count: number },
): Promise<{ bareSeconds: number; keptSeconds: number }> {
  const { owner, worker } = world.databases['record-store'];
  const rows = await withClients(worker, 1, ([client]) => readRows(client!, { since, count }));
  if (rows.evidence.length !== count)
    throw new Error(`${rows.evidence.length} pieces of evidence were kept, not ${count}`);
  return withClients(owner, connections, async (clients) => {
    const [first] = clients as [Client];
    for (const table of tables) await first.query(`CREATE TABLE bench_${table} (LIKE ${table} INCLUDING ALL)`);
    try {
      const bareSeconds = await insertAll(clients, rows, insertEvidence);
      await first.query('TRUNCATE bench_evidence');
      const keptSeconds = await insertAll(clients, rows, insertKept);
      return { bareSeconds, keptSeconds };
    } finally {
      for (const table of tables) await first.query(`DROP TABLE bench_${table}`);
    }
  });
}

const tables = ['evidence', 'evidence_references', 'log_queue'];
const columns =
  'evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at';

async function readRows(client: Client, { since, count }: { since: Date; count: number }): Promise<Rows> {
  const evidence = await client.query<unknown[]>({
    text: `SELECT ${columns} FROM evidence WHERE received_at >= $1 ORDER BY evidence_id LIMIT $2`,
    values: [since, count],
    rowMode: 'array',
  });
  const ids = evidence.rows.map(([id]) => id);
  const names = await client.query<unknown[]>({
    text: 'SELECT tenant, reference, evidence_id FROM evidence_references WHERE evidence_id = ANY ($1::uuid[])',
    values: [ids],
    rowMode: 'array',
  });
  return { evidence: evidence.rows, names: Map.groupBy(names.rows, (row) => row[2] as string) };
}

type Insert = (client: Client, row: unknown[], names: readonly unknown[][]) => Promise<unknown>;

/** Prepared once a connection, so that no statement is parsed again. */
const insertEvidence: Insert = (client, row) =>
  client.query({
    name: 'evidence',
    text: `INSERT INTO bench_evidence (${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: row,
  });

const insertKept: Insert = async (client, row, names) => {
  await client.query('BEGIN');
  await insertEvidence(client, row, names);
  for (const values of names) {
    await client.query({ name: 'name', text: 'INSERT INTO bench_evidence_references VALUES ($1, $2, $3)', values });
  }
  const values = [row[1], row[0], row[8]];
  await client.query({
    name: 'queue',
    text: 'INSERT INTO bench_log_queue (tenant, evidence_id, leaf_hash, leaf_data) VALUES ($1, $2, $3, $3)',
    values,
  });
  await client.query('COMMIT');
};

/** Seconds until every row is in, each connection taking the next as soon as its last is committed. */
async function insertAll(clients: readonly Client[], { evidence, names }: Rows, insert: Insert): Promise<number> {
  const start = performance.now();
  let next = 0;
  const work = async (client: Client) => {
    while (next < evidence.length) {
      const row = evidence[next]!;
      next += 1;
      await insert(client, row, names.get(row[0] as string) ?? []);
    }
  };
  await Promise.all(clients.map(work));
  return (performance.now() - start) / 1_000;
}

async function withClients<T>(url: string, count: number, work: (clients: Client[]) => Promise<T>): Promise<T> {
  const clients = Array.from({ length: count }, () => new Client({ connectionString: url }));
  try {
    for (const client of clients) await client.connect();
    return await work(clients);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
