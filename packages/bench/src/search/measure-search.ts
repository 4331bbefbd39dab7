import { encodeCursor } from '@akashi/service-kit';
import { asSuperuser } from '../as-superuser.ts';
import { type Figure, percentile } from '../figure.ts';
import type { Measure } from '../measurement.ts';
import { createTimedGetter, type TimedGetter } from '../time-requests.ts';
import type { World } from '../world.ts';
import { fillRecords } from './fill-records.ts';
import { searches } from './searches.ts';

const tenant = 'provider-demo';
const days = 400;
const pageSize = 50;
const deepPage = 10_000;
/** How often each query is asked a round. */
const repeats = 20;

/**
 * How long a page of found records takes through the API, for every filter with common, rare and absent values, and what a late page
 * costs against the first: on as many records as `--full` says, filled in by SQL.
 */
export const measureSearch: Measure = async (world, { count: rounds, quick, full, say }) => {
  const count = full ? 10_000_000 : quick ? 100_000 : 1_000_000;
  await world.keepOnly('record-store');
  await fillRecords(world, { tenant, count, days }, say);
  const getter = createTimedGetter({ url: world.urls['record-store'], token: () => world.token('record-store') });
  const cursor = await cursorOfPage(world, Math.min(deepPage, count / pageSize / 2));
  const taken: Taken = { first: [], deep: [], searches: searches.map(() => []) };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round}: ${count} records, ${searches.length} kinds of search`);
      await timePages(getter, cursor, taken);
      for (const [i, { queries }] of searches.entries()) taken.searches[i]!.push(await p95Of(getter, queries));
    }
  } finally {
    await getter.close();
  }
  return figuresOf(taken, count);
};

interface Taken {
  first: number[];
  deep: number[];
  searches: number[][];
}

function figuresOf({ first, deep, searches: times }: Taken, count: number): Figure[] {
  const millions = `${(count / 1e6).toLocaleString('en')} M records`;
  return [
    {
      ...{ what: `page 10,000 of ${millions}, median`, unit: 'ms', values: deep },
      ...{ against: { what: 'page 1', values: first }, target: { of: 'ratio', atMost: 1.2 } },
    },
    ...searches.map(
      ({ what, queries }, i): Figure => ({
        ...{ what: `${what}: slowest p95 of ${queries.length}`, unit: 'ms', values: times[i]! },
        target: { of: 'value', atMost: 50 },
      }),
    ),
  ];
}

const pathOf = (query: Record<string, string>) =>
  `/v1/records?${new URLSearchParams({ limit: `${pageSize}`, ...query })}`;

/** First and late page by turns, so that what disturbs one disturbs the other. */
async function timePages(getter: TimedGetter, cursor: string, taken: Taken): Promise<void> {
  const times = { first: [] as number[], deep: [] as number[] };
  for (let i = 0; i < 5 * repeats; i += 1) {
    times.first.push((await getter.get(pathOf({}))).ms);
    times.deep.push((await getter.get(pathOf({ cursor }))).ms);
  }
  taken.first.push(percentile(times.first, 50));
  taken.deep.push(percentile(times.deep, 50));
}

async function p95Of(getter: TimedGetter, queries: readonly Record<string, string>[]): Promise<number> {
  let slowest = 0;
  for (const query of queries) {
    const times: number[] = [];
    for (let i = 0; i < repeats; i += 1) times.push((await getter.get(pathOf(query))).ms);
    slowest = Math.max(slowest, percentile(times, 95));
  }
  return slowest;
}

/** The cursor that the page before this one would end with. */
function cursorOfPage(world: World, page: number): Promise<string> {
  return asSuperuser(world, async (client) => {
    const { rows } = await client.query<{ day: string; record_id: string }>(
      `SELECT occurred_on::text AS day, record_id FROM records WHERE tenant = $1
       ORDER BY occurred_on DESC, record_id DESC OFFSET $2 LIMIT 1`,
      [tenant, (page - 1) * pageSize - 1],
    );
    return encodeCursor([rows[0]!.day, rows[0]!.record_id]);
  });
}
