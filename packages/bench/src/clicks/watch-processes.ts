import type { ServiceName } from '@akashi/contracts';
import type { MeasuredProcess } from '../measured-process.ts';
import type { World } from '../world.ts';

const everyMs = 250;

export interface Used {
  /** The most resident memory that was seen. */
  peakMB: number;
  /** CPU time over time: 100 is a whole core. */
  cpuPercent: number;
}

interface Watched extends Used {
  sinceMs: number;
  sinceCpuMicros: number;
}

/** Looks at what every service's process uses until stopped, which gives the sums. */
export function watchProcesses(services: World['services']): { stop(): Promise<Record<ServiceName, Used>> } {
  const watched = new Map<ServiceName, Watched>();
  const look = async ([service, { usage }]: [ServiceName, MeasuredProcess]) => {
    const { rssBytes, cpuMicros } = await usage();
    const nowMs = performance.now();
    const before = watched.get(service) ?? { peakMB: 0, sinceMs: nowMs - 1, sinceCpuMicros: cpuMicros };
    const { sinceMs, sinceCpuMicros } = before;
    const cpuPercent = (cpuMicros - sinceCpuMicros) / (nowMs - sinceMs) / 10;
    watched.set(service, { ...before, cpuPercent, peakMB: Math.max(before.peakMB, rssBytes / 1e6) });
  };
  const lookAtAll = () => Promise.all([...services].map(look));
  let looking: Promise<unknown> = lookAtAll();
  const timer = setInterval(() => {
    looking = looking.then(lookAtAll);
    // What goes wrong is told by stop().
    looking.catch(() => undefined);
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      return Object.fromEntries(watched) as unknown as Record<ServiceName, Used>;
    },
  };
}
