import {
  evidenceLeafHash,
  inclusionProof,
  merkleRootOfLeafHashes,
  type Tile,
  tileReader,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
} from '@akashi/ledger';
import { tenant } from './people.ts';
import { ask } from './questions.ts';
import type { Random } from './random.ts';
import type { TestStack } from './test-stack.ts';

interface LeafRow {
  leafHash: Buffer;
  salt: Buffer;
  value: Buffer;
}

export interface LogReport {
  size: number;
  checkpoints: number;
  /** What does not hold, in words; empty when the log verifies. */
  faults: string[];
}

/**
 * Verifies the provider's log as an outsider with the whole database would: every leaf from its evidence, the root from all leaves,
 * each checkpoint's signature and its consistency with the one before, and the inclusion of sampled leaves.
 */
export async function checkLog(stack: TestStack, random: Random): Promise<LogReport> {
  const { body: key } = await ask(stack, 'record-store', '/v1/log/key');
  const faults: string[] = [];
  const leaves = await stack.sql<LeafRow>(
    `SELECT l.leaf_hash AS "leafHash", e.salt, e.value FROM record_store.log_leaves AS l
     JOIN record_store.evidence AS e USING (tenant, evidence_id) WHERE tenant = $1 ORDER BY leaf_index`,
    [tenant],
  );
  const wrong = leaves.filter((leaf) => !evidenceLeafHash(leaf).equals(leaf.leafHash)).length;
  if (wrong > 0) faults.push(`${wrong} leaves are not of their evidence`);

  const hashes = leaves.map(({ leafHash }) => leafHash);
  const notes = await stack.sql<{ note: string }>(
    'SELECT note FROM record_store.checkpoints WHERE tenant = $1 ORDER BY size',
    [tenant],
  );
  let last: { size: number; root: Uint8Array } = { size: 0, root: merkleRootOfLeafHashes([]) };
  for (const { note } of notes) {
    const verified = verifyCheckpoint({ note, key: key.verifierKey });
    if (!verified.ok) {
      faults.push(`a checkpoint is ${verified.reason}`);
      continue;
    }
    const { size, root } = verified.checkpoint;
    const { body } = await ask(stack, 'record-store', `/v1/log/consistency?from=${last.size}&to=${size}`);
    const proof = body.proof.map((hash: string) => Buffer.from(hash, 'base64'));
    const claim = { from: last.size, to: size, fromRoot: last.root, toRoot: root, proof };
    if (!verifyConsistency(claim)) faults.push(`the log of ${size} does not begin with the log of ${last.size}`);
    last = { size, root };
  }
  if (last.size !== leaves.length)
    faults.push(`${leaves.length} leaves, but the newest checkpoint covers ${last.size}`);
  if (!merkleRootOfLeafHashes(hashes).equals(last.root)) faults.push('the signed root is not that of the leaves');
  faults.push(...(await inclusionFaults(stack, { hashes, root: last.root, random })));
  return { size: leaves.length, checkpoints: notes.length, faults };
}

async function inclusionFaults(
  stack: TestStack,
  { hashes, root, random }: { hashes: Buffer[]; root: Uint8Array; random: Random },
): Promise<string[]> {
  const tiles = await stack.sql<Tile>(
    'SELECT level, tile_index::int AS index, hashes FROM record_store.log_tiles WHERE tenant = $1',
    [tenant],
  );
  const readTile = tileReader(tiles);
  const size = hashes.length;
  return Array.from({ length: 200 }, () => random.below(size)).flatMap((index) => {
    const proof = inclusionProof({ index, size, readTile });
    return verifyInclusion({ leafHash: hashes[index]!, index, size, root, proof })
      ? []
      : [`leaf ${index} is not included`];
  });
}
