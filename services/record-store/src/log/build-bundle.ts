import type { Tx } from '@akashi/database';
import {
  type EvidenceBundle,
  type EvidenceRole,
  encodeBundle,
  evidenceRoleOf,
  inclusionProof,
  type LeafBytes,
  type RotationBytes,
  tileReader,
  tilesNeededForInclusion,
} from '@akashi/ledger';
import { newestCheckpoint } from '../store/checkpoint-store.ts';
import { findLeaves } from '../store/evidence-leaves.ts';
import { readTiles } from '../store/log-store.ts';
import type { FoundRecord } from '../store/record-queries.ts';
import { findStampedCheckpoint } from '../store/timestamp-store.ts';
import { type CollectedLeaf, collectLeaves } from './collect-leaves.ts';
import { notInCheckpointYet, proveInclusion } from './prove-inclusion.ts';
import { rotationReference } from './rotate-log-key.ts';

interface BundleOptions {
  tenant: string;
  origin: string;
  /** Of the key that signs now: a reader may have no older one. */
  keyHash: string;
  dataRegion: string;
  record: FoundRecord;
  /** The record as it is shown to people. */
  shown: unknown;
}

/**
 * The evidence of one record with proofs to the earliest time-stamped checkpoint that covers it all, else to the newest signed one. Throws `not_in_checkpoint_yet` (retryable) while the record
 * or something it relied on has no place under a checkpoint; what only accompanies it is left out until it has.
 */
export async function buildBundle(
  tx: Tx,
  { tenant, origin, keyHash, dataRegion, record, shown }: BundleOptions,
): Promise<EvidenceBundle> {
  const checkpoint = await newestCheckpoint(tx, tenant);
  if (!checkpoint) throw notInCheckpointYet(`Record ${record.recordId}`);
  const { required, accompanying } = await collectLeaves(tx, tenant, record);
  const isIncluded = ({ leafIndex }: CollectedLeaf) => leafIndex !== null && leafIndex < checkpoint.size;
  if (!required.every(isIncluded)) throw notInCheckpointYet(`Record ${record.recordId}`);
  const rows = [...required, ...accompanying.filter(isIncluded)];
  const last = Math.max(...rows.map(({ leafIndex }) => leafIndex!));
  const stamped = await findStampedCheckpoint(tx, tenant, { atLeast: last + 1, keyHash });
  const { size, note } = stamped ?? checkpoint;
  const leaves = await proveLeaves(tx, { tenant, size, rows });
  const forReadingOnly = { dataRegionDeclaredByOperator: dataRegion, record: shown };
  const rotations = await proveRotations(tx, tenant, size);
  const timestamp = stamped && { timestamp: stamped.timestamp };
  return encodeBundle({ origin, checkpoint: note, ...timestamp, rotations, leaves, forReadingOnly });
}

async function proveRotations(tx: Tx, tenant: string, size: number): Promise<RotationBytes[]> {
  const rows = (await findLeaves(tx, tenant, [rotationReference])).filter(
    ({ leafIndex }) => leafIndex !== null && leafIndex < size,
  );
  const inOrder = rows.sort((a, b) => a.leafIndex! - b.leafIndex!);
  return Promise.all(
    inOrder.map(async ({ value, salt, leafIndex }) => ({
      statement: value.toString(),
      salt,
      leafIndex: leafIndex!,
      inclusionProof: await proveInclusion(tx, tenant, { index: leafIndex!, size }),
    })),
  );
}

interface ProveOptions {
  tenant: string;
  size: number;
  rows: readonly CollectedLeaf[];
}

async function proveLeaves(tx: Tx, { tenant, size, rows }: ProveOptions): Promise<LeafBytes[]> {
  const unique = [...new Map(rows.map((row) => [row.leafIndex!, row])).values()];
  const places = unique.flatMap(({ leafIndex }) => tilesNeededForInclusion({ index: leafIndex!, size }));
  const widest = new Map(places.map((place) => [`${place.level}/${place.index}`, place]));
  const readTile = tileReader(await readTiles(tx, tenant, [...widest.values()]));
  return unique.flatMap(({ eventType, eventId, topic, value, salt, leafIndex, ...row }): LeafBytes[] => {
    const role: EvidenceRole | undefined = row.role ?? evidenceRoleOf(eventType);
    if (!role) return [];
    const proof = inclusionProof({ index: leafIndex!, size, readTile });
    return [{ role, evidenceId: eventId, topic, value, salt, leafIndex: leafIndex!, inclusionProof: proof }];
  });
}
