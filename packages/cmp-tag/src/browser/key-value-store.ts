import type { KeyValueStore } from '../state/tag-store.ts';

/** localStorage where the browser allows it, else memory. */
export function openKeyValueStore(target: Window): KeyValueStore {
  const memory = new Map<string, string>();
  const storage = usableStorage(target);
  const guarded = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return storage ? use(storage) : otherwise;
    } catch {
      return otherwise;
    }
  };
  return {
    shared: storage !== null,
    get: (key) => memory.get(key) ?? guarded((s) => s.getItem(key), null),
    set(key, value) {
      memory.delete(key);
      const kept = guarded((s) => {
        s.setItem(key, value);
        return true;
      }, false);
      if (kept) return;
      memory.set(key, value);
      // A full storage must not bring back an older value, perhaps a grant since refused, after a reload.
      guarded((s) => s.removeItem(key), undefined);
    },
    remove(key) {
      memory.delete(key);
      guarded((s) => s.removeItem(key), undefined);
    },
    keys: () => [...new Set([...memory.keys(), ...guarded((s) => Object.keys(s), [])])],
  };
}

function usableStorage(target: Window): Storage | null {
  try {
    const storage = target.localStorage;
    const probe = 'akashi.probe';
    storage.setItem(probe, '1');
    storage.removeItem(probe);
    return storage;
  } catch {
    return null;
  }
}
