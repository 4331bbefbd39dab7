export interface RefreshingCache<V> {
  /** The value, at once if it is known and young enough; undefined when there is none. */
  get(key: string): V | undefined | Promise<V | undefined>;
  /** The next `get` loads again: call it after a change made here. */
  forget(key: string): void;
}

export interface RefreshingCacheOptions<V> {
  load(key: string): Promise<V | undefined>;
  /** A value older than this is loaded again while the old one is still served. */
  refreshAfterMs: number;
  /** A value older than this is not served, unless loading fails. */
  maxAgeMs: number;
  maxEntries: number;
  nowMs?: () => number;
  onError(error: unknown): void;
}

interface Entry<V> {
  value: V | undefined;
  loadedAtMs: number;
  loading: Promise<V | undefined> | undefined;
}

/**
 * A bounded memory of what the database holds, with one load at a time for each key. What was loaded once is served on while the
 * database is away; what never was rejects with the database's error.
 */
export function createRefreshingCache<V>(options: RefreshingCacheOptions<V>): RefreshingCache<V> {
  const { refreshAfterMs, maxAgeMs, maxEntries, nowMs = () => performance.now(), onError } = options;
  const entries = new Map<string, Entry<V>>();

  function store(key: string, entry: Entry<V>): void {
    entries.delete(key);
    if (entries.size >= maxEntries) entries.delete(entries.keys().next().value!);
    entries.set(key, entry);
  }

  function reload(key: string, entry: Entry<V>): Promise<V | undefined> {
    entry.loading ??= options.load(key).then(
      (value) => {
        // Forgotten meanwhile: what was loaded may be from before the change.
        if (entries.get(key) === entry) store(key, { value, loadedAtMs: nowMs(), loading: undefined });
        return value;
      },
      (error: unknown) => {
        onError(error);
        Object.assign(entry, { loading: undefined, loadedAtMs: nowMs() });
        return entry.value;
      },
    );
    return entry.loading;
  }

  function loadFirst(key: string): Promise<V | undefined> {
    const entry: Entry<V> = { value: undefined, loadedAtMs: Number.NEGATIVE_INFINITY, loading: undefined };
    entry.loading = options.load(key).then(
      (value) => {
        if (entries.get(key) === entry) store(key, { value, loadedAtMs: nowMs(), loading: undefined });
        return value;
      },
      (error: unknown) => {
        if (entries.get(key) === entry) entries.delete(key);
        throw error;
      },
    );
    store(key, entry);
    return entry.loading;
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return loadFirst(key);
      const ageMs = nowMs() - entry.loadedAtMs;
      if (ageMs < refreshAfterMs) return entry.value;
      const loading = reload(key, entry);
      return ageMs < maxAgeMs ? entry.value : loading;
    },
    forget: (key) => void entries.delete(key),
  };
}
