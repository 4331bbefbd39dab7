import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { createRateLimiter, decodeCursor, enforceRateLimit, pageOf } from '../src/index.ts';
import { createTestServer } from './test-server.ts';

test('a bucket gives its burst, then what has flowed back, and says how long to wait', () => {
  let nowMs = 0;
  const limiter = createRateLimiter({ burst: 2, perSecond: 0.5, nowMs: () => nowMs });
  expect([limiter.take('a'), limiter.take('a'), limiter.take('a')]).toEqual([0, 0, 2]);
  expect(limiter.take('b')).toBe(0);
  nowMs = 2_000;
  expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 2]);
});

test('a bucket never holds more than its burst', () => {
  let nowMs = 0;
  const limiter = createRateLimiter({ burst: 1, perSecond: 10, nowMs: () => nowMs });
  limiter.take('a');
  nowMs = 60_000;
  expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 1]);
});

test('memory is bounded: the least recently used bucket is forgotten', () => {
  const limiter = createRateLimiter({ burst: 1, perSecond: 0.001, maxKeys: 2, nowMs: () => 0 });
  limiter.take('a');
  limiter.take('b');
  expect(limiter.take('a')).toBeGreaterThan(0);
  limiter.take('c');
  expect(limiter.take('a')).toBeGreaterThan(0);
  expect(limiter.take('b')).toBe(0);
});

test('a bucket that is used again and again is kept, however many others come between', () => {
  const limiter = createRateLimiter({ burst: 1, perSecond: 0.001, maxKeys: 100, nowMs: () => 0 });
  limiter.take('mine');
  for (let n = 0; n < 1_000; n += 1) {
    limiter.take(`other${n}`);
    if (n % 49 === 0) expect(limiter.take('mine')).toBeGreaterThan(0);
  }
});

test('over the limit is 429 with Retry-After', async () => {
  const { app } = await createTestServer();
  const limiter = createRateLimiter({ burst: 1, perSecond: 0.1, nowMs: () => 0 });
  app.get('/v1/limited', async (request, reply) => {
    enforceRateLimit(reply, { limiter, key: request.ip, what: 'this address' });
    return {};
  });
  expect((await app.inject('/v1/limited')).statusCode).toBe(200);
  const response = await app.inject('/v1/limited');
  expect([response.statusCode, response.json().code, response.headers['retry-after']]).toEqual([
    429,
    'rate_limited',
    '10',
  ]);
  await app.close();
});

test('a page ends with a cursor that decodes to its last key, and the last page has none', () => {
  const key = z.tuple([z.string(), z.number()]);
  const page = pageOf(
    [
      { a: 'x', n: 1 },
      { a: 'y', n: 2 },
      { a: 'z', n: 3 },
    ],
    2,
    (row) => [row.a, row.n],
  );
  expect(page.items).toHaveLength(2);
  expect(decodeCursor(page.nextCursor ?? undefined, key)).toEqual(['y', 2]);
  expect(pageOf([{ a: 'x', n: 1 }], 2, (row) => [row.a, row.n]).nextCursor).toBeNull();
});
