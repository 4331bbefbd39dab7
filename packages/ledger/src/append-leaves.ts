import { emptyRoot, hashBytes, nodeHash } from './merkle-hash.ts';
import {
  hashesAtLevel,
  partialTiles,
  readHashes,
  readNode,
  type Tile,
  type TileReader,
  tileHeight,
  tileWidth,
} from './tile.ts';
import { completeNodes, foldNodes, requireCount } from './tree-node.ts';

export type AppendInput = {
  /** Leaves in the log before this call. */
  size: number;
  leafHashes: readonly Uint8Array[];
  /** MUST have the tiles of `tilesNeededForAppend(size)`. */
  readTile: TileReader;
  /** The root before this call: when given, an append to anything else throws. */
  root?: Uint8Array;
  /** `peaks` of the append before this one: saves up to 255 hashes a tile level, otherwise made again from the tiles. */
  peaks?: readonly Uint8Array[];
};

export type AppendResult = {
  size: number;
  root: Buffer;
  /** The tiles that changed, whole up to their new width. */
  tiles: (Tile & { hashes: Buffer })[];
  /** The roots of the complete subtrees of the new tree, largest first. */
  peaks: Buffer[];
};

/** The tiles that `appendLeaves` reads: the partial ones at the right edge of the tree. */
export const tilesNeededForAppend = partialTiles;

/**
 * Adds leaves at the end of the log and gives the tiles to store with the new root. Hashes one node a leaf and a handful for
 * the root; changes nothing itself. Throws if a tile is missing or `root` isn't the root of what the tiles or peaks hold.
 */
export function appendLeaves({ size, leafHashes, readTile, root, peaks }: AppendInput): AppendResult {
  requireCount('size', size);
  requireCount('the new size', size + leafHashes.length);
  const roots = peaksByHeight({ size, readTile, ...(peaks && { peaks }) });
  if (root && !rootOf(roots).equals(root)) {
    throw new Error(`the log at size ${size} has the root ${rootOf(roots).toString('base64')}, not the one expected`);
  }
  const writer = tileWriter(size, readTile);
  for (const leaf of leafHashes) {
    if (leaf.length !== hashBytes) throw new RangeError(`a leaf hash has ${hashBytes} bytes, not ${leaf.length}`);
    let node = leaf;
    let height = 0;
    writer.push(0, node);
    for (let left = roots[0]; left !== undefined; left = roots[height]) {
      node = nodeHash(left, node);
      roots[height] = undefined;
      height += 1;
      if (height % tileHeight === 0) writer.push(height / tileHeight, node);
    }
    roots[height] = node;
  }
  const newPeaks = roots.filter((peak) => peak !== undefined).reverse();
  return {
    size: size + leafHashes.length,
    root: rootOf(roots),
    tiles: writer.tiles(),
    // Copied, so that none is a view of the caller's leaves.
    peaks: newPeaks.map((peak) => Buffer.from(peak)),
  };
}

type PeaksByHeight = (Uint8Array | undefined)[];

function peaksByHeight({ size, readTile, peaks }: Pick<AppendInput, 'size' | 'readTile' | 'peaks'>): PeaksByHeight {
  const nodes = completeNodes(0, size);
  if (peaks && peaks.length !== nodes.length) {
    throw new RangeError(`a tree of ${size} leaves has ${nodes.length} peaks, not ${peaks.length}`);
  }
  const byHeight: PeaksByHeight = [];
  for (const [i, node] of nodes.entries()) {
    byHeight[node.height] = peaks?.[i] ?? readNode(node, readTile);
  }
  return byHeight;
}

function rootOf(roots: PeaksByHeight): Buffer {
  const peaks = roots.filter((peak) => peak !== undefined).reverse();
  return peaks.length === 0 ? emptyRoot : foldNodes(peaks);
}

function tileWriter(size: number, readTile: TileReader) {
  const open = new Map<number, { index: number; width: number; hashes: Buffer }>();
  const full: (Tile & { hashes: Buffer })[] = [];

  function openTile(level: number) {
    const count = hashesAtLevel(size, level);
    const tile = { index: Math.floor(count / tileWidth), width: count % tileWidth, hashes: newTileBuffer() };
    if (tile.width > 0) readHashes({ level, ...tile }, readTile).copy(tile.hashes);
    open.set(level, tile);
    return tile;
  }

  return {
    push(level: number, hash: Uint8Array): void {
      const tile = open.get(level) ?? openTile(level);
      tile.hashes.set(hash, tile.width * hashBytes);
      tile.width += 1;
      if (tile.width === tileWidth) {
        full.push({ level, index: tile.index, hashes: tile.hashes });
        open.set(level, { index: tile.index + 1, width: 0, hashes: newTileBuffer() });
      }
    },
    tiles() {
      const partial = [...open].filter(([, tile]) => tile.width > 0);
      return full.concat(
        partial.map(([level, { index, width, hashes }]) => ({
          level,
          index,
          hashes: hashes.subarray(0, width * hashBytes),
        })),
      );
    },
  };
}

function newTileBuffer(): Buffer {
  return Buffer.allocUnsafeSlow(tileWidth * hashBytes);
}
