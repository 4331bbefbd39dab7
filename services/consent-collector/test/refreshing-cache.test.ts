import { expect, jest, test } from '@jest/globals';
import { createRefreshingCache } from '../src/store/refreshing-cache.ts';

function setUp(load: (key: string) => Promise<string | undefined>) {
  const clock = { ms: 0 };
  const errors: unknown[] = [];
  const loads = jest.fn(load);
  const cache = createRefreshingCache({
    load: loads,
    refreshAfterMs: 1_000,
    maxAgeMs: 4_000,
    maxEntries: 2,
    nowMs: () => clock.ms,
    onError: (error) => errors.push(error),
  });
  return { cache, clock, errors, loads };
}

test('a young value is served at once, without loading again', async () => {
  const { cache, loads } = setUp(async () => 'value');
  await cache.get('a');
  expect(cache.get('a')).toBe('value');
  expect(loads).toHaveBeenCalledTimes(1);
});

test('requests that come together share one load', async () => {
  const { cache, loads } = setUp(async () => 'value');
  expect(await Promise.all([cache.get('a'), cache.get('a')])).toEqual(['value', 'value']);
  expect(loads).toHaveBeenCalledTimes(1);
});

test('an ageing value is served while it is loaded again, and a value over its age is not served', async () => {
  let value = 'old';
  const { cache, clock } = setUp(async () => value);
  await cache.get('a');
  value = 'new';
  clock.ms = 4_500;
  expect(await cache.get('a')).toBe('new');
  value = 'newest';
  clock.ms = 6_000;
  expect(cache.get('a')).toBe('new');
  await Promise.resolve();
  await Promise.resolve();
  expect(cache.get('a')).toBe('newest');
});

test('while loading fails, what was loaded before is served on', async () => {
  let fails = false;
  const { cache, clock, errors } = setUp(async () => {
    if (fails) throw new Error('away');
    return 'value';
  });
  await cache.get('a');
  fails = true;
  clock.ms = 60_000;
  expect(await cache.get('a')).toBe('value');
  expect(errors).toHaveLength(1);
});

test('what was never loaded rejects with the error of loading, and is tried again', async () => {
  let fails = true;
  const { cache } = setUp(async () => {
    if (fails) throw new Error('away');
    return 'value';
  });
  await expect(cache.get('a')).rejects.toThrow('away');
  fails = false;
  expect(await cache.get('a')).toBe('value');
});

test('a load that began before the change is not kept', async () => {
  const answers: ((value: string) => void)[] = [];
  const { cache } = setUp(() => new Promise((resolve) => answers.push(resolve)));
  const first = cache.get('a');
  cache.forget('a');
  answers[0]!('before');
  expect(await first).toBe('before');
  const second = cache.get('a');
  answers[1]!('after');
  expect(await second).toBe('after');
});

test('no more entries are kept than allowed', async () => {
  const { cache, loads } = setUp(async (key) => key);
  for (const key of ['a', 'b', 'c']) await cache.get(key);
  await cache.get('c');
  expect(loads).toHaveBeenCalledTimes(3);
  await cache.get('a');
  expect(loads).toHaveBeenCalledTimes(4);
});
