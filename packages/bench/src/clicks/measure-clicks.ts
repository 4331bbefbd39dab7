import { type ServiceName, serviceNames } from '@akashi/contracts';
import { type Figure, percentile } from '../figure.ts';
import { nowMs } from '../load/pace-requests.ts';
import { runLoad } from '../load/run-load.ts';
import { newPrincipal } from '../load/submissions.ts';
import type { Measure } from '../measurement.ts';
import { readKnownVersions } from '../records/known-versions.ts';
import { type Used, watchProcesses } from './watch-processes.ts';
import { type Seen, watchRecords } from './watch-records.ts';

const perSecond = 100;
/** Until the load generator has started. */
const leadMs = 1_500;

interface Taken {
  visibleP50: number;
  visibleP99: number;
  checkpointP99: number;
  used: Record<ServiceName, Used>;
}

/**
 * From a click (its consent, then its event, over HTTP) to the moment that the record made of it can be read, and to the moment that
 * a signed checkpoint covers it, at a steady rate with all four services running; and the memory that each takes meanwhile.
 */
export const measureClicks: Measure = async (world, { count, quick, say }) => {
  const { notice, tenant } = await readKnownVersions(world);
  const seconds = quick ? 8 : 30;
  const click = async (forSeconds: number): Promise<Taken> => {
    const principals = Array.from({ length: perSecond * forSeconds }, newPrincipal);
    const startAtMs = nowMs() + leadMs;
    const processes = watchProcesses(world.services);
    const records = watchRecords({
      db: world.tables('record-store'),
      tenant,
      principals,
      dueAt: (i) => startAtMs + (i * 1_000) / perSecond,
    });
    const { failures } = await runLoad({
      ...{ kind: 'pace-clicks', url: world.urls['consent-collector'], relayUrl: world.urls['tag-relay'] },
      ...{ siteKey: world.siteKey, origin: world.origin, notice, perSecond, startAtMs, principals },
    });
    if (failures[0]) throw new Error(`${failures.length} clicks failed, first: ${failures[0]}`);
    const seen = await records;
    return { ...latenciesOf(seen), used: await processes.stop() };
  };
  await click(quick ? 3 : 10);
  const taken: Taken[] = [];
  for (let round = 1; round <= count; round += 1) {
    say(`round ${round}: ${perSecond} clicks a second for ${seconds} s`);
    taken.push(await click(seconds));
  }
  return figuresOf(taken);
};

function latenciesOf(seen: readonly Seen[]) {
  const visible = seen.map(({ visibleMs }) => visibleMs);
  const inCheckpoint = seen.map(({ checkpointMs }) => checkpointMs);
  return {
    visibleP50: percentile(visible, 50),
    visibleP99: percentile(visible, 99),
    checkpointP99: percentile(inCheckpoint, 99),
  };
}

function figuresOf(taken: readonly Taken[]): Figure[] {
  const at = `at ${perSecond}/s`;
  return [
    { what: `click to record visible ${at}, p50`, unit: 'ms', values: taken.map(({ visibleP50 }) => visibleP50) },
    {
      ...{ what: `click to record visible ${at}, p99`, unit: 'ms', values: taken.map(({ visibleP99 }) => visibleP99) },
      target: { of: 'value', atMost: 1_500 },
    },
    {
      ...{ what: `click to signed checkpoint ${at}, p99`, unit: 'ms' },
      ...{ values: taken.map(({ checkpointP99 }) => checkpointP99), target: { of: 'value', atMost: 3_000 } },
    },
    ...serviceNames.map(
      (service): Figure => ({
        ...{ what: `most memory of ${service} meanwhile`, unit: 'MB' },
        ...{ values: taken.map(({ used }) => used[service].peakMB), target: { of: 'value', atMost: 200 } },
      }),
    ),
    ...serviceNames.map(
      (service): Figure => ({
        ...{ what: `CPU of ${service} meanwhile`, unit: '% of a core' },
        values: taken.map(({ used }) => used[service].cpuPercent),
      }),
    ),
  ];
}
