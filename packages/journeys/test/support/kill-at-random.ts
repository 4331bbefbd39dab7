import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from './random.ts';
import type { ServiceProcess } from './service-process.ts';

/** SIGKILLs the processes, one at a time in random order and at random moments, each so often, and starts each again. */
export async function killAtRandom(
  processes: readonly ServiceProcess[],
  { random, times }: { random: Random; times: number },
): Promise<Record<string, number>> {
  const killed: Record<string, number> = {};
  for (let round = 0; round < times; round += 1) {
    const left = [...processes];
    while (left.length > 0) {
      const [process] = left.splice(random.below(left.length), 1);
      await delay(500 + random.below(2_500));
      await process!.kill();
      killed[process!.name] = (killed[process!.name] ?? 0) + 1;
      await delay(random.below(1_000));
      await process!.start();
    }
  }
  return killed;
}
