import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Handle } from '@akashi/messaging';

/**
 * Hands a fetched batch on in slices, in order and all in the one transaction: a statement's parameters for thousands of events at
 * once would cost hundreds of megabytes, and no longer save time.
 */
export function inSlices(handle: Handle, size: number): Handle {
  return async (batch, tx) => {
    for (let start = 0; start < batch.length; start += size) await handle(batch.slice(start, start + size), tx);
  };
}

/**
 * The same for a handler whose slices need nothing of each other: the next slice is prepared here while the database is still busy with
 * the last. Its statements run in the order of the slices, all the same.
 */
export function inOverlappingSlices(handle: Handle, size: number): Handle {
  return async (batch, tx) => {
    let [before, running] = [Promise.resolve(), Promise.resolve()];
    for (let start = 0; start < batch.length; start += size) {
      await before;
      before = running;
      running = handle(batch.slice(start, start + size), tx);
      // Waited for below; until then it must not count as unhandled.
      running.catch(() => undefined);
      // Its first statement is on its way before the next slice is begun.
      await nextTurn();
    }
    await before;
    await running;
  };
}
