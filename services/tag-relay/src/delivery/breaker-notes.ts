import { newId } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import type { Breaker } from '../domain/breaker.ts';
import { saveBreaker } from '../store/save-breaker.ts';

/** Says when a destination's breaker has opened, opened again or closed. */
export type BreakerChanged = (destination: string, breaker: Breaker, nowMs: number) => void;

/** Writes changes of this process's breakers where people see them. Best effort: deliveries never wait for it. */
export function breakerNotes({ db, logger }: { db: Database; logger: Logger }): BreakerChanged {
  const instance = newId();
  let turn: Promise<unknown> = Promise.resolve();
  return (destination, { consecutiveFailures: failures, openUntilMs }, nowMs) => {
    const openMs = openUntilMs === null ? null : openUntilMs - nowMs;
    turn = turn
      .then(() => saveBreaker(db, { destination, instance, failures, openMs }))
      .catch((error: unknown) => logger.warn({ err: error, destination }, 'a breaker could not be noted'));
  };
}
