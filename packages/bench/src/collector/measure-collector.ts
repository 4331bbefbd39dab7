import type { NoticePublished } from '@akashi/contracts';
import { freePort } from '@akashi/local-infrastructure';
import { type Figure, percentile } from '../figure.ts';
import { runLoad } from '../load/run-load.ts';
import { type MeasuredProcess, startMeasured } from '../measured-process.ts';
import type { Measure } from '../measurement.ts';

const connections = 100;
const pacedPerSecond = 1_000;

interface Server {
  url: string;
  process: MeasuredProcess;
}

interface Taken {
  cpuMicrosEach: number;
  perSecond: number;
  p99Ms: number;
}

/**
 * What accepting a consent costs the collector's HTTP role, by its own process's CPU time, against a bare route that does nothing
 * but check the same body. Both get the same load from the same generator, in turn.
 */
export const measureCollector: Measure = async (world, { count, quick, say }) => {
  await world.keepOnly();
  const [notice] = await world.published<NoticePublished>('notices.v1');
  const target = { siteKey: world.siteKey, origin: world.origin, notice: notice!.data };
  const seconds = quick ? 3 : 10;
  const collector = {
    url: world.urls['consent-collector'],
    process: await world.start('consent-collector', { CONSENT_COLLECTOR_ROLES: 'http' }),
  };
  const bare = await startBareRoute();
  const take = async ({ url, process }: Server): Promise<Taken> => {
    const { succeeded, cpuMicros, perSecond } = await repeat({ url, process }, seconds);
    const paced = await runLoad({
      kind: 'pace-consents',
      url,
      ...target,
      perSecond: pacedPerSecond,
      count: pacedPerSecond * seconds,
    });
    if (paced.failures[0])
      throw new Error(`${paced.failures.length} paced requests failed, first: ${paced.failures[0]}`);
    return { cpuMicrosEach: cpuMicros / succeeded, perSecond, p99Ms: percentile(paced.latenciesMs, 99) };
  };
  const repeat = async ({ url, process }: Server, forSeconds: number) => {
    const before = await process.usage();
    const { succeeded, seconds: took } = await runLoad({
      kind: 'repeat-consents',
      url,
      ...target,
      connections,
      seconds: forSeconds,
    });
    const after = await process.usage();
    return { succeeded, cpuMicros: after.cpuMicros - before.cpuMicros, perSecond: succeeded / took };
  };
  try {
    const ours: Taken[] = [];
    const theirs: Taken[] = [];
    for (const server of [bare, collector]) await repeat(server, quick ? 2 : 5);
    for (let round = 1; round <= count; round += 1) {
      say(
        `round ${round}: ${seconds} s with ${connections} connections, ${seconds} s at ${pacedPerSecond}/s, both servers`,
      );
      theirs.push(await take(bare));
      ours.push(await take(collector));
    }
    return figuresOf(ours, theirs);
  } finally {
    await bare.process.stop();
  }
};

async function startBareRoute(): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const entry = new URL('./bare-route.ts', import.meta.url);
  const env = { BARE_ROUTE_PORT: String(port) };
  return { url, process: await startMeasured({ name: 'bare-route', entry, env, readyUrl: `${url}/livez` }) };
}

function figuresOf(ours: readonly Taken[], theirs: readonly Taken[]): Figure[] {
  const valuesOf = (field: keyof Taken) => ({
    values: ours.map((taken) => taken[field]),
    against: { what: 'bare Fastify and zod', values: theirs.map((taken) => taken[field]) },
  });
  return [
    {
      ...{ what: 'CPU per accepted consent (acks -1)', unit: 'us', ...valuesOf('cpuMicrosEach') },
      target: { of: 'ratio', atMost: 2.2 },
    },
    { what: `p99 at ${pacedPerSecond}/s`, unit: 'ms', ...valuesOf('p99Ms'), target: { of: 'value', atMost: 100 } },
    { what: `most, with ${connections} connections`, unit: 'consents/s', ...valuesOf('perSecond') },
  ];
}
