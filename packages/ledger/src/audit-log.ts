import { verifyCheckpoint } from './checkpoint.ts';
import { evidenceLeafHash, type SaltedValue } from './evidence-leaf.ts';
import { hashBytes, merkleRootOfLeafHashes, nodeHash } from './merkle-hash.ts';
import { hashesAtLevel, type Tile, tilePath, tileWidth } from './tile.ts';

/** A leaf as it is stored. `evidence` is null once its value and salt are disposed of. */
export type StoredLeaf = { leafHash: Uint8Array; evidence: SaltedValue | null };

export type LogAudit = {
  /** All leaves of the log from index 0, in order. */
  leaves: readonly StoredLeaf[];
  /** All tiles stored, in any order. */
  tiles: Iterable<Tile>;
  /** The checkpoint that the auditor kept outside, and the log's key as the auditor got it. */
  checkpoint: string;
  verifierKey: string;
};

/**
 * What is wrong with a stored log, seen from a checkpoint that was kept outside it: nothing if every leaf up to its size is the one
 * that was signed, each leaf still gives its evidence's hash, and the tiles hold exactly this tree. Never throws on a bad log;
 * throws if `verifierKey` isn't a verifier key.
 */
export function auditLog({ leaves, tiles, checkpoint: note, verifierKey }: LogAudit): string[] {
  const verified = verifyCheckpoint({ note, key: verifierKey });
  if (!verified.ok) return [`the checkpoint: ${verified.detail}`];
  const { size, root } = verified.checkpoint;
  const malformed = leaves.findIndex(({ leafHash }) => leafHash.length !== hashBytes);
  if (malformed >= 0) return [`leaf ${malformed} has no hash of ${hashBytes} bytes`];
  const hashes = leaves.map(({ leafHash }) => leafHash);
  const faults = leaves.flatMap((leaf, index) => evidenceFault(leaf, index));
  if (leaves.length < size) faults.push(`${leaves.length} leaves are stored, and ${size} were signed`);
  else if (!merkleRootOfLeafHashes(hashes.slice(0, size)).equals(root)) {
    faults.push(`the first ${size} leaves aren't those that were signed`);
  }
  return [...faults, ...tileFaults(hashes, tiles)];
}

function evidenceFault({ leafHash, evidence }: StoredLeaf, index: number): string[] {
  if (!evidence) return [];
  try {
    return evidenceLeafHash(evidence).equals(leafHash) ? [] : [`leaf ${index} isn't the hash of its evidence`];
  } catch (error) {
    return [`leaf ${index}: ${(error as Error).message}`];
  }
}

function tileFaults(hashes: readonly Uint8Array[], tiles: Iterable<Tile>): string[] {
  const expected = expectedTiles(hashes);
  const faults: string[] = [];
  for (const { level, index, hashes: stored } of tiles) {
    const path = tilePath({ level, index, width: tileWidth });
    const right = expected.get(path);
    if (!right?.equals(stored)) faults.push(`${path} as stored isn't that of the leaves`);
    expected.delete(path);
  }
  return [...faults, ...[...expected.keys()].map((path) => `${path} is missing`)];
}

function expectedTiles(leafHashes: readonly Uint8Array[]): Map<string, Buffer> {
  const tiles = new Map<string, Buffer>();
  let row = leafHashes;
  for (let level = 0; hashesAtLevel(leafHashes.length, level) > 0; level += 1) {
    const above: Uint8Array[] = [];
    for (let index = 0; index * tileWidth < row.length; index += 1) {
      const hashes = row.slice(index * tileWidth, (index + 1) * tileWidth);
      tiles.set(tilePath({ level, index, width: tileWidth }), Buffer.concat(hashes));
      if (hashes.length === tileWidth) above.push(rootOfTile(hashes));
    }
    row = above;
  }
  return tiles;
}

function rootOfTile(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, i) => nodeHash(row[2 * i]!, row[2 * i + 1]!));
  return row[0]!;
}
