import { createPublicKey, type KeyObject } from 'node:crypto';
import { decodeBase64 } from './base64.ts';
import { sha256 } from './merkle-hash.ts';

/** The public half of a note's signer. `keyHash` is the key ID as 8 lower-case hex digits. */
export type VerifierKey = { name: string; keyHash: string; publicKey: KeyObject };

const ed25519Type = 0x01;
const publicKeyBytes = 32;
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether a key may have this name: not empty, no Unicode space, no plus, no control character (C2SP signed-note). */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\p{White_Space}\p{Cc}+]/u.test(name);
}

/** The first 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key) in hex: a key's ID in a note (C2SP signed-note). */
export function keyHashOf(name: string, publicKey: Uint8Array): string {
  const typedKey = Buffer.concat([Buffer.from([ed25519Type]), publicKey]);
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), typedKey]))
    .subarray(0, 4)
    .toString('hex');
}

/** `name+keyHash+base64(0x01 ‖ public key)` of a raw Ed25519 public key of 32 bytes, as Go's sumdb/note writes it. */
export function encodeVerifierKey(name: string, publicKey: Uint8Array): string {
  if (!isKeyName(name)) throw new RangeError(`"${name}" can't name a key: it is empty or has a space or plus in it`);
  if (publicKey.length !== publicKeyBytes) throw new RangeError(`an Ed25519 public key has ${publicKeyBytes} bytes`);
  const typedKey = Buffer.concat([Buffer.from([ed25519Type]), publicKey]);
  return `${name}+${keyHashOf(name, publicKey)}+${typedKey.toString('base64')}`;
}

/** Reads what `encodeVerifierKey` writes. Throws an Error that says what is wrong with it. */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name, keyHash, encoded] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  if (name === undefined || keyHash === undefined || encoded === undefined) {
    throw new Error('a verifier key has the form name+hash+key');
  }
  if (!isKeyName(name)) throw new Error("the verifier key's name is empty or has a space in it");
  const typedKey = decodeBase64(encoded);
  if (typedKey === undefined) throw new Error("the verifier key's third part isn't base64");
  if (typedKey[0] !== ed25519Type || typedKey.length !== publicKeyBytes + 1) {
    throw new Error('the verifier key is no Ed25519 key: only type 1, of 32 bytes, is known');
  }
  const publicKey = typedKey.subarray(1);
  if (keyHash !== keyHashOf(name, publicKey)) {
    throw new Error(`the verifier key's hash is ${keyHashOf(name, publicKey)}, not ${keyHash}: a part was changed`);
  }
  return {
    name,
    keyHash,
    publicKey: createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' }),
  };
}
