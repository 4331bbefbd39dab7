import type { Part } from '@akashi/service-kit';
import type { Logger } from 'pino';

export interface Repeating extends Part {
  /** Runs soon. */
  kick(): void;
}

interface EveryOptions {
  everyMs: number;
  run(): Promise<void>;
  logger: Logger;
  /** Said when a run failed; the next one begins anew. */
  failed: string;
}

/** Runs at once and then every so often, never twice at a time; `kick` during a run makes another follow it. */
export function everySoOften({ everyMs, run, logger, failed }: EveryOptions): Repeating {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  function begin(): void {
    if (stopped) return;
    if (underWay) {
      again = true;
      return;
    }
    underWay = run()
      .catch((error: unknown) => logger.error({ err: error }, failed))
      .finally(() => {
        underWay = undefined;
        if (again && !stopped) {
          again = false;
          begin();
        }
      });
  }

  return {
    start() {
      timer = setInterval(() => underWay ?? begin(), everyMs);
      begin();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await underWay;
    },
    kick: begin,
  };
}
