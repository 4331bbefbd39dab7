/** Numbers that look random and are the same at every run (mulberry32), so that a failure can be looked at again. */
export function createRandom(seed: number) {
  let state = seed;
  function fraction(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  /** A whole number from 0, below `limit`. */
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    below,
    pick: <T>(list: readonly T[]): T => list[below(list.length)]!,
    bytes: (length: number) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}

export type Random = ReturnType<typeof createRandom>;
