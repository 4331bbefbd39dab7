import { expect, test } from '@jest/globals';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  tilesNeededForInclusion,
  verifyConsistency,
  verifyInclusion,
} from '../src/index.ts';
import { memoryLog, numberedEntries } from './memory-log.ts';
import { naiveTree } from './naive-tree.ts';
import { createRandom, type Random } from './random.ts';

const proofs = 100_000;
const consistencyProofs = 10_000;
// Past 256² leaves, so that there are three levels of tiles.
const leafCount = 70_000;
const entries = numberedEntries(leafCount);

test(`${proofs} inclusion proofs at random sizes and indexes are the naive ones, made from the named tiles only, and verify`, () => {
  const { log, naive, random } = setUp(11);
  const wrong: unknown[] = [];
  for (let n = 0; n < proofs; n += 1) {
    const size = anySize(random);
    const index = random.below(size);
    const readTile = log.only(tilesNeededForInclusion({ index, size }));
    const proof = inclusionProof({ index, size, readTile });
    const claim = { leafHash: leafHash(entries[index]!), index, size, root: naive.root(size), proof };
    const expected = naive.inclusion(index, size);
    if (Buffer.compare(Buffer.concat(proof), Buffer.concat(expected)) !== 0 || !verifyInclusion(claim)) {
      wrong.push({ index, size });
    }
  }
  expect(wrong).toEqual([]);
});

test(`${consistencyProofs} consistency proofs between random sizes are the naive ones and verify`, () => {
  const { log, naive, random } = setUp(12);
  const wrong: unknown[] = [];
  for (let n = 0; n < consistencyProofs; n += 1) {
    const to = anySize(random);
    const from = 1 + random.below(to);
    const proof = consistencyProof({ from, to, readTile: log.readTile });
    const claim = { from, to, fromRoot: naive.root(from), toRoot: naive.root(to), proof };
    const expected = naive.consistency(from, to);
    if (Buffer.compare(Buffer.concat(proof), Buffer.concat(expected)) !== 0 || !verifyConsistency(claim)) {
      wrong.push({ from, to });
    }
  }
  expect(wrong).toEqual([]);
});

// Mostly small trees, whose shapes are all met, as many below 2 as from 2 to 4 and so on; a tenth anywhere.
function anySize(random: Random): number {
  const limit = random.below(10) > 0 ? 300 : leafCount;
  return Math.min(leafCount, Math.floor(2 ** ((random.below(1e6) / 1e6) * Math.log2(limit + 1))));
}

function setUp(seed: number) {
  const log = memoryLog();
  log.append(entries);
  return { log, naive: naiveTree(entries), random: createRandom(seed) };
}
