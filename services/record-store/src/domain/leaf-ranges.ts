import { createHash } from 'node:crypto';
import type { RecordDisposed } from '@akashi/contracts';

/** A place in the log: `leafHash` has 32 bytes. */
export interface DisposedLeaf {
  leafIndex: number;
  leafHash: Uint8Array;
}

/** Leaves as a proof of disposal states them: unbroken ranges of their indexes, and SHA-256 over their hashes in that order. */
export function leafRanges(leaves: readonly DisposedLeaf[]): RecordDisposed['data']['leaves'] {
  const ordered = [...leaves].sort((a, b) => a.leafIndex - b.leafIndex);
  const ranges: [number, number][] = [];
  const hash = createHash('sha256');
  for (const { leafIndex, leafHash } of ordered) {
    hash.update(leafHash);
    const last = ranges.at(-1);
    if (last && last[1] === leafIndex - 1) last[1] = leafIndex;
    else ranges.push([leafIndex, leafIndex]);
  }
  return { count: ordered.length, ranges, sha256: hash.digest('hex') };
}
