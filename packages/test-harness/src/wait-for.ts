import { setTimeout as delay } from 'node:timers/promises';

/**
 * Polls until `condition` returns something other than false, null or undefined, and returns that. Throws after `timeoutMs`
 * (default 15 s), naming `what` was awaited and the last error that `condition` threw.
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  { timeoutMs = 15_000, what, pollMs = 25 }: { timeoutMs?: number; what: string; pollMs?: number },
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = Date.now() + timeoutMs;
  let lastError: unknown;
  do {
    try {
      const value = await condition();
      if (value !== false && value !== null && value !== undefined)
        return value as Exclude<T, false | null | undefined>;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    await delay(pollMs);
  } while (Date.now() < deadline);
  const reason = lastError === undefined ? '' : `; it last threw: ${String(lastError)}`;
  throw new Error(`waited ${timeoutMs} ms in vain for ${what}${reason}`, { cause: lastError });
}
