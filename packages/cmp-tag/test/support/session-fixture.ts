import type { AkashiEvents } from '../../src/api-types.ts';
import { type ConsentSession, createConsentSession } from '../../src/state/consent-session.ts';
import { createEmitter } from '../../src/state/emitter.ts';
import type { Outcome } from '../../src/state/queued-post.ts';
import { createTagStore, type KeyValueStore } from '../../src/state/tag-store.ts';
import type { TagConfig } from '../../src/tag-config.ts';
import { tagConfig } from './tag-fixtures.ts';

/** A device whose clock stands still until `advance`, and whose network answers what `answer` says. */
export interface Device {
  now: number;
  answer: (kind: string) => Outcome;
  sent: { kind: string; body: any }[];
  beacons: { kind: string; body: any }[];
  events: [string, unknown][];
  values: Map<string, string>;
  /** A page load on this device; what it keeps outlives it. */
  load(change?: Partial<TagConfig>): ConsentSession;
  /** Lets everything that can be sent now be sent. */
  settle(): Promise<void>;
  /** Moves the clock and runs the timers that are due. */
  advance(ms: number): Promise<void>;
}

export function createDevice(): Device {
  let timers: { at: number; work: () => void }[] = [];
  const device: Device = {
    now: 1_800_000_000_000,
    answer: () => ({ kind: 'accepted' }),
    sent: [],
    beacons: [],
    events: [],
    values: new Map(),
    load(change = {}) {
      timers = [];
      return createConsentSession({
        ...dependencies(),
        config: tagConfig({ relayUrl: 'http://127.0.0.1:2', ...change }),
      });
    },
    settle: () => new Promise((resolve) => setImmediate(resolve)),
    async advance(ms) {
      device.now += ms;
      const due = timers.filter((timer) => timer.at <= device.now);
      timers = timers.filter((timer) => timer.at > device.now);
      for (const timer of due) timer.work();
      await device.settle();
    },
  };

  function dependencies() {
    const emitter = createEmitter<AkashiEvents>((error) => {
      throw error;
    });
    for (const name of ['change', 'recorded', 'error'] as const) emitter.on(name, (d) => device.events.push([name, d]));
    const start = device.now;
    return {
      emitter,
      store: createTagStore(keyValues(), 'site'),
      tagVersion: 'test',
      page: () => 'https://shop.example.jp/goods',
      randomBytes: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
      clock: { now: () => device.now, monotonic: () => device.now - start, random: () => 1 },
      post: async (kind: string, body: string) => {
        device.sent.push({ kind, body: JSON.parse(body) });
        return device.answer(kind);
      },
      beacon: (kind: string, body: string) => device.beacons.push({ kind, body: JSON.parse(body) }) > 0,
      exclusively: async (work: () => Promise<void>) => {
        await work();
        return true;
      },
      schedule(work: () => void, waitMs: number) {
        const timer = { at: device.now + waitMs, work };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    };
  }

  function keyValues(): KeyValueStore {
    return {
      shared: true,
      get: (key) => device.values.get(key) ?? null,
      set: (key, value) => void device.values.set(key, value),
      remove: (key) => void device.values.delete(key),
      keys: () => [...device.values.keys()],
    };
  }
  return device;
}
