import { parseNote, signNote, verifyNote } from './signed-note.ts';
import type { Signer } from './signer.ts';
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts';

// No checkpoint has this for its second line, where the size stands: neither can be taken for the other.
const purpose = 'akashi-log-key-rotation/1';

/**
 * The statement that hands a log on from one key to the next: a C2SP signed note by the old key with the new verifier key in it. It
 * is logged as a leaf. Throws unless both are keys of the same log.
 */
export function signKeyRotation({ from, to }: { from: Signer; to: Signer }): Promise<string> {
  if (from.name !== to.name) throw new RangeError(`${to.verifierKey} is a key of another log than ${from.name}`);
  if (from.keyHash === to.keyHash) throw new RangeError('the new key is the old one');
  return signNote(`${from.name}\n${purpose}\n${to.verifierKey}\n`, [from]);
}

/** The key that this statement hands the log on to, or undefined if `key` didn't sign it. Throws if it isn't such a statement. */
export function followKeyRotation(statement: string, key: VerifierKey): VerifierKey | undefined {
  const note = parseNote(statement);
  const [origin, stated, verifierKey, ...rest] = note.text.slice(0, -1).split('\n');
  if (stated !== purpose || verifierKey === undefined || rest.length > 0) throw new Error('it is no key rotation');
  const next = parseVerifierKey(verifierKey);
  if (next.name !== origin) throw new Error(`it names a key of another log: ${next.name}`);
  return origin === key.name && verifyNote(note, key).ok ? next : undefined;
}
