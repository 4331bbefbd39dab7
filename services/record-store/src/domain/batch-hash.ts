import { emptyRoot, leafHash, nodeHash } from '@akashi/ledger';

/** A record of a batch: `digest` is the SHA-256 of its `record.made` value, in 32 bytes. */
export interface BatchedRecord {
  recordId: string;
  digest: Uint8Array;
}

/** The content hash that a batch's approval is bound to: the RFC 6962 root over the digests, by record id, in lower-case hex. */
export function batchHash(records: readonly BatchedRecord[]): string {
  const hasher = createBatchHasher();
  for (const { digest } of [...records].sort((a, b) => (a.recordId < b.recordId ? -1 : 1))) hasher.add(digest);
  return hasher.contentHash();
}

/** The same hash of records that are given one by one, by record id: it holds one hash for each level of the tree. */
export function createBatchHasher(): { add(digest: Uint8Array): void; contentHash(): string } {
  const subtrees: { hash: Buffer; size: number }[] = [];
  return {
    add(digest) {
      let subtree = { hash: leafHash(digest), size: 1 };
      while (subtrees.at(-1)?.size === subtree.size) {
        const left = subtrees.pop()!;
        subtree = { hash: nodeHash(left.hash, subtree.hash), size: left.size * 2 };
      }
      subtrees.push(subtree);
    },
    contentHash() {
      const [smallest, ...larger] = subtrees.map(({ hash }) => hash).reverse();
      return larger.reduce((right, left) => nodeHash(left, right), smallest ?? emptyRoot).toString('hex');
    },
  };
}
