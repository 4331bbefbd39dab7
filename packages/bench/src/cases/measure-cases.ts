import { type Figure, percentile } from '../figure.ts';
import type { Measure } from '../measurement.ts';
import { fillCases, reader } from './fill-cases.ts';

const openCases = 100_000;

const lists: Record<string, string> = {
  'all open': 'state=open',
  'all, whatever their state': '',
  'of one kind': 'state=open&kind=disclosure_answer',
  overdue: 'overdue=true',
  'that wait for me': 'queue=mine',
  'that wait for a group or role of mine': 'queue=my_groups',
  'overdue, of my groups': 'queue=my_groups&overdue=true',
  'for whom I stand in': 'queue=delegated',
  'that I asked for': 'requestedByMe=true',
};

/** How long a person waits for a page of fifty, with 100,000 cases open: whole requests, one after another, as one browser makes them. */
export const measureCases: Measure = async (world, { count, quick, say }) => {
  await world.keepOnly('approval');
  await fillCases(world, openCases);
  const token = await world.person(reader, 'approval');
  const headers = { authorization: `Bearer ${token}` };

  async function page(query: string): Promise<{ ms: number; items: unknown[]; nextCursor: string | null }> {
    const start = performance.now();
    const response = await fetch(`${world.urls.approval}/v1/cases?${query}`, { headers });
    const body = (await response.json()) as { items: unknown[]; nextCursor: string | null };
    if (!response.ok) throw new Error(`GET /v1/cases?${query} answered ${response.status}`);
    return { ms: performance.now() - start, ...body };
  }

  async function p95(query: string): Promise<number> {
    const latencies: number[] = [];
    let cursor: string | null = null;
    // Page after page, so that later pages count too; from the start again after the last.
    for (let i = 0; i < (quick ? 40 : 200); i += 1) {
      const { ms, nextCursor }: Awaited<ReturnType<typeof page>> = await page(
        cursor === null ? query : `${query}&cursor=${cursor}`,
      );
      latencies.push(ms);
      cursor = nextCursor;
    }
    return percentile(latencies, 95);
  }

  for (const query of Object.values(lists)) await page(query);
  const figures = Object.keys(lists).map((what) => ({ what, values: [] as number[] }));
  for (let round = 1; round <= count; round += 1) {
    for (const { what, values } of figures) values.push(await p95(lists[what]!));
    say(`round ${round} of ${count}`);
  }
  return figures.map(
    ({ what, values }): Figure => ({
      what: `p95 of a page of cases ${what}, ${openCases.toLocaleString('en')} open`,
      unit: 'ms',
      values,
      target: { of: 'value', atMost: 50 },
    }),
  );
};
