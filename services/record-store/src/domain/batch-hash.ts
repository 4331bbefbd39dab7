import { merkleRoot } from '@akashi/ledger';

/** A record of a batch: `digest` is the SHA-256 of its `record.made` value, in 32 bytes. */
export interface BatchedRecord {
  recordId: string;
  digest: Uint8Array;
}

/** The content hash that a batch's approval is bound to: the RFC 6962 root over the digests, by record id, in lower-case hex. */
export function batchHash(records: readonly BatchedRecord[]): string {
  const ordered = [...records].sort((a, b) => (a.recordId < b.recordId ? -1 : 1));
  return merkleRoot(ordered.map(({ digest }) => digest)).toString('hex');
}
