import { appendLeaves, leafHash, type Tile, tileReader } from '../src/index.ts';

/** A log whose tiles are kept in memory as a store would keep them: by level and index, each write replacing the narrower tile. */
export function memoryLog() {
  const tiles = new Map<string, Tile>();
  const log = {
    size: 0,
    root: Buffer.alloc(0),
    tiles,
    readTile: (level: number, index: number) => tiles.get(`${level}/${index}`)?.hashes,
    append(entries: readonly Uint8Array[]) {
      const result = appendLeaves({ size: log.size, leafHashes: entries.map(leafHash), readTile: log.readTile });
      for (const tile of result.tiles) tiles.set(`${tile.level}/${tile.index}`, tile);
      log.size = result.size;
      log.root = Buffer.from(result.root);
      return result;
    },
    /** A reader that has just these places, to show that `tilesNeededFor…` names all that is read. */
    only(places: readonly { level: number; index: number; width: number }[]) {
      return tileReader(
        places.map(({ level, index, width }) => ({
          level,
          index,
          hashes: tiles.get(`${level}/${index}`)!.hashes.subarray(0, width * 32),
        })),
      );
    },
  };
  return log;
}

/** Entries that differ from one another, the first with number `from`. */
export function numberedEntries(count: number, from = 0): Buffer[] {
  return Array.from({ length: count }, (_, i) => Buffer.from(`entry ${from + i}`));
}
