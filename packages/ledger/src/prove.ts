import { emptyRoot } from './merkle-hash.ts';
import { readNode, type TileCoordinate, type TileReader, tilesOf } from './tile.ts';
import { completeNodes, foldNodes, requireCount, splitPoint, type TreeNode } from './tree-node.ts';

type InclusionPlace = { index: number; size: number };
type SizeRange = { from: number; to: number };

/** The tiles that `rootAt` reads. */
export function tilesNeededForRoot(size: number): TileCoordinate[] {
  requireCount('size', size);
  return tilesOf(completeNodes(0, size));
}

/** The root of the log as it was at this size, which may be any size up to the present one. */
export function rootAt({ size, readTile }: { size: number; readTile: TileReader }): Buffer {
  requireCount('size', size);
  return size === 0 ? emptyRoot : hashRange(completeNodes(0, size), readTile);
}

/** The tiles that `inclusionProof` reads. */
export function tilesNeededForInclusion(place: InclusionPlace): TileCoordinate[] {
  return tilesOf(inclusionRanges(place).flat());
}

/**
 * The proof that the leaf at `index` (from 0) is in the log of `size` leaves: sibling hashes from the leaf up (RFC 6962, 2.1.1).
 * Throws a RangeError unless index is below size.
 */
export function inclusionProof({ readTile, ...place }: InclusionPlace & { readTile: TileReader }): Buffer[] {
  return inclusionRanges(place).map((range) => hashRange(range, readTile));
}

/** The tiles that `consistencyProof` reads. */
export function tilesNeededForConsistency(range: SizeRange): TileCoordinate[] {
  return tilesOf(consistencyRanges(range).flat());
}

/**
 * The proof that the log of `to` leaves begins with the log of `from` leaves (RFC 6962, 2.1.2); empty when the sizes are equal or
 * `from` is 0. Throws a RangeError if `from` is above `to`.
 */
export function consistencyProof({ readTile, ...range }: SizeRange & { readTile: TileReader }): Buffer[] {
  return consistencyRanges(range).map((nodes) => hashRange(nodes, readTile));
}

function hashRange(nodes: readonly TreeNode[], readTile: TileReader): Buffer {
  return foldNodes(nodes.map((node) => readNode(node, readTile)));
}

function inclusionRanges({ index, size }: InclusionPlace): TreeNode[][] {
  requireCount('index', index);
  requireCount('size', size);
  if (index >= size) throw new RangeError(`there is no leaf ${index} in a log of ${size} leaves`);
  return descend({ begin: 0, end: size }, (begin, end) =>
    end - begin === 1 ? 'stop' : index < begin + splitPoint(end - begin) ? 'left' : 'right',
  ).siblings.reverse();
}

function consistencyRanges({ from, to }: SizeRange): TreeNode[][] {
  requireCount('from', from);
  requireCount('to', to);
  if (from > to) throw new RangeError(`a log of ${to} leaves can't begin with a log of ${from}`);
  if (from === 0 || from === to) return [];
  const walk = descend({ begin: 0, end: to }, (begin, end) =>
    end === from ? 'stop' : from <= begin + splitPoint(end - begin) ? 'left' : 'right',
  );
  // When the old tree is itself a subtree on the left edge, the verifier has its root already.
  if (walk.begin > 0) walk.siblings.push(completeNodes(walk.begin, walk.end));
  return walk.siblings.reverse();
}

type Walk = { begin: number; end: number; siblings: TreeNode[][] };

// From the root down as RFC 6962's PATH and SUBPROOF recurse, noting the half that isn't entered.
function descend(
  whole: { begin: number; end: number },
  step: (begin: number, end: number) => 'left' | 'right' | 'stop',
): Walk {
  const walk: Walk = { ...whole, siblings: [] };
  for (let turn = step(walk.begin, walk.end); turn !== 'stop'; turn = step(walk.begin, walk.end)) {
    const middle = walk.begin + splitPoint(walk.end - walk.begin);
    if (turn === 'left') {
      walk.siblings.push(completeNodes(middle, walk.end));
      walk.end = middle;
    } else {
      walk.siblings.push(completeNodes(walk.begin, middle));
      walk.begin = middle;
    }
  }
  return walk;
}
