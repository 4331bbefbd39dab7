import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  rootAt,
  tilesNeededForConsistency,
  tilesNeededForInclusion,
  tilesNeededForRoot,
  verifyConsistency,
  verifyInclusion,
} from '../src/index.ts';
import { memoryLog, numberedEntries } from './memory-log.ts';
import { naiveTree } from './naive-tree.ts';

const leafCount = 70_000;
const runs = 1200;
const entries = numberedEntries(leafCount);
const naive = naiveTree(entries);
const log = memoryLog();
// Half small, so that the shapes of small trees are met often; half anywhere, so that three levels of tiles are.
const sizes = fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: leafCount }));
const pairs = fc.tuple(sizes, sizes).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

beforeAll(() => {
  for (let chunk = 1; log.size < leafCount; chunk += 113) log.append(entries.slice(log.size, log.size + chunk));
});

test('for any size and index the inclusion proof is the naive one, made from the named tiles only, and verifies', () => {
  fc.assert(
    fc.property(pairs, ({ low, high }) => {
      const place = { index: low - 1, size: high };
      const proof = inclusionProof({ ...place, readTile: log.only(tilesNeededForInclusion(place)) });
      expect(hex(proof)).toBe(hex(naive.inclusion(low - 1, high)));
      const claim = { ...place, leafHash: leafHash(entries[low - 1]!), root: naive.root(high), proof };
      expect(verifyInclusion(claim)).toBe(true);
    }),
    { numRuns: runs },
  );
});

test('for any two sizes the consistency proof is the naive one, made from the named tiles only, and verifies', () => {
  fc.assert(
    fc.property(pairs, ({ low: from, high: to }) => {
      const proof = consistencyProof({ from, to, readTile: log.only(tilesNeededForConsistency({ from, to })) });
      expect(hex(proof)).toBe(hex(naive.consistency(from, to)));
      expect(verifyConsistency({ from, to, fromRoot: naive.root(from), toRoot: naive.root(to), proof })).toBe(true);
    }),
    { numRuns: runs },
  );
});

test('the root at any earlier size is the naive one, made from the named tiles only', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      expect(rootAt({ size, readTile: log.only(tilesNeededForRoot(size)) })).toEqual(naive.root(size));
    }),
    { numRuns: 500 },
  );
});

test('an inclusion claim with any part changed does not verify', () => {
  fc.assert(
    fc.property(pairs, fc.nat(), fc.nat(255), fc.nat(7), ({ low, high }, part, byte, bit) => {
      const proof = naive.inclusion(low - 1, high);
      const claim = {
        index: low - 1,
        size: high,
        leafHash: leafHash(entries[low - 1]!),
        root: naive.root(high),
        proof,
      };
      const hashes = [claim.leafHash, claim.root, ...proof];
      const changed = hashes.map((hash, i) => (i === part % hashes.length ? flip(hash, byte, bit) : hash));
      expect(verifyInclusion({ ...claim, leafHash: changed[0]!, root: changed[1]!, proof: changed.slice(2) })).toBe(
        false,
      );
      expect(verifyInclusion({ ...claim, proof: [...proof, claim.root] })).toBe(false);
      expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(proof.length === 0);
      expect(verifyInclusion({ ...claim, index: (claim.index + 1) % high })).toBe(high === 1);
    }),
    { numRuns: 500 },
  );
});

test('a consistency claim with any part changed does not verify', () => {
  fc.assert(
    fc.property(pairs, fc.nat(), fc.nat(255), fc.nat(7), ({ low: from, high: to }, part, byte, bit) => {
      const proof = naive.consistency(from, to);
      const claim = { from, to, fromRoot: naive.root(from), toRoot: naive.root(to), proof };
      const hashes = [claim.fromRoot, claim.toRoot, ...proof];
      const changed = hashes.map((hash, i) => (i === part % hashes.length ? flip(hash, byte, bit) : hash));
      expect(verifyConsistency({ ...claim, fromRoot: changed[0]!, toRoot: changed[1]!, proof: changed.slice(2) })).toBe(
        false,
      );
      expect(verifyConsistency({ ...claim, proof: [...proof, claim.toRoot] })).toBe(false);
      expect(verifyConsistency({ ...claim, proof: proof.slice(0, -1) })).toBe(proof.length === 0);
    }),
    { numRuns: 500 },
  );
});

test('every index and size up to 40 proves and verifies, at no other index', () => {
  for (let size = 1; size <= 40; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const proof = inclusionProof({ index, size, readTile: log.readTile });
      const claim = { leafHash: leafHash(entries[index]!), size, root: naive.root(size), proof };
      const holds = Array.from({ length: size }, (_, at) => verifyInclusion({ ...claim, index: at }));
      expect(holds.indexOf(true)).toBe(index);
      expect(holds.lastIndexOf(true)).toBe(index);
    }
  }
});

test('an impossible request is refused and an impossible claim is false', () => {
  const hash = leafHash(Buffer.of(1));
  expect(() => inclusionProof({ index: 5, size: 5, readTile: log.readTile })).toThrow('no leaf 5');
  expect(() => consistencyProof({ from: 6, to: 5, readTile: log.readTile })).toThrow(RangeError);
  expect(() => rootAt({ size: 0.5, readTile: log.readTile })).toThrow(RangeError);
  expect(verifyInclusion({ leafHash: hash, index: 1, size: 1, root: hash, proof: [] })).toBe(false);
  expect(verifyInclusion({ leafHash: hash, index: -1, size: 1, root: hash, proof: [] })).toBe(false);
  expect(verifyInclusion({ leafHash: hash, index: 0, size: 2, root: hash, proof: [Buffer.alloc(5)] })).toBe(false);
  expect(verifyConsistency({ from: 2, to: 1, fromRoot: hash, toRoot: hash, proof: [] })).toBe(false);
  expect(verifyConsistency({ from: 0, to: 1, fromRoot: hash, toRoot: hash, proof: [] })).toBe(false);
  expect(verifyConsistency({ from: 1, to: 2, fromRoot: hash, toRoot: hash, proof: [] })).toBe(false);
});

function flip(hash: Uint8Array, byte: number, bit: number): Buffer {
  const changed = Buffer.from(hash);
  changed[byte % hash.length]! ^= 1 << bit;
  return changed;
}

// Jest compares buffers element by element, which would take longer than the proofs.
function hex(hashes: readonly Buffer[]): string {
  return hashes.map((hash) => hash.toString('hex')).join(' ');
}
