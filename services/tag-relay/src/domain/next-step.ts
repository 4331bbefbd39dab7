import type { AttemptResult } from './attempt-result.ts';

export interface RetryPolicy {
  maxAttempts: number;
  firstDelayMs: number;
  maxDelayMs: number;
}

export interface DeliveryHistory {
  /** Attempts made, the last one included. */
  attempts: number;
  /** Whether an earlier attempt ended `unknown`. */
  anyUnknown: boolean;
}

export type NextStep =
  | { kind: 'settle'; outcome: 'delivered' | 'unknown' | 'not_sent' }
  | { kind: 'retry'; delayMs: number };

/** What follows an attempt: delivered is final; else it is tried again with capped exponential backoff and full jitter. */
export function nextStep(
  result: AttemptResult,
  history: DeliveryHistory,
  policy: RetryPolicy,
  random: number,
): NextStep {
  if (result.outcome === 'delivered') return { kind: 'settle', outcome: 'delivered' };
  const anyUnknown = history.anyUnknown || result.outcome === 'unknown';
  if (!result.mayRetry || history.attempts >= policy.maxAttempts) {
    return { kind: 'settle', outcome: outcomeSoFar(anyUnknown) };
  }
  return { kind: 'retry', delayMs: Math.max(result.retryAfterMs ?? 0, backoffMs(history.attempts, policy, random)) };
}

/** How a delivery that will not be tried again ended, given that no attempt was answered 2xx. */
export const outcomeSoFar = (anyUnknown: boolean) => (anyUnknown ? 'unknown' : 'not_sent');

function backoffMs(attempts: number, { firstDelayMs, maxDelayMs }: RetryPolicy, random: number): number {
  const cap = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempts - 1));
  return Math.round(cap * (0.5 + random / 2));
}
