import { randomFillSync } from 'node:crypto';
import { newId } from '@akashi/contracts';
import { saltBytes } from '@akashi/ledger';

/** What comes from outside a decision: the time, new ids and random salts. Tests give their own. */
export interface Edge {
  now(): Date;
  newId(): string;
  /** Fresh salts of 16 random bytes each. */
  salts(count: number): Buffer[];
}

/** The machine's clock and its cryptographic randomness. */
export const systemEdge: Edge = {
  now: () => new Date(),
  newId,
  salts(count) {
    const bytes = randomFillSync(Buffer.allocUnsafeSlow(count * saltBytes));
    return Array.from({ length: count }, (_, i) => bytes.subarray(i * saltBytes, (i + 1) * saltBytes));
  },
};
