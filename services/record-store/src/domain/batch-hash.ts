import { emptyRoot, leafHash, nodeHash, sha256 } from '@akashi/ledger';

/** A record of a batch: digests are the SHA-256 of its value, and of its corrections' values in the order they were made; 32 bytes each. */
export interface BatchedRecord {
  recordId: string;
  digest: Uint8Array;
  corrections: readonly Uint8Array[];
}

/**
 * The content hash that a batch's approval is bound to: the RFC 6962 root over the digests, by record id, each record's followed by
 * those of its corrections, in lower-case hex. A correction made later is not what was approved. The n-th time that records are
 * submitted again, its number comes first: what was sent back is another content than what is submitted now, though nothing of it was
 * corrected, and no decision on the one counts for the other.
 */
export function batchHash(records: readonly BatchedRecord[], resubmission = 0): string {
  const hasher = createBatchHasher();
  if (resubmission > 0) hasher.add(sha256(Buffer.from(`akashi-batch-resubmission/1\n${resubmission}`)));
  for (const { digest, corrections } of [...records].sort((a, b) => (a.recordId < b.recordId ? -1 : 1))) {
    for (const each of [digest, ...corrections]) hasher.add(each);
  }
  return hasher.contentHash();
}

/** The same hash of digests that are given one by one, in that order: it holds one hash for each level of the tree. */
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
