import { verify } from 'node:crypto';
import { decodeBase64 } from './base64.ts';
import type { Signer } from './signer.ts';
import { isKeyName, type VerifierKey } from './verifier-key.ts';

/** A signature line: `keyHash` is the key ID in 8 hex digits. */
export type NoteSignature = { name: string; keyHash: string; signature: Buffer };

/** A C2SP signed note. `text` includes its last newline and is what the signatures cover, as UTF-8. */
export type SignedNote = { text: string; signatures: NoteSignature[] };

export type NoteVerification = { ok: true } | { ok: false; reason: 'unknown_signer' | 'bad_signature'; detail: string };

const maxNoteLength = 1_000_000;
const maxSignatures = 100;

/**
 * Reads a signed note by the rules of C2SP signed-note and the limits of Go's sumdb/note; verifies nothing. Throws an Error
 * that says what is malformed.
 */
export function parseNote(note: string): SignedNote {
  if (note.length > maxNoteLength) throw new Error(`the note is longer than ${maxNoteLength} characters`);
  requireNoteText(note);
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n'))
    throw new Error('the note has no blank line before its signatures, or no last newline');
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > maxSignatures) throw new Error(`the note has more than ${maxSignatures} signatures`);
  return { text: note.slice(0, split + 1), signatures: lines.map(parseSignatureLine) };
}

/** The note's text with one signature line a signer. Throws if the text can't be a note's: it MUST end in a newline. */
export async function signNote(text: string, signers: readonly Signer[]): Promise<string> {
  requireNoteText(text);
  if (!text.endsWith('\n')) throw new Error("a note's text ends in a newline");
  const lines = await Promise.all(signers.map((signer) => signatureLine(text, signer)));
  return `${text}\n${lines.join('')}`;
}

/**
 * Whether this key signed the note. Signatures by other keys are ignored; if one that names this key doesn't verify, the note is
 * refused whatever else it carries (C2SP signed-note, Signatures).
 */
export function verifyNote({ text, signatures }: SignedNote, key: VerifierKey): NoteVerification {
  const own = signatures.filter(({ name, keyHash }) => name === key.name && keyHash === key.keyHash);
  const signer = `${key.name} with key hash ${key.keyHash}`;
  if (own.length === 0) {
    const others = signatures.map(({ name, keyHash }) => `${name} (${keyHash})`).join(', ');
    return { ok: false, reason: 'unknown_signer', detail: `not signed by ${signer}, but by ${others}` };
  }
  const bytes = Buffer.from(text);
  if (!own.every(({ signature }) => verify(null, bytes, key.publicKey, signature))) {
    return { ok: false, reason: 'bad_signature', detail: `the signature by ${signer} doesn't fit the text` };
  }
  return { ok: true };
}

function requireNoteText(text: string): void {
  if (!text.isWellFormed()) throw new Error('the note is not well-formed Unicode');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a note may not have.
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text))
    throw new Error('the note has a control character other than a newline');
}

function parseSignatureLine(line: string): NoteSignature {
  const [, name, encoded] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) {
    throw new Error(`the note has a malformed signature line: ${line.slice(0, 80)}`);
  }
  const bytes = decodeBase64(encoded);
  if (bytes === undefined || bytes.length < 5)
    throw new Error(`the note's signature by ${name} isn't base64 of a signature`);
  return { name, keyHash: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) };
}

async function signatureLine(text: string, signer: Signer): Promise<string> {
  const signature = await signer.sign(Buffer.from(text));
  const bytes = Buffer.concat([Buffer.from(signer.keyHash, 'hex'), signature]);
  return `— ${signer.name} ${bytes.toString('base64')}\n`;
}
