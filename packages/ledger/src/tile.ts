import { hashBytes, nodeHash } from './merkle-hash.ts';
import { requireCount, type TreeNode } from './tree-node.ts';

/** Tree levels that one tile spans, and the hashes in a full tile (C2SP tlog-tiles). */
export const tileHeight = 8;
export const tileWidth = 256;
const maxLevel = 63;

/** `hashes` holds 1 to 256 hashes of 32 bytes; level 0 holds leaf hashes, each further level the roots of full tiles below. */
export type Tile = { level: number; index: number; hashes: Uint8Array };

/** Where a tile is, and how many of its hashes are needed: a wider tile serves as well, for tiles only grow. */
export type TileCoordinate = { level: number; index: number; width: number };

/** Gives a tile's bytes, of at least the width asked for by the matching `tilesNeededFor…`; undefined if there is none. */
export type TileReader = (level: number, index: number) => Uint8Array | undefined;

/** A reader over tiles already fetched. */
export function tileReader(tiles: Iterable<Tile>): TileReader {
  const byPlace = new Map<string, Uint8Array>();
  for (const tile of tiles) byPlace.set(`${tile.level}/${tile.index}`, tile.hashes);
  return (level, index) => byPlace.get(`${level}/${index}`);
}

/** Hashes that a tree of this size has at a tile level: floor(size / 256^level). */
export function hashesAtLevel(size: number, level: number): number {
  return Math.floor(size / tileWidth ** level);
}

/** The partial tiles at the right edge of a tree of this size, lowest level first. */
export function partialTiles(size: number): TileCoordinate[] {
  requireCount('size', size);
  const tiles: TileCoordinate[] = [];
  for (let level = 0; hashesAtLevel(size, level) > 0; level += 1) {
    const count = hashesAtLevel(size, level);
    if (count % tileWidth > 0) tiles.push({ level, index: Math.floor(count / tileWidth), width: count % tileWidth });
  }
  return tiles;
}

/** The tiles that hold these nodes, each once, as wide as needed. */
export function tilesOf(nodes: readonly TreeNode[]): TileCoordinate[] {
  const tiles = new Map<string, TileCoordinate>();
  for (const node of nodes) {
    const { level, index, offset, count } = place(node);
    const width = Math.max(offset + count, tiles.get(`${level}/${index}`)?.width ?? 0);
    tiles.set(`${level}/${index}`, { level, index, width });
  }
  return [...tiles.values()];
}

/** The root of a complete subtree, hashed up from the tile that holds it. Throws if the tile is missing or too short. */
export function readNode(node: TreeNode, readTile: TileReader): Buffer {
  const { level, index, offset, count } = place(node);
  const hashes = readHashes({ level, index, width: offset + count }, readTile);
  let row: Buffer[] = [];
  for (let i = offset; i < offset + count; i += 1) row.push(hashes.subarray(i * hashBytes, (i + 1) * hashBytes));
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let i = 0; i < row.length; i += 2) above.push(nodeHash(row[i]!, row[i + 1]!));
    row = above;
  }
  return Buffer.from(row[0]!);
}

/** The first `width` hashes of a tile. Throws if the reader has no tile there or a shorter one. */
export function readHashes({ level, index, width }: TileCoordinate, readTile: TileReader): Buffer {
  const tile = readTile(level, index);
  if (tile === undefined) throw new Error(`tile ${tilePath({ level, index, width })} is missing`);
  if (tile.length < width * hashBytes || tile.length % hashBytes !== 0) {
    throw new Error(
      `tile ${tilePath({ level, index, width })} has ${tile.length} bytes; ${width * hashBytes} are needed`,
    );
  }
  return Buffer.from(tile.buffer, tile.byteOffset, width * hashBytes);
}

/** The tile's path below a log's prefix, such as `tile/0/x001/x234/067.p/5` (C2SP tlog-tiles). */
export function tilePath({ level, index, width }: TileCoordinate): string {
  return `tile/${level}/${tileIndexPath(index)}${width < tileWidth ? `.p/${width}` : ''}`;
}

/** Which tile a path as `tilePath` writes it names, with `entries` for an entry bundle; undefined for any other text. */
export function parseTilePath(
  path: string,
): (Omit<TileCoordinate, 'level'> & { level: number | 'entries' }) | undefined {
  const [, level, indexPath, width = String(tileWidth)] =
    /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(path) ?? [];
  if (level === undefined || indexPath === undefined) return undefined;
  const index = Number(indexPath.replace(/[x/]/g, ''));
  const tile = { level: level === 'entries' ? 0 : Number(level), index, width: Number(width) };
  // Written again, so that each tile has one path only: no zeroes too many, no width of a full tile.
  const isCanonical = Number.isSafeInteger(index) && tilePath(tile) === path.replace('entries', '0');
  return isCanonical && tile.level <= maxLevel
    ? { ...tile, level: level === 'entries' ? level : tile.level }
    : undefined;
}

/**
 * The entry bundle of these entries in their order: each after its length as a big-endian uint16 (C2SP tlog-tiles). Throws if one
 * is longer than 65,535 bytes.
 */
export function entryBundle(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

function tileIndexPath(index: number): string {
  const last = String(index % 1000).padStart(3, '0');
  const rest = Math.floor(index / 1000);
  return rest === 0 ? last : `${parentPath(rest)}/${last}`;
}

function parentPath(index: number): string {
  return tileIndexPath(index)
    .split('/')
    .map((part) => (part.startsWith('x') ? part : `x${part}`))
    .join('/');
}

function place(node: TreeNode): { level: number; index: number; offset: number; count: number } {
  const count = 2 ** (node.height % tileHeight);
  const first = node.index * count;
  return {
    level: Math.floor(node.height / tileHeight),
    index: Math.floor(first / tileWidth),
    offset: first % tileWidth,
    count,
  };
}
