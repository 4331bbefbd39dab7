import type { BundleCheck } from './bundle-check.ts';
import { type Checkpoint, verifyCheckpoint } from './checkpoint.ts';
import type { RotationBytes } from './evidence-bundle.ts';
import { evidenceLeafHash } from './evidence-leaf.ts';
import { followKeyRotation } from './key-rotation.ts';
import type { VerifierKey } from './verifier-key.ts';
import { verifyInclusion } from './verify-proof.ts';

/**
 * The key that signed the checkpoint if the reader's key did, or handed the log on to it by statements that each key before it signed;
 * else the last key that this leads to. Nothing in a bundle counts as a key by itself.
 */
export function followRotations(
  given: VerifierKey,
  { checkpoint: note, rotations }: { checkpoint: string; rotations: readonly RotationBytes[] },
): VerifierKey {
  let key = given;
  for (const { statement } of rotations) {
    if (verifyCheckpoint({ note, key }).ok) return key;
    key = nextKey(statement, key) ?? key;
  }
  return key;
}

/** Whether a rotation's statement is a leaf under the checkpoint: a key's change that was never logged is none. */
export function checkRotation(rotation: RotationBytes, { size, root }: Checkpoint): BundleCheck {
  const { statement, salt, leafIndex: index, inclusionProof: proof } = rotation;
  const leafHash = evidenceLeafHash({ salt, value: Buffer.from(statement) });
  const ok = verifyInclusion({ leafHash, index, size, root, proof });
  const detail = ok
    ? `the statement is leaf ${index} of the log at size ${size}`
    : `the statement and its proof don't give leaf ${index} of the log at size ${size}`;
  return { name: 'key rotation', ok, detail };
}

function nextKey(statement: string, key: VerifierKey): VerifierKey | undefined {
  try {
    return followKeyRotation(statement, key);
  } catch {
    return undefined;
  }
}
