import { expect, test } from '@jest/globals';
import { openKeyValueStore } from '../src/browser/key-value-store.ts';

/** A storage that refuses values once `full` is set, as browsers do at their quota. */
function storageWithQuota() {
  const values: Record<string, string> = {};
  const state = { full: false };
  const methods = {
    getItem: (key: string) => values[key] ?? null,
    setItem(key: string, value: string) {
      if (state.full) throw new DOMException('full', 'QuotaExceededError');
      values[key] = value;
    },
    removeItem: (key: string) => void delete values[key],
  };
  Object.defineProperties(values, Object.fromEntries(Object.entries(methods).map(([k, value]) => [k, { value }])));
  return { target: { localStorage: values } as unknown as Window, state, values };
}

test('a value that a full storage refuses holds for the page, and the older one is gone after a reload', () => {
  const { target, state } = storageWithQuota();
  const store = openKeyValueStore(target);
  store.set('choice', 'granted');
  state.full = true;
  store.set('choice', 'refused');
  expect(store.get('choice')).toBe('refused');
  expect(store.keys()).toEqual(['choice']);
  state.full = false;
  expect(openKeyValueStore(target).get('choice')).toBeNull();
});

test('where storage is blocked, values are kept for the page and not taken as shared', () => {
  const blocked = {
    get localStorage(): Storage {
      throw new DOMException('denied', 'SecurityError');
    },
  } as unknown as Window;
  const store = openKeyValueStore(blocked);
  store.set('a', '1');
  expect([store.shared, store.get('a'), store.keys()]).toEqual([false, '1', ['a']]);
  store.remove('a');
  expect(store.get('a')).toBeNull();
});
