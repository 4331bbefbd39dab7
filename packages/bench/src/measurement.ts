import type { Figure } from './figure.ts';
import type { World } from './world.ts';

export interface Rounds {
  count: number;
  /** Shorter rounds, for development. */
  quick: boolean;
  /** At the sizes that the targets speak of, where filling them takes minutes. */
  full: boolean;
  say(line: string): void;
}

/** Measures on a world with all four services running; stops those that would only disturb. */
export type Measure = (world: World, rounds: Rounds) => Promise<Figure[]>;
