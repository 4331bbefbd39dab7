import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resultOfAnswer, resultOfFailure } from '../../src/domain/attempt-result.ts';
import { afterAttempt, allowedAtOnce, type Breaker, closedBreaker } from '../../src/domain/breaker.ts';
import { nextStep } from '../../src/domain/next-step.ts';

const policy = { maxAttempts: 3, firstDelayMs: 1_000, maxDelayMs: 8_000 };
const now = new Date('2026-11-24T03:00:00.000Z');
const anyResult = fc.oneof(
  fc.integer({ min: 200, max: 599 }).map((status) => resultOfAnswer(status, undefined, now)),
  fc.boolean().map((started) => resultOfFailure({ started, cause: 'ECONNRESET' })),
);

describe('how a delivery ends', () => {
  test('not_sent only if no attempt can have left; delivered only by a 2xx; else unknown', () => {
    fc.assert(
      fc.property(
        fc.array(anyResult, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (results, random) => {
          const seen: string[] = [];
          for (const result of results) {
            seen.push(result.outcome);
            const anyUnknown = seen.slice(0, -1).includes('unknown');
            const step = nextStep(result, { attempts: seen.length, anyUnknown }, policy, random);
            if (step.kind === 'retry') continue;
            if (step.outcome === 'delivered') expect(seen.at(-1)).toBe('delivered');
            else expect(step.outcome).toBe(seen.includes('unknown') ? 'unknown' : 'not_sent');
            return;
          }
          expect(seen.length).toBeLessThan(policy.maxAttempts);
        },
      ),
    );
  });

  test.each([400, 401, 403, 404, 405, 410, 413, 422, 301, 302, 307])(
    '%i is not tried again and counts as unknown',
    (status) => {
      expect(resultOfAnswer(status, undefined, now)).toMatchObject({ outcome: 'unknown', mayRetry: false });
    },
  );

  test.each([408, 425, 429, 500, 502, 503, 504])('%i is tried again', (status) => {
    expect(resultOfAnswer(status, undefined, now)).toMatchObject({ outcome: 'unknown', mayRetry: true });
  });

  test('Retry-After in seconds or as a date is waited for, an hour at most', () => {
    expect(resultOfAnswer(429, '7', now).retryAfterMs).toBe(7_000);
    expect(resultOfAnswer(503, 'Tue, 24 Nov 2026 03:00:09 GMT', now).retryAfterMs).toBe(9_000);
    expect(resultOfAnswer(503, '99999', now).retryAfterMs).toBe(3_600_000);
    expect(resultOfAnswer(503, 'soon', now).retryAfterMs).toBeNull();
    const step = nextStep(resultOfAnswer(429, '7', now), { attempts: 1, anyUnknown: false }, policy, 0);
    expect(step).toEqual({ kind: 'retry', delayMs: 7_000 });
  });

  test('pauses double up to the cap, with jitter of half', () => {
    const pause = (attempts: number, random: number) =>
      nextStep(
        resultOfFailure({ started: true, cause: 'x' }),
        { attempts, anyUnknown: false },
        { ...policy, maxAttempts: 99 },
        random,
      );
    expect(pause(1, 1)).toEqual({ kind: 'retry', delayMs: 1_000 });
    expect(pause(3, 0)).toEqual({ kind: 'retry', delayMs: 2_000 });
    expect(pause(30, 1)).toEqual({ kind: 'retry', delayMs: 8_000 });
  });
});

describe('the breaker of a destination', () => {
  const breaking = { failures: 3, openMs: 1_000 };
  const failures = (count: number): Breaker =>
    Array.from({ length: count }).reduce<Breaker>(
      (breaker) => afterAttempt(breaker, false, breaking, 0),
      closedBreaker,
    );

  test('opens after failures in a row, lets one probe through when its time is over, and closes on success', () => {
    expect(allowedAtOnce(failures(2), 64, 0)).toBe(64);
    expect(allowedAtOnce(failures(3), 64, 999)).toBe(0);
    expect(allowedAtOnce(failures(3), 64, 1_000)).toBe(1);
    const probedBadly = afterAttempt(failures(3), false, breaking, 1_000);
    expect(allowedAtOnce(probedBadly, 64, 1_999)).toBe(0);
    expect(allowedAtOnce(afterAttempt(probedBadly, true, breaking, 2_000), 64, 2_000)).toBe(64);
  });
});
