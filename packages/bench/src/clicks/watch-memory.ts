import type { ServiceName } from '@akashi/contracts';
import type { MeasuredProcess } from '../measured-process.ts';
import type { World } from '../world.ts';

const everyMs = 250;

/** Looks at the resident memory of every service until stopped, which gives the most that was seen of each, in MiB. */
export function watchMemory(services: World['services']): { stop(): Promise<Record<ServiceName, number>> } {
  const peaks = new Map<ServiceName, number>();
  const look = async ([service, { usage }]: [ServiceName, MeasuredProcess]) => {
    const { rssBytes } = await usage();
    peaks.set(service, Math.max(peaks.get(service) ?? 0, rssBytes / 2 ** 20));
  };
  let looking: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(() => Promise.all([...services].map(look)));
    // What goes wrong is told by stop().
    looking.catch(() => undefined);
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      return Object.fromEntries(peaks) as Record<ServiceName, number>;
    },
  };
}
