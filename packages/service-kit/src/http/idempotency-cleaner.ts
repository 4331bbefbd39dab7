import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import type { Part } from '../process/service.ts';
import { deleteOldIdempotencyKeys } from './idempotency.ts';

/** A part that deletes idempotency keys older than a day, once an hour. */
export function createIdempotencyCleaner({ worker, logger }: { worker: Database; logger: Logger }): Part {
  let timer: NodeJS.Timeout | undefined;
  const clean = () =>
    deleteOldIdempotencyKeys(worker).catch((error: unknown) =>
      logger.warn({ err: error }, 'old idempotency keys were not deleted'),
    );
  return {
    start() {
      timer = setInterval(clean, 60 * 60_000);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
    },
  };
}
