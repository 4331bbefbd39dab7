import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Figure } from '../figure.ts';
import type { Measure } from '../measurement.ts';
import { readKnownVersions } from '../records/known-versions.ts';
import type { World } from '../world.ts';
import { fillRecords } from './fill-records.ts';
import { takeExport } from './take-export.ts';

/** Records exported in each round; another number by this variable, 1,000,000 for instance. */
const recordsVariable = 'AKASHI_BENCH_EXPORT_RECORDS';

/**
 * How fast record-store hands over records, whole rows with the event that made each, against COPY of the same rows by the same
 * database to a reader that throws them away; and what its memory does meanwhile.
 */
export const measureExports: Measure = async (world, { count, quick, say }) => {
  const records = Number(process.env[recordsVariable] ?? (quick ? 20_000 : 200_000));
  await world.keepOnly('record-store');
  const known = await readKnownVersions(world);
  say(`adding ${records} records`);
  await fillRecords(world.tables('record-store'), known, records);
  // In life autovacuum does it, once so many rows have come.
  await asOwner(world, (client) => client.query('ANALYZE records, evidence'));
  const token = await world.token('record-store');
  const taken: Record<'ndjson' | 'csv' | 'copy' | 'growth', number[]> = { ndjson: [], csv: [], copy: [], growth: [] };
  for (let round = 1; round <= count; round += 1) {
    say(`round ${round}: ${records} records as NDJSON, as CSV, by COPY`);
    const service = world.services.get('record-store')!;
    const url = world.urls['record-store'];
    for (const format of ['ndjson', 'csv'] as const) {
      const { seconds, rssGrowthBytes, rows } = await takeExport({ service, url, token, format });
      if (rows < records) throw new Error(`${format} gave ${rows} of ${records} records`);
      taken[format].push(rows / seconds);
      taken.growth.push(rssGrowthBytes / 2 ** 20);
    }
    taken.copy.push(await copyRows(world, known.tenant));
  }
  return figuresOf(taken, records);
};

function figuresOf(
  { ndjson, csv, copy, growth }: Record<'ndjson' | 'csv' | 'copy' | 'growth', number[]>,
  records: number,
) {
  const against = { what: 'COPY TO STDOUT, one process', values: copy };
  const figures: Figure[] = [
    { what: 'records as NDJSON', unit: 'rows/s', values: ndjson, against, target: { of: 'ratio', atLeast: 0.6 } },
    { what: 'records as CSV', unit: 'rows/s', values: csv, against },
    {
      what: `memory at the end less at a tenth, ${records} rows`,
      unit: 'MiB',
      values: growth,
      target: { of: 'value', atMost: 32 },
    },
  ];
  return figures;
}

/**
 * Rows a second that COPY sends of the records with their events, in the order of the export. By one process, as the export is read:
 * helpers would measure how many cores are idle.
 */
async function copyRows(world: World, tenant: string): Promise<number> {
  return withClient(world.databases['record-store'].worker, async (client) => {
    const rows = `SELECT r.*, convert_from(e.value, 'UTF8') FROM records r JOIN evidence e USING (evidence_id)
      WHERE r.tenant = ${client.escapeLiteral(tenant)} ORDER BY r.occurred_on, r.record_id`;
    await client.query('SET max_parallel_workers_per_gather = 0');
    const start = performance.now();
    const copy = client.query(copyTo(`COPY (${rows}) TO STDOUT`));
    for await (const _ of copy);
    return (copy as unknown as { rowCount: number }).rowCount / ((performance.now() - start) / 1_000);
  });
}

const asOwner = ({ databases }: World, work: (client: Client) => Promise<unknown>) =>
  withClient(databases['record-store'].owner, work);

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
