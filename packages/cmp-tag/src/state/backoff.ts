export const maxBackoffMs = 5 * 60_000;
/** A longer Retry-After is cut to this, so that one wrong answer can't silence a withdrawal for days. */
export const maxRetryAfterMs = 60 * 60_000;

/** Wait before the next attempt: doubling from 1 s, capped, with jitter down to half; never less than Retry-After asks. */
export function backoffMs({
  attempts,
  random,
  retryAfterMs,
}: {
  attempts: number;
  random: number;
  retryAfterMs: number | null;
}): number {
  const ceiling = Math.min(maxBackoffMs, 1000 * 2 ** Math.min(attempts - 1, 20));
  const own = ceiling * (0.5 + random / 2);
  return Math.round(Math.max(own, Math.min(retryAfterMs ?? 0, maxRetryAfterMs)));
}

/** Retry-After (RFC 9110, 10.2.3) in milliseconds, from seconds or an HTTP date; null when absent or unreadable. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
