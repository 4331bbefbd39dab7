export interface BreakerPolicy {
  /** Consecutive failures after which a destination is left alone. */
  failures: number;
  openMs: number;
}

/** Closed while `openUntilMs` is null; open until then; half-open afterwards, when one attempt probes the destination. */
export interface Breaker {
  consecutiveFailures: number;
  openUntilMs: number | null;
}

export const closedBreaker: Breaker = { consecutiveFailures: 0, openUntilMs: null };

/** How many attempts may be under way at once. */
export function allowedAtOnce(breaker: Breaker, usual: number, nowMs: number): number {
  if (breaker.openUntilMs === null) return usual;
  return nowMs >= breaker.openUntilMs ? 1 : 0;
}

export function afterAttempt(breaker: Breaker, succeeded: boolean, policy: BreakerPolicy, nowMs: number): Breaker {
  if (succeeded) return closedBreaker;
  const consecutiveFailures = breaker.consecutiveFailures + 1;
  const openUntilMs = consecutiveFailures >= policy.failures ? nowMs + policy.openMs : null;
  return { consecutiveFailures, openUntilMs };
}
