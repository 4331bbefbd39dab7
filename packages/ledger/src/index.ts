export { type AppendInput, type AppendResult, appendLeaves, tilesNeededForAppend } from './append-leaves.ts';
export { auditLog, type LogAudit, type StoredLeaf } from './audit-log.ts';
export type { BundleCheck } from './bundle-check.ts';
export { bundleReport } from './bundle-report.ts';
export { checkTimestamp } from './check-timestamp.ts';
export {
  type Checkpoint,
  type CheckpointVerification,
  formatCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts';
export { declaredRegionLine } from './declared-region.ts';
export {
  type BundleLeaf,
  bundleFormat,
  type EvidenceBundle,
  encodeBundle,
  type LeafBytes,
  type RotationBytes,
} from './evidence-bundle.ts';
export { batchContentHash, evidenceLeafData, evidenceLeafHash, type SaltedValue, saltBytes } from './evidence-leaf.ts';
export { type EvidenceRole, evidenceRoleOf, evidenceRoles } from './evidence-role.ts';
export { htmlReport } from './html-report.ts';
export { followKeyRotation, signKeyRotation } from './key-rotation.ts';
export { emptyRoot, hashBytes, leafHash, merkleRoot, merkleRootOfLeafHashes, nodeHash, sha256 } from './merkle-hash.ts';
export {
  consistencyProof,
  inclusionProof,
  rootAt,
  tilesNeededForConsistency,
  tilesNeededForInclusion,
  tilesNeededForRoot,
} from './prove.ts';
export { type NoteSignature, parseNote, type SignedNote, signNote, verifyNote } from './signed-note.ts';
export { generateSigningKey, newSigner, type Signer } from './signer.ts';
export {
  entryBundle,
  hashesAtLevel,
  parseTilePath,
  partialTiles,
  type Tile,
  type TileCoordinate,
  type TileReader,
  tileHeight,
  tilePath,
  tileReader,
  tileWidth,
} from './tile.ts';
export {
  readTimestampResponse,
  type TimestampVerification,
  timestampRequest,
  verifyTimestamp,
} from './timestamp.ts';
export { formatTlogProof, parseTlogProof, type TlogProof } from './tlog-proof.ts';
export { encodeVerifierKey, parseVerifierKey, type VerifierKey } from './verifier-key.ts';
export { type BundleVerification, verifyBundle } from './verify-bundle.ts';
export { type ConsistencyClaim, type InclusionClaim, verifyConsistency, verifyInclusion } from './verify-proof.ts';
