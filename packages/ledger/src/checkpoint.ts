import { decodeBase64 } from './base64.ts';
import { hashBytes } from './merkle-hash.ts';
import { parseNote, type SignedNote, signNote, verifyNote } from './signed-note.ts';
import type { Signer } from './signer.ts';
import { requireCount } from './tree-node.ts';
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts';

/** A log's state at a size. `origin` names the log; `extensions` are further lines that say nothing to the verifier. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array; extensions?: readonly string[] };

export type CheckpointVerification =
  | { ok: true; checkpoint: Checkpoint }
  | { ok: false; reason: 'malformed' | 'unknown_signer' | 'bad_signature' | 'wrong_origin'; detail: string };

/** The note text of a checkpoint (C2SP tlog-checkpoint). Throws if a line would be empty or broken in two. */
export function formatCheckpoint({ origin, size, root, extensions = [] }: Checkpoint): string {
  requireCount('size', size);
  if (root.length !== hashBytes) throw new RangeError(`a root has ${hashBytes} bytes, not ${root.length}`);
  const lines = [origin, String(size), Buffer.from(root).toString('base64'), ...extensions];
  if (lines.some((line) => line === '' || line.includes('\n'))) {
    throw new RangeError("a checkpoint's origin and extensions are single lines that aren't empty");
  }
  return `${lines.join('\n')}\n`;
}

/** Reads a checkpoint's note text. Throws an Error that says what is malformed. */
export function parseCheckpoint(text: string): Checkpoint {
  if (!text.endsWith('\n')) throw new Error("the checkpoint's last line has no newline");
  const [origin, size, encodedRoot, ...extensions] = text.slice(0, -1).split('\n');
  if (origin === undefined || size === undefined || encodedRoot === undefined) {
    throw new Error('a checkpoint has at least three lines: origin, size and root');
  }
  if (origin === '' || extensions.includes('')) throw new Error('the checkpoint has an empty line');
  if (!/^(0|[1-9][0-9]*)$/.test(size) || !Number.isSafeInteger(Number(size))) {
    throw new Error(`the checkpoint's size is ${size.slice(0, 40)}, which is no decimal number up to 2^53 − 1`);
  }
  const root = decodeBase64(encodedRoot);
  if (root?.length !== hashBytes) throw new Error(`the checkpoint's root isn't base64 of ${hashBytes} bytes`);
  return { origin, size: Number(size), root, ...(extensions.length > 0 && { extensions }) };
}

/**
 * The checkpoint as a signed note. Every signer MUST be named as the origin; a second one is for the time of a key's change. The
 * caller MUST have proven it consistent with every checkpoint signed before.
 */
export async function signCheckpoint(checkpoint: Checkpoint, signers: readonly Signer[]): Promise<string> {
  if (signers.length === 0) throw new RangeError('a checkpoint needs a signer');
  for (const { name } of signers) {
    if (name !== checkpoint.origin) throw new RangeError(`the key ${name} can't sign for the log ${checkpoint.origin}`);
  }
  return signNote(formatCheckpoint(checkpoint), signers);
}

/** Whether the note is a checkpoint of the log that this key belongs to, signed by this key. Never throws on a bad note. */
export function verifyCheckpoint({ note, key }: { note: string; key: VerifierKey | string }): CheckpointVerification {
  const verifierKey = typeof key === 'string' ? parseVerifierKey(key) : key;
  let signed: SignedNote;
  let checkpoint: Checkpoint;
  try {
    signed = parseNote(note);
    checkpoint = parseCheckpoint(signed.text);
  } catch (error) {
    return { ok: false, reason: 'malformed', detail: (error as Error).message };
  }
  const verification = verifyNote(signed, verifierKey);
  if (!verification.ok) return verification;
  if (checkpoint.origin !== verifierKey.name) {
    const detail = `the key ${verifierKey.name} signed for another log: ${checkpoint.origin}`;
    return { ok: false, reason: 'wrong_origin', detail };
  }
  return { ok: true, checkpoint };
}
