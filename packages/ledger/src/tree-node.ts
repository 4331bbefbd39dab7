import { nodeHash } from './merkle-hash.ts';

/** A complete subtree: it covers the leaves from `index * 2^height` up to, not including, `(index + 1) * 2^height`. */
export type TreeNode = { height: number; index: number };

/** Throws a RangeError unless `value` is a whole number from 0 to 2^53 − 1. */
export function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number from 0 to 2^53 − 1, not ${value}`);
  }
}

/** The largest power of two below `count`; `count` MUST be at least 2. */
export function splitPoint(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/**
 * The complete subtrees that make up the leaves `begin` to `end`, from left to right, largest first. `begin` MUST be a multiple
 * of a power of two not below `end - begin`, as every range of an RFC 6962 proof is.
 */
export function completeNodes(begin: number, end: number): TreeNode[] {
  const nodes: TreeNode[] = [];
  let start = begin;
  let height = 52;
  while (start < end) {
    while (2 ** height > end - start) height -= 1;
    nodes.push({ height, index: start / 2 ** height });
    start += 2 ** height;
  }
  return nodes;
}

/** The root of the range made up of these subtrees' roots, given as `completeNodes` orders them; at least one. */
export function foldNodes(roots: readonly Uint8Array[]): Buffer {
  return Buffer.from(roots.reduceRight((right, left) => nodeHash(left, right)));
}
