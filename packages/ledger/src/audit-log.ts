import { appendLeaves } from './append-leaves.ts';
import { verifyCheckpoint } from './checkpoint.ts';
import { evidenceLeafHash, type SaltedValue } from './evidence-leaf.ts';
import { hashBytes } from './merkle-hash.ts';
import { rootAt } from './prove.ts';
import { type Tile, tilePath, tileReader, tileWidth } from './tile.ts';

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
  // Each hash of the tree is made once: the tiles hold what the root at any size is made from.
  const expected = appendLeaves({
    size: 0,
    leafHashes: leaves.map(({ leafHash }) => leafHash),
    readTile: () => undefined,
  }).tiles;
  const faults = evidenceFaults(leaves);
  if (leaves.length < size) faults.push(`${leaves.length} leaves are stored, and ${size} were signed`);
  else if (!rootAt({ size, readTile: tileReader(expected) }).equals(root)) {
    faults.push(`the first ${size} leaves aren't those that were signed`);
  }
  return [...faults, ...tileFaults(expected, tiles)];
}

function evidenceFaults(leaves: readonly StoredLeaf[]): string[] {
  const faults: string[] = [];
  for (let index = 0; index < leaves.length; index += 1) {
    const { leafHash, evidence } = leaves[index]!;
    if (!evidence) continue;
    try {
      if (!evidenceLeafHash(evidence).equals(leafHash)) faults.push(`leaf ${index} isn't the hash of its evidence`);
    } catch (error) {
      faults.push(`leaf ${index}: ${(error as Error).message}`);
    }
  }
  return faults;
}

function tileFaults(expected: readonly Tile[], tiles: Iterable<Tile>): string[] {
  const pathOf = ({ level, index }: Tile) => tilePath({ level, index, width: tileWidth });
  const missing = new Map(expected.map((tile) => [pathOf(tile), tile.hashes]));
  const faults: string[] = [];
  for (const tile of tiles) {
    const path = pathOf(tile);
    const right = missing.get(path);
    if (!right || Buffer.compare(right, tile.hashes) !== 0) faults.push(`${path} as stored isn't that of the leaves`);
    missing.delete(path);
  }
  return [...faults, ...[...missing.keys()].map((path) => `${path} is missing`)];
}
