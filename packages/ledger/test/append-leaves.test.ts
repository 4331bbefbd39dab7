import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { appendLeaves, leafHash, partialTiles, rootAt, tilePath, tilesNeededForAppend } from '../src/index.ts';
import { memoryLog, numberedEntries } from './memory-log.ts';
import { naiveTree } from './naive-tree.ts';

test('appends in chunks of any sizes give the root of the naive tree, and tiles whose hashes are the naive subtrees', () => {
  const entries = numberedEntries(2500);
  const naive = naiveTree(entries);
  fc.assert(
    fc.property(fc.array(fc.nat(700), { minLength: 1, maxLength: 6 }), (chunks) => {
      const log = memoryLog();
      for (const chunk of chunks) {
        const { size, root } = log.append(entries.slice(log.size, log.size + chunk));
        expect(root).toEqual(naive.root(size));
      }
      expect(rootAt({ size: log.size, readTile: log.readTile })).toEqual(naive.root(log.size));
      expect(log.tiles.size).toBe(Math.ceil(log.size / 256) + (log.size >= 256 ? 1 : 0));
    }),
    { numRuns: 60 },
  );
});

test('a tree of 70,000 leaves has the tiles that C2SP tlog-tiles gives as its example', () => {
  const log = memoryLog();
  log.append(numberedEntries(70_000));
  const widths = [...log.tiles.values()].map(({ level, hashes }) => ({ level, width: hashes.length / 32 }));
  const count = (level: number, full: boolean) =>
    widths.filter((t) => t.level === level && (t.width === 256) === full).length;
  expect([count(0, true), count(0, false), count(1, true), count(1, false), count(2, false)]).toEqual([
    273, 1, 1, 1, 1,
  ]);
  expect(partialTiles(70_000)).toEqual([
    { level: 0, index: 273, width: 112 },
    { level: 1, index: 1, width: 17 },
    { level: 2, index: 0, width: 1 },
  ]);
});

test('256 leaves are one full tile and one hash at the level above', () => {
  const { tiles } = memoryLog().append(numberedEntries(256));
  expect(tiles.map(({ level, index, hashes }) => [level, index, hashes.length])).toEqual([
    [0, 0, 8192],
    [1, 0, 32],
  ]);
});

test('an append reads only the tiles named for it and gives only the tiles that changed', () => {
  const log = memoryLog();
  log.append(numberedEntries(66_000));
  const readTile = log.only(tilesNeededForAppend(66_000));
  const { tiles, root } = appendLeaves({
    size: 66_000,
    leafHashes: numberedEntries(300, 66_000).map(leafHash),
    readTile,
  });
  expect(tiles.map(({ level, index, hashes }) => [level, index, hashes.length / 32])).toEqual([
    [0, 257, 256],
    [0, 258, 252],
    [1, 1, 2],
  ]);
  expect(root).toEqual(naiveTree(numberedEntries(66_300)).root(66_300));
});

test('peaks carried from one append to the next give the same result as peaks made from tiles', () => {
  const log = memoryLog();
  const first = log.append(numberedEntries(777));
  const next = { size: 777, leafHashes: numberedEntries(500, 777).map(leafHash), readTile: log.readTile };
  expect(appendLeaves({ ...next, peaks: first.peaks })).toEqual(appendLeaves(next));
});

test('an append to another log than the expected one is refused: other root, other peaks, missing or short tile', () => {
  const log = memoryLog();
  const { root, peaks } = log.append(numberedEntries(300));
  const next = { size: 300, leafHashes: [leafHash(Buffer.of(1))], readTile: log.readTile };
  expect(appendLeaves({ ...next, root }).size).toBe(301);
  expect(() => appendLeaves({ ...next, root: leafHash(Buffer.of(2)) })).toThrow('not the one expected');
  expect(() => appendLeaves({ ...next, root, peaks: peaks.toReversed() })).toThrow('not the one expected');
  expect(() => appendLeaves({ ...next, peaks: peaks.slice(1) })).toThrow('peaks');
  expect(() => appendLeaves({ ...next, readTile: () => undefined })).toThrow('missing');
  expect(() => appendLeaves({ ...next, readTile: () => Buffer.alloc(32) })).toThrow('are needed');
  expect(() => appendLeaves({ ...next, leafHashes: [Buffer.alloc(31)] })).toThrow('32 bytes');
  expect(() => appendLeaves({ ...next, size: -1 })).toThrow('size');
});

test('an append changes no tile that a reader of the tree before holds', () => {
  const log = memoryLog();
  log.append(numberedEntries(10));
  const before = log.tiles.get('0/0')!.hashes;
  const copy = Buffer.from(before);
  log.append(numberedEntries(10, 10));
  expect(Buffer.from(before)).toEqual(copy);
});

test.each([
  [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
  [{ level: 0, index: 999, width: 3 }, 'tile/0/999.p/3'],
  [{ level: 1, index: 1000, width: 256 }, 'tile/1/x001/000'],
  [{ level: 2, index: 1_234_067, width: 255 }, 'tile/2/x001/x234/067.p/255'],
])('the path of tile %j is %s', (tile, path) => {
  expect(tilePath(tile)).toBe(path);
});
