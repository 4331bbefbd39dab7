import type { QueuedPost } from './queued-post.ts';

/** Strings that outlive the page where the browser allows it; no call throws. */
export interface KeyValueStore {
  /** False when nothing outlives the page, so nothing is shared with other tabs. */
  readonly shared: boolean;
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** The latest answer to one notice, with the version it was given to. */
export interface StoredChoice {
  version: number;
  contentHash: string;
  granted: boolean;
  shownPosition: number;
  consentId: string;
  recorded: boolean;
}

/** What the tag remembers for one site. Each post has a key of its own, so tabs never overwrite each other's queue. */
export interface TagStore {
  readonly shared: boolean;
  principal(make: () => string): string;
  takeChoiceNumber(): number;
  choices(): Record<string, StoredChoice>;
  saveChoices(choices: Record<string, StoredChoice>): void;
  /** The acknowledged consent with the highest choice number. */
  acknowledged(): { id: string; choiceNumber: number } | null;
  acknowledge(id: string, choiceNumber: number): void;
  posts(): QueuedPost[];
  savePost(post: QueuedPost): void;
  removePost(id: string): void;
}

export function createTagStore(store: KeyValueStore, siteKey: string): TagStore {
  const prefix = `akashi.${siteKey}.`;
  const read = <T>(key: string): T | null => {
    try {
      return JSON.parse(store.get(prefix + key) ?? 'null') as T | null;
    } catch {
      return null;
    }
  };
  const write = (key: string, value: unknown): void => store.set(prefix + key, JSON.stringify(value));
  return {
    shared: store.shared,
    principal(make) {
      const kept = read<string>('principal');
      if (typeof kept === 'string' && /^[\w-]{22}$/.test(kept)) return kept;
      write('principal', make());
      // Read back: of two tabs that start at once, both go on with the one that was kept.
      return read<string>('principal')!;
    },
    takeChoiceNumber() {
      const next = Math.max(0, Number(read('choiceNumber')) || 0) + 1;
      write('choiceNumber', next);
      return next;
    },
    choices: () => read<Record<string, StoredChoice>>('choices') ?? {},
    saveChoices: (choices) => write('choices', choices),
    acknowledged: () => read<{ id: string; choiceNumber: number }>('acknowledged'),
    acknowledge(id, choiceNumber) {
      const kept = read<{ choiceNumber: number }>('acknowledged');
      if (!kept || kept.choiceNumber <= choiceNumber) write('acknowledged', { id, choiceNumber });
    },
    posts: () =>
      store
        .keys()
        .filter((key) => key.startsWith(`${prefix}post.`))
        .map((key) => read<QueuedPost>(key.slice(prefix.length)))
        .filter((post) => post !== null),
    savePost: (post) => write(`post.${post.id}`, post),
    removePost: (id) => store.remove(`${prefix}post.${id}`),
  };
}
