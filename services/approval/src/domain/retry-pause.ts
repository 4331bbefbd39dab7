export interface RetryPolicy {
  maxAttempts: number;
  firstPauseMs: number;
  maxPauseMs: number;
}

/** How long to wait after this many failed attempts: capped exponential backoff with jitter; null: given up. `random` is in [0, 1). */
export function retryPause(attempts: number, policy: RetryPolicy, random: number): number | null {
  if (attempts >= policy.maxAttempts) return null;
  const cap = Math.min(policy.maxPauseMs, policy.firstPauseMs * 2 ** (attempts - 1));
  return Math.round(cap * (0.5 + random / 2));
}
