import { hash } from 'node:crypto';

/** Length in bytes of every hash of the tree. */
export const hashBytes = 32;

/** SHA-256 of the given bytes. */
export function sha256(data: Uint8Array): Buffer {
  return hash('sha256', data, 'buffer');
}

/** The root of a tree without leaves: SHA-256 of nothing (RFC 6962, 2.1). */
export const emptyRoot: Buffer = sha256(Buffer.alloc(0));

// Filled and hashed within one synchronous call, so one buffer serves all: an allocation a hash would cost as much again.
const nodeInput = Buffer.alloc(1 + 2 * hashBytes, 0x01);
const leafInput = Buffer.alloc(1 + hashBytes, 0x00);

/** SHA-256(0x00 ‖ data): the hash of a leaf with this data (RFC 6962, 2.1). */
export function leafHash(data: Uint8Array): Buffer {
  const input = data.length === hashBytes ? leafInput : Buffer.alloc(data.length + 1, 0x00);
  input.set(data, 1);
  return sha256(input);
}

/** SHA-256(0x01 ‖ left ‖ right): the hash of an inner node (RFC 6962, 2.1). Both MUST be 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  if (left.length !== hashBytes || right.length !== hashBytes) {
    throw new RangeError(
      `a node is made of two hashes of ${hashBytes} bytes, not of ${left.length} and ${right.length}`,
    );
  }
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + hashBytes);
  return sha256(nodeInput);
}

/** The RFC 6962 root of a list of entries held in memory, each hashed as a leaf. */
export function merkleRoot(entries: readonly Uint8Array[]): Buffer {
  return merkleRootOfLeafHashes(entries.map(leafHash));
}

/** The RFC 6962 root of a list of leaf hashes held in memory. */
export function merkleRootOfLeafHashes(leafHashes: readonly Uint8Array[]): Buffer {
  if (leafHashes.length === 0) return emptyRoot;
  let row = leafHashes;
  while (row.length > 1) row = parents(row);
  return Buffer.from(row[0]!);
}

// An odd last node rises unchanged: pairing from the left gives RFC 6962's split at the largest power of two.
function parents(row: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let i = 0; i + 1 < row.length; i += 2) above.push(nodeHash(row[i]!, row[i + 1]!));
  if (row.length % 2 === 1) above.push(row.at(-1)!);
  return above;
}
