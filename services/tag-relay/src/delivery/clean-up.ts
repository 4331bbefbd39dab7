import type { Database } from '@akashi/database';
import { deleteOldIdempotencyKeys } from '@akashi/service-kit';
import type { Logger } from 'pino';
import { deleteOld } from '../store/delete-old.ts';
import { type Loop, runLoop } from './run-loop.ts';

/** Deletes what need not be kept any longer, a little at a time. */
export function cleanUp(db: Database, logger: Logger): Loop {
  return runLoop({
    name: 'clean-up',
    logger,
    pauseMs: 60_000,
    async work() {
      await deleteOldIdempotencyKeys(db);
      return (await deleteOld(db)) > 0;
    },
  });
}
