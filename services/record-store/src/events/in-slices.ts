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
