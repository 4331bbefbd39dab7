import { expect, test } from '@jest/globals';
import { backoffMs, maxBackoffMs, maxRetryAfterMs, parseRetryAfter } from '../../src/state/backoff.ts';

const wait = (attempts: number, random: number, retryAfterMs: number | null = null) =>
  backoffMs({ attempts, random, retryAfterMs });

test('the wait doubles from one second, with jitter down to half, and stops growing at the cap', () => {
  expect([1, 2, 3, 4].map((n) => wait(n, 1))).toEqual([1000, 2000, 4000, 8000]);
  expect(wait(1, 0)).toBe(500);
  expect(wait(1000, 1)).toBe(maxBackoffMs);
});

test('Retry-After is honoured where it is longer, and cut where it is absurd', () => {
  expect(wait(1, 1, 30_000)).toBe(30_000);
  expect(wait(5, 1, 1)).toBe(16_000);
  expect(wait(1, 1, 1e12)).toBe(maxRetryAfterMs);
});

test('Retry-After is read as seconds and as an HTTP date; anything else is no wish', () => {
  expect(parseRetryAfter('120', 0)).toBe(120_000);
  expect(parseRetryAfter('Tue, 24 Nov 2026 00:00:10 GMT', Date.UTC(2026, 10, 24))).toBe(10_000);
  expect(parseRetryAfter('Tue, 24 Nov 2026 00:00:10 GMT', Date.UTC(2027, 0, 1))).toBe(0);
  expect(parseRetryAfter('soon', 0)).toBeNull();
  expect(parseRetryAfter(null, 0)).toBeNull();
});
