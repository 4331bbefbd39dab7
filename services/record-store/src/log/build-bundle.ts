import type { AgreementChanged, ProvisionMade, RecordMade } from '@akashi/contracts';
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
import { referencesNeeded, referenceTo } from '../domain/references.ts';
import { newestCheckpoint } from '../store/checkpoint-store.ts';
import { findLeaves, type LeafRow } from '../store/evidence-leaves.ts';
import { readTiles } from '../store/log-store.ts';
import { findClosings } from '../store/period-closing-queries.ts';
import type { FoundRecord } from '../store/record-queries.ts';
import { findStampedCheckpoint } from '../store/timestamp-store.ts';
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
  const isIncluded = ({ leafIndex }: LeafRow) => leafIndex !== null && leafIndex < checkpoint.size;
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

async function collectLeaves(tx: Tx, tenant: string, { recordId, record, batchId, approval }: FoundRecord) {
  if (record.side !== 'provider') throw new Error(`record ${recordId} is of the recipient's side`);
  const { basis } = record;
  const own = await findLeaves(tx, tenant, [
    ...[referenceTo.record(recordId), referenceTo.provision(basis.provisionId)],
    ...periodReferences(record),
  ]);
  const provision = own.find(({ eventType }) => eventType === 'provision.made');
  if (!provision) throw new Error(`record ${recordId} has no provision in the evidence`);
  const needed = referencesNeeded((JSON.parse(provision.value.toString()) as ProvisionMade).data);
  const relied = await findLeaves(tx, tenant, needed);
  const caseIds = [caseOfAgreement(relied, basis.agreement.contentHash), approval?.caseId];
  const accompanying = await findLeaves(tx, tenant, [
    ...(basis.tag ? [referenceTo.tag(basis.tag)] : []),
    referenceTo.settlement(basis.provisionId),
    referenceTo.correction(recordId),
    ...(await closingReferences(tx, tenant, record)),
    ...(batchId ? [referenceTo.batch(batchId), referenceTo.batchApproval(batchId)] : []),
    ...caseIds.flatMap((caseId) => (caseId ? [referenceTo.case(caseId)] : [])),
  ]);
  return { required: firstOfEach([...own, ...relied]), accompanying: firstOfEach(accompanying) };
}

type Entry = Pick<RecordMade['data'], 'periodRecordId' | 'contractDocuments'>;

/** What an entry of a lump record or contract relies on besides, of either side. */
function periodReferences({ periodRecordId, contractDocuments = [] }: Entry): string[] {
  const opening = periodRecordId === undefined ? [] : [referenceTo.periodRecord(periodRecordId)];
  return [...opening, ...contractDocuments.map(referenceTo.document)];
}

/** All closings: how long an entry is kept is the latest of them. */
async function closingReferences(tx: Tx, tenant: string, { periodRecordId }: Entry): Promise<string[]> {
  if (periodRecordId === undefined) return [];
  const found = (await findClosings(tx, tenant, [periodRecordId])).get(periodRecordId)!;
  return found.closings.map(({ batchId }) => referenceTo.periodClosing(batchId));
}

/** Of the same fact kept twice, the first: as the record was derived. A case has two events under one name. */
function firstOfEach(rows: readonly LeafRow[]): LeafRow[] {
  const seen = new Set<string>();
  return rows.filter(({ reference, eventType }) => {
    const key = `${reference}|${eventType}`;
    return !seen.has(key) && seen.add(key);
  });
}

function caseOfAgreement(relied: readonly LeafRow[], contentHash: string): string | undefined {
  const agreement = relied.find(({ eventType }) => eventType === 'agreement.changed');
  if (!agreement) return undefined;
  const { versions } = (JSON.parse(agreement.value.toString()) as AgreementChanged).data;
  return versions.find((version) => version.contentHash === contentHash)?.caseId;
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
  rows: readonly LeafRow[];
}

async function proveLeaves(tx: Tx, { tenant, size, rows }: ProveOptions): Promise<LeafBytes[]> {
  const unique = [...new Map(rows.map((row) => [row.leafIndex!, row])).values()];
  const places = unique.flatMap(({ leafIndex }) => tilesNeededForInclusion({ index: leafIndex!, size }));
  const widest = new Map(places.map((place) => [`${place.level}/${place.index}`, place]));
  const readTile = tileReader(await readTiles(tx, tenant, [...widest.values()]));
  return unique.flatMap(({ eventType, eventId, topic, value, salt, leafIndex }): LeafBytes[] => {
    const role: EvidenceRole | undefined = evidenceRoleOf(eventType);
    if (!role) return [];
    const proof = inclusionProof({ index: leafIndex!, size, readTile });
    return [{ role, evidenceId: eventId, topic, value, salt, leafIndex: leafIndex!, inclusionProof: proof }];
  });
}
