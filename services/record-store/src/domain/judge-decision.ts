import type { CaseDecided, RecordBatchApproved } from '@akashi/contracts';

export interface ClosedBatch {
  batchId: string;
  contentHash: string;
}

/** A batch whose case ended otherwise than by approval. */
export interface EndedBatch {
  batchId: string;
  caseId: string;
  outcome: 'rejected' | 'sent_back' | 'withdrawn';
  decidedBy: string | null;
  reason: string | null;
  decidedAt: string;
}

export type Judgement =
  | { kind: 'approved'; data: RecordBatchApproved['data'] }
  | { kind: 'ended'; data: EndedBatch }
  /** Nobody decided: the batch waits as before. */
  | { kind: 'undecided' }
  /** The case doesn't fit what was closed: somebody has to look. */
  | { kind: 'mismatch'; reason: string };

const endings = { reject: 'rejected', send_back: 'sent_back', withdraw_request: 'withdrawn' } as const;

/** What a decided case does to this batch: nothing unless it repeats the batch's id and the very content hash that was closed. */
export function judgeDecision(
  { caseId, subject, outcome, decisions, decidedAt }: CaseDecided['data'],
  batch: ClosedBatch | undefined,
): Judgement {
  if (!batch) return { kind: 'mismatch', reason: `no batch ${subject.id} was closed here` };
  if (batch.contentHash !== subject.contentHash) {
    return {
      kind: 'mismatch',
      reason: `the case decided on content ${subject.contentHash}, the batch has ${batch.contentHash}`,
    };
  }
  const { batchId, contentHash } = batch;
  if (outcome === 'void') return { kind: 'undecided' };
  if (outcome !== 'approved') {
    const last = decisions.findLast(({ decision }) => decision !== 'approve' && endings[decision] === outcome);
    const { actor: decidedBy = null, reason = null } = last ?? {};
    return { kind: 'ended', data: { batchId, caseId, outcome, decidedBy, reason, decidedAt } };
  }
  const approvedBy = [...new Set(decisions.filter(({ decision }) => decision === 'approve').map(({ actor }) => actor))];
  if (approvedBy.length === 0) return { kind: 'mismatch', reason: 'the case names nobody who approved' };
  return { kind: 'approved', data: { batchId, contentHash, caseId, approvedBy, approvedAt: decidedAt } };
}
