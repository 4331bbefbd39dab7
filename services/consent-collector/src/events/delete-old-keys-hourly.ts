import type { Database } from '@akashi/database';
import { deleteOldIdempotencyKeys, type Part } from '@akashi/service-kit';
import type { Logger } from 'pino';

const everyMs = 60 * 60_000;

/** Keeps the table of idempotency keys from growing for ever. */
export function deleteOldKeysHourly(worker: Database, logger: Logger): Part {
  let timer: NodeJS.Timeout | undefined;
  const work = () =>
    deleteOldIdempotencyKeys(worker).catch((error: unknown) =>
      logger.warn({ err: error }, 'old idempotency keys were not deleted'),
    );
  return {
    start() {
      timer = setInterval(work, everyMs);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
