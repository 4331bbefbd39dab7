import { leafHash, merkleRoot, sha256 } from './merkle-hash.ts';

/** Length in bytes of the random salt kept beside each piece of evidence: 128 bits. */
export const saltBytes = 16;

/** Evidence as it is stored: the Kafka value's bytes, never serialised again, and the salt of its leaf. */
export type SaltedValue = { salt: Uint8Array; value: Uint8Array };

// Filled and hashed within one synchronous call; what is longer, which is rare, gets a buffer of its own.
const saltedInput = Buffer.alloc(16_384);

/**
 * SHA-256(salt ‖ value), the data of the evidence's leaf. The salt MUST be 16 random bytes: then the leaf tells nothing about the
 * value once both are disposed of.
 */
export function evidenceLeafData({ salt, value }: SaltedValue): Buffer {
  if (salt.length !== saltBytes) throw new RangeError(`a salt has ${saltBytes} bytes, not ${salt.length}`);
  const length = saltBytes + value.length;
  const input = length <= saltedInput.length ? saltedInput.subarray(0, length) : Buffer.allocUnsafe(length);
  input.set(salt);
  input.set(value, saltBytes);
  return sha256(input);
}

/** SHA-256(0x00 ‖ leaf data), the hash that goes into the log for this evidence. */
export function evidenceLeafHash(evidence: SaltedValue): Buffer {
  return leafHash(evidenceLeafData(evidence));
}

/** The content hash of a batch: the RFC 6962 root over the SHA-256 of each value, in the order given. */
export function batchContentHash(values: readonly Uint8Array[]): Buffer {
  return merkleRoot(values.map(sha256));
}
