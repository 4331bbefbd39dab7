import { decodeBase64 } from './base64.ts';
import { saltBytes } from './evidence-leaf.ts';
import { type EvidenceRole, isEvidenceRole } from './evidence-role.ts';
import { hashBytes } from './merkle-hash.ts';

export const bundleFormat = 'akashi-evidence-bundle/1';

/** One record's evidence as JSON: everything in it is checked by `verifyBundle`, except what stands under `forReadingOnly`. */
export type EvidenceBundle = {
  format: typeof bundleFormat;
  log: { origin: string };
  /** The signed note that all proofs lead to. */
  checkpoint: string;
  /** Base64 of an RFC 3161 token (DER) over the checkpoint's note: looked at only with its authority's certificate. */
  timestamp?: string;
  /** How the log was handed from one signing key to the next, oldest first; only where it was. */
  rotations?: BundleRotation[];
  leaves: BundleLeaf[];
  /** Not covered by any proof, and not looked at: a summary for people, and what the operator declares of itself. */
  forReadingOnly?: { dataRegionDeclaredByOperator?: string; record?: unknown };
};

export type BundleLeaf = {
  role: EvidenceRole;
  /** The id of the event in `value`. */
  evidenceId: string;
  /** The topic it came by, without prefix. */
  topic: string;
  /** Base64 of the evidence's bytes as stored. */
  value: string;
  /** Base64 of 16 bytes. */
  salt: string;
  leafIndex: number;
  /** Base64 of 32 bytes each, from the leaf's sibling up. */
  inclusionProof: string[];
};

/** A statement of `signKeyRotation` and its place as a leaf; base64 as in a leaf. */
export type BundleRotation = { statement: string; salt: string; leafIndex: number; inclusionProof: string[] };

/** A rotation with its bytes decoded. */
export type RotationBytes = Pick<LeafBytes, 'salt' | 'leafIndex' | 'inclusionProof'> & { statement: string };

/** A leaf with its bytes decoded. */
export type LeafBytes = Omit<BundleLeaf, 'value' | 'salt' | 'inclusionProof'> & {
  value: Uint8Array;
  salt: Uint8Array;
  inclusionProof: readonly Uint8Array[];
};

export type ParsedBundle = {
  origin: string;
  checkpoint: string;
  timestamp?: Uint8Array;
  rotations: RotationBytes[];
  leaves: LeafBytes[];
};

type BundleParts = {
  origin: string;
  checkpoint: string;
  timestamp?: Uint8Array;
  rotations?: readonly RotationBytes[];
  leaves: readonly LeafBytes[];
  forReadingOnly?: NonNullable<EvidenceBundle['forReadingOnly']>;
};

/** The bundle of these leaves, which MUST be proven against `checkpoint`, exactly one of them a record. */
export function encodeBundle({
  origin,
  checkpoint,
  timestamp,
  rotations = [],
  leaves,
  forReadingOnly,
}: BundleParts): EvidenceBundle {
  return {
    format: bundleFormat,
    log: { origin },
    checkpoint,
    ...(timestamp && { timestamp: toBase64(timestamp) }),
    ...(rotations.length > 0 && {
      rotations: rotations.map(({ statement, salt, leafIndex, inclusionProof }) => ({
        statement,
        salt: toBase64(salt),
        leafIndex,
        inclusionProof: inclusionProof.map(toBase64),
      })),
    }),
    leaves: leaves.map(({ role, evidenceId, topic, value, salt, leafIndex, inclusionProof }) => ({
      role,
      evidenceId,
      topic,
      value: toBase64(value),
      salt: toBase64(salt),
      leafIndex,
      inclusionProof: inclusionProof.map(toBase64),
    })),
    ...(forReadingOnly && { forReadingOnly }),
  };
}

/**
 * Reads a bundle from parsed JSON. Throws an Error naming the path of the first fault; a field that format 1 doesn't have is one,
 * for nothing unchecked may look like evidence.
 */
export function parseBundle(bundle: unknown): ParsedBundle {
  const fields = object(bundle, 'the bundle', [
    'format',
    'log',
    'checkpoint',
    'timestamp',
    'rotations',
    'leaves',
    'forReadingOnly',
  ]);
  if (fields.format !== bundleFormat) throw new Error(`format isn't ${bundleFormat}`);
  if (fields.forReadingOnly !== undefined) {
    object(fields.forReadingOnly, 'forReadingOnly', ['dataRegionDeclaredByOperator', 'record']);
  }
  if (!Array.isArray(fields.leaves) || fields.leaves.length === 0) throw new Error('leaves is no list of at least one');
  const { rotations = [] } = fields;
  if (!Array.isArray(rotations)) throw new Error('rotations is no list');
  return {
    origin: string(object(fields.log, 'log', ['origin']).origin, 'log.origin'),
    checkpoint: string(fields.checkpoint, 'checkpoint'),
    ...(fields.timestamp !== undefined && { timestamp: bytes(fields.timestamp, 'timestamp') }),
    rotations: rotations.map((rotation, i) => parseRotation(rotation, `rotations[${i}]`)),
    leaves: fields.leaves.map((leaf, i) => parseLeaf(leaf, `leaves[${i}]`)),
  };
}

function parseLeaf(leaf: unknown, path: string): LeafBytes {
  const names = ['role', 'evidenceId', 'topic', 'value', 'salt', 'leafIndex', 'inclusionProof'];
  const { role, ...fields } = object(leaf, path, names);
  if (!isEvidenceRole(role)) throw new Error(`${path}.role isn't a role of format 1`);
  return {
    role,
    evidenceId: string(fields.evidenceId, `${path}.evidenceId`),
    topic: string(fields.topic, `${path}.topic`),
    value: bytes(fields.value, `${path}.value`),
    ...parsePlace(fields, path),
  };
}

function parseRotation(rotation: unknown, path: string): RotationBytes {
  const fields = object(rotation, path, ['statement', 'salt', 'leafIndex', 'inclusionProof']);
  return { statement: string(fields.statement, `${path}.statement`), ...parsePlace(fields, path) };
}

function parsePlace({ salt, leafIndex, inclusionProof }: Record<string, unknown>, path: string) {
  if (typeof leafIndex !== 'number' || !Number.isSafeInteger(leafIndex) || leafIndex < 0) {
    throw new Error(`${path}.leafIndex is no whole number from 0`);
  }
  if (!Array.isArray(inclusionProof)) throw new Error(`${path}.inclusionProof is no list`);
  return {
    leafIndex,
    salt: bytes(salt, `${path}.salt`, saltBytes),
    inclusionProof: inclusionProof.map((hash, i) => bytes(hash, `${path}.inclusionProof[${i}]`, hashBytes)),
  };
}

function object(value: unknown, path: string, allowed: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${path} is no object`);
  const unknown = Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined) throw new Error(`${path} has a field that format 1 doesn't have: ${unknown}`);
  return value as Record<string, unknown>;
}

function string(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`${path} is no text`);
  return value;
}

function bytes(value: unknown, path: string, length?: number): Buffer {
  const decoded = decodeBase64(string(value, path));
  if (decoded === undefined) throw new Error(`${path} isn't base64`);
  if (length !== undefined && decoded.length !== length) throw new Error(`${path} isn't base64 of ${length} bytes`);
  return decoded;
}

function toBase64(value: Uint8Array): string {
  return Buffer.from(value).toString('base64');
}
