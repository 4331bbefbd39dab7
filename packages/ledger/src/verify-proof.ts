import { emptyRoot, hashBytes, nodeHash } from './merkle-hash.ts';

export type InclusionClaim = {
  leafHash: Uint8Array;
  /** The leaf's index, from 0. */
  index: number;
  size: number;
  root: Uint8Array;
  proof: readonly Uint8Array[];
};

export type ConsistencyClaim = {
  from: number;
  to: number;
  fromRoot: Uint8Array;
  toRoot: Uint8Array;
  proof: readonly Uint8Array[];
};

/** True only if the proof shows this leaf at this index of the log with this size and root (RFC 9162, 2.1.3.2). Never throws. */
export function verifyInclusion({ leafHash, index, size, root, proof }: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leafHash, root, ...proof])) return false;
  const path: Path = { at: index, last: size - 1 };
  let hash = leafHash;
  for (const sibling of proof) {
    if (path.last === 0) return false;
    if (isRightOrLast(path)) {
      hash = nodeHash(sibling, hash);
      climbToRight(path);
    } else {
      hash = nodeHash(hash, sibling);
    }
    climb(path);
  }
  return path.last === 0 && equal(hash, root);
}

/**
 * True only if the proof shows that the log with `to` leaves and `toRoot` begins with the log of `from` leaves and `fromRoot`
 * (RFC 9162, 2.1.4.2). Equal sizes need equal roots, and size 0 the empty root, both with an empty proof. Never throws.
 */
export function verifyConsistency({ from, to, fromRoot, toRoot, proof }: ConsistencyClaim): boolean {
  if (!isCount(from) || !isCount(to) || from > to || !areHashes([fromRoot, toRoot, ...proof])) return false;
  if (from === to && from > 0) return proof.length === 0 && equal(fromRoot, toRoot);
  if (from === 0) return proof.length === 0 && equal(fromRoot, emptyRoot) && (to > 0 || equal(toRoot, emptyRoot));
  const path: Path = { at: from - 1, last: to - 1 };
  while (path.at % 2 === 1) climb(path);
  // At 0 the old tree is complete: its root, which the verifier has, stands first.
  const [start, ...rest] = path.at === 0 ? [fromRoot, ...proof] : proof;
  if (start === undefined) return false;
  let oldHash = start;
  let newHash = start;
  for (const hash of rest) {
    if (path.last === 0) return false;
    if (isRightOrLast(path)) {
      oldHash = nodeHash(hash, oldHash);
      newHash = nodeHash(hash, newHash);
      climbToRight(path);
    } else {
      newHash = nodeHash(newHash, hash);
    }
    climb(path);
  }
  return path.last === 0 && equal(oldHash, fromRoot) && equal(newHash, toRoot);
}

// The index of the node on the path and of the last node in its row; division, for a bit shift would cut at 32 bits.
type Path = { at: number; last: number };

function climb(path: Path): void {
  path.at = Math.floor(path.at / 2);
  path.last = Math.floor(path.last / 2);
}

function isRightOrLast(path: Path): boolean {
  return path.at % 2 === 1 || path.at === path.last;
}

function climbToRight(path: Path): void {
  while (path.at % 2 === 0 && path.at !== 0) climb(path);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function areHashes(values: readonly Uint8Array[]): boolean {
  return values.every((value) => value instanceof Uint8Array && value.length === hashBytes);
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
