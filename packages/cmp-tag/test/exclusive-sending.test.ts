import { expect, test } from '@jest/globals';
import { createExclusiveSending } from '../src/browser/exclusive-sending.ts';
import type { KeyValueStore } from '../src/state/tag-store.ts';

const withoutLocks = { navigator: {} } as unknown as Window;

function sharedStore(shared = true): KeyValueStore {
  const values = new Map<string, string>();
  return {
    shared,
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}

test('without Web Locks, one of two tabs that start at once sends and the other is told to wait', async () => {
  const store = sharedStore();
  const tabs = [1, 2].map(() => createExclusiveSending(withoutLocks, store, 'sending'));
  let atOnce = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 100));
    atOnce--;
  };
  const results = await Promise.all(tabs.map((run) => run(work)));
  expect(results.sort()).toEqual([false, true]);
  expect(most).toBe(1);
  expect(await tabs[0]!(work)).toBe(true);
});

test('a lease that a closed tab left behind ends, and one from a clock ahead of ours is not believed', async () => {
  for (const until of [Date.now() - 1, Date.now() + 86_400_000]) {
    const store = sharedStore();
    store.set('sending', `gone ${until}`);
    expect(await createExclusiveSending(withoutLocks, store, 'sending')(async () => {})).toBe(true);
  }
});

test('a tab whose storage is its own waits for nobody', async () => {
  const store = sharedStore(false);
  const run = createExclusiveSending(withoutLocks, store, 'sending');
  await run(async () => expect(await run(async () => {})).toBe(true));
});
