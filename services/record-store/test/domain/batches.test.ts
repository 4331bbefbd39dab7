import { createHash } from 'node:crypto';
import type { CaseDecided } from '@akashi/contracts';
import { merkleRoot } from '@akashi/ledger';
import { expect, test } from '@jest/globals';
import { batchHash, createBatchHasher } from '../../src/domain/batch-hash.ts';
import { judgeDecision } from '../../src/domain/judge-decision.ts';

const sha256 = (...parts: (Buffer | number[])[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(Buffer.from(part));
  return hash.digest();
};

test('a batch hash is the RFC 6962 root over the digests by record id, whatever order they come in', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({
    recordId: id,
    digest: sha256(Buffer.from(`value ${id}`)),
    corrections: [] as Buffer[],
  })) as [Leaf, Leaf, Leaf];
  const leaf = ({ digest }: Leaf) => sha256([0], digest);
  const root = sha256([1], sha256([1], leaf(a), leaf(b)), leaf(c)).toString('hex');
  expect(batchHash([c, a, b])).toBe(root);
  expect(batchHash([a, b])).not.toBe(root);
});

test('each time that records are submitted again their hash is another, though nothing was corrected, and anyone can compute it', () => {
  const records = [{ recordId: 'a', digest: sha256(Buffer.from('value a')), corrections: [] as Buffer[] }];
  const hashes = [0, 1, 2].map((resubmission) => batchHash(records, resubmission));
  expect(hashes[0]).toBe(batchHash(records));
  expect(new Set(hashes).size).toBe(3);
  const number = sha256(Buffer.from('akashi-batch-resubmission/1\n2'));
  expect(hashes[2]).toBe(merkleRoot([number, records[0]!.digest]).toString('hex'));
});

test('records given one by one have the hash of all at once, whatever their number', () => {
  for (let count = 0; count <= 70; count += 1) {
    const digests = Array.from({ length: count }, (_, i) => sha256([i]));
    const hasher = createBatchHasher();
    for (const digest of digests) hasher.add(digest);
    expect(hasher.contentHash()).toBe(merkleRoot(digests).toString('hex'));
  }
});

interface Leaf {
  recordId: string;
  digest: Buffer;
  corrections: Buffer[];
}

const batch = { batchId: '0190a1b2-c3d4-7000-8000-000000000009', contentHash: 'd'.repeat(64) };
const approve = {
  step: 0,
  actor: 'approver-1',
  decision: 'approve' as const,
  reason: null,
  decidedAt: '2026-11-24T03:04:05.678Z',
};
const decided = (change: Partial<CaseDecided['data']> = {}): CaseDecided['data'] => ({
  caseId: '0190a1b2-c3d4-7000-8000-000000000010',
  kind: 'record_batch',
  subject: { id: batch.batchId, version: null, contentHash: batch.contentHash },
  outcome: 'approved',
  decisions: [approve],
  decidedAt: '2026-11-24T03:05:00.000Z',
  ...change,
});

test('a case that repeats id and hash approves the batch, in the name of those who approved', () => {
  const sentOn = { ...approve, actor: 'approver-2', decision: 'send_back' as const };
  expect(judgeDecision(decided({ decisions: [approve, sentOn, approve] }), batch)).toEqual({
    kind: 'approved',
    data: { ...batch, caseId: decided().caseId, approvedBy: ['approver-1'], approvedAt: '2026-11-24T03:05:00.000Z' },
  });
});

test("a correction's digest follows its record's, so that it changes the hash", () => {
  const digests = ['record a', 'correction 1', 'correction 2', 'record b'].map((text) => sha256(Buffer.from(text)));
  const [a, first, second, b] = digests as [Buffer, Buffer, Buffer, Buffer];
  const leaf = (digest: Buffer) => sha256([0], digest);
  const root = sha256([1], sha256([1], leaf(a), leaf(first)), sha256([1], leaf(second), leaf(b))).toString('hex');
  const record = { recordId: 'a', digest: a, corrections: [first, second] };
  expect(batchHash([{ recordId: 'b', digest: b, corrections: [] }, record])).toBe(root);
});

const endings = { rejected: 'reject', sent_back: 'send_back', withdrawn: 'withdraw_request' } as const;

test.each(['rejected', 'sent_back', 'withdrawn'] as const)(
  'a case that was %s approves nothing and says who ended it and why',
  (outcome) => {
    const last = { ...approve, step: 1, actor: 'approver-2', decision: endings[outcome], reason: '住所が古い' };
    expect(judgeDecision(decided({ outcome, decisions: [approve, last] }), batch)).toEqual({
      kind: 'ended',
      data: {
        batchId: batch.batchId,
        caseId: decided().caseId,
        outcome,
        decidedBy: 'approver-2',
        reason: '住所が古い',
        decidedAt: '2026-11-24T03:05:00.000Z',
      },
    });
  },
);

test('a case that became void decides nothing', () => {
  expect(judgeDecision(decided({ outcome: 'void', decisions: [] }), batch)).toEqual({ kind: 'undecided' });
});

test.each([
  [
    'another content hash',
    decided({ subject: { id: batch.batchId, version: null, contentHash: 'e'.repeat(64) } }),
    batch,
  ],
  ['a batch that was never closed', decided(), undefined],
  ['nobody who approved', decided({ decisions: [] }), batch],
])('an approval of %s is a mismatch, not an approval', (_what, data, known) => {
  expect(judgeDecision(data, known).kind).toBe('mismatch');
});
