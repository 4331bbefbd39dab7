import type { BundleCheck } from './bundle-check.ts';
import { type Checkpoint, type CheckpointVerification, parseCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import { declarationsOf } from './declared-region.ts';
import { type LeafBytes, type ParsedBundle, parseBundle } from './evidence-bundle.ts';
import { type EvidenceEvent, readEvidenceEvent } from './evidence-event.ts';
import { evidenceLeafHash } from './evidence-leaf.ts';
import { checkRotation, followRotations } from './follow-rotations.ts';
import { checkRecordReferences } from './record-references.ts';
import { parseNote } from './signed-note.ts';
import { parseVerifierKey } from './verifier-key.ts';
import { verifyInclusion } from './verify-proof.ts';

export type BundleVerification = {
  /** `unknown_signer`: everything fits together, but the given key didn't sign it, so nothing is shown. */
  verdict: 'verified' | 'failed' | 'unknown_signer';
  checks: BundleCheck[];
  /** Evidence that the bundle could hold and doesn't. */
  notShown: string[];
  /** What the signer declares in the checkpoint, the data region for instance: read, not checked. Empty unless verified. */
  declared: string[];
};

/** Said of every bundle until `checkTimestamp` has looked at its time-stamp. */
export const unstamped = 'that a third party saw the log by some time: no time-stamp was checked (--tsa-cert)';

/**
 * Checks a bundle (as parsed from JSON) against the key that its reader got from elsewhere; nothing inside the bundle is trusted as
 * a key. `verified` only if every check holds. Never throws on a bad bundle; throws if `verifierKey` isn't a verifier key.
 */
export function verifyBundle({ bundle, verifierKey }: { bundle: unknown; verifierKey: string }): BundleVerification {
  const given = parseVerifierKey(verifierKey);
  let parsed: ParsedBundle;
  try {
    parsed = parseBundle(bundle);
  } catch (error) {
    return { verdict: 'failed', checks: [failure('bundle format', error)], notShown: [], declared: [] };
  }
  const key = followRotations(given, parsed);
  const signature = verifyCheckpoint({ note: parsed.checkpoint, key });
  const signer = key === given ? verifierKey : `the key ${key.keyHash}, to which ${verifierKey} handed the log on,`;
  const signatureCheck = checkSignature(signature, signer);
  if (!signature.ok && signature.reason === 'malformed') {
    return { verdict: 'failed', checks: [signatureCheck], notShown: [], declared: [] };
  }
  // Without the right key the proofs are still followed, so that the reader learns whether another key could make it pass.
  const checkpoint = signature.ok ? signature.checkpoint : parseCheckpoint(parseNote(parsed.checkpoint).text);
  const { checks, notShown } = checkContents(parsed, checkpoint);
  const contentsHold = checks.every(({ ok }) => ok);
  const unknownSigner = !signature.ok && signature.reason === 'unknown_signer';
  const verdict = !contentsHold ? 'failed' : signature.ok ? 'verified' : unknownSigner ? 'unknown_signer' : 'failed';
  return {
    verdict,
    checks: [signatureCheck, ...checks],
    notShown: [...notShown, unstamped],
    declared: verdict === 'verified' ? declarationsOf(checkpoint) : [],
  };
}

function checkContents(bundle: ParsedBundle, checkpoint: Checkpoint): { checks: BundleCheck[]; notShown: string[] } {
  const checks = [checkOrigin(bundle, checkpoint), checkDistinct(bundle.leaves)];
  checks.push(...bundle.rotations.map((rotation) => checkRotation(rotation, checkpoint)));
  const events: EvidenceEvent[] = [];
  for (const leaf of bundle.leaves) {
    checks.push(checkInclusion(leaf, checkpoint));
    try {
      const event = readEvidenceEvent(leaf);
      events.push(event);
      checks.push({ name: `${leaf.role} event`, ok: true, detail: `${event.type} ${event.id}` });
    } catch (error) {
      checks.push(failure(`${leaf.role} event`, error));
    }
  }
  try {
    const references = checkRecordReferences(events);
    return { checks: [...checks, ...references.checks], notShown: references.notShown };
  } catch (error) {
    return { checks: [...checks, failure('record references', error)], notShown: [] };
  }
}

function checkSignature(signature: CheckpointVerification, signer: string): BundleCheck {
  const name = 'checkpoint signature';
  if (!signature.ok) return { name, ok: false, detail: signature.detail };
  const { size, root } = signature.checkpoint;
  const detail = `${signer} signed the log at size ${size}, root ${Buffer.from(root).toString('base64')}`;
  return { name, ok: true, detail };
}

function checkOrigin({ origin }: ParsedBundle, checkpoint: Checkpoint): BundleCheck {
  const detail = `the bundle is of the log ${origin}, its checkpoint of ${checkpoint.origin}`;
  return { name: 'log origin', ok: origin === checkpoint.origin, detail };
}

function checkDistinct(leaves: readonly LeafBytes[]): BundleCheck {
  const places = new Set(leaves.map(({ leafIndex }) => leafIndex));
  const detail = `${leaves.length} leaves at ${places.size} places of the log`;
  return { name: 'distinct leaves', ok: places.size === leaves.length, detail };
}

function checkInclusion(leaf: LeafBytes, { size, root }: Checkpoint): BundleCheck {
  const ok = verifyInclusion({
    leafHash: evidenceLeafHash(leaf),
    index: leaf.leafIndex,
    size,
    root,
    proof: leaf.inclusionProof,
  });
  const detail = ok
    ? `its bytes are leaf ${leaf.leafIndex} of the log at size ${size}`
    : `its bytes and proof don't give leaf ${leaf.leafIndex} of the log at size ${size}: something was changed`;
  return { name: `${leaf.role} in the log`, ok, detail };
}

function failure(name: string, error: unknown): BundleCheck {
  return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
}
