import type { CaseDecided, RecordBatchApproved } from '@akashi/contracts';

export interface ClosedBatch {
  batchId: string;
  contentHash: string;
}

export type Judgement =
  | { kind: 'approved'; data: RecordBatchApproved['data'] }
  | { kind: 'not_approved' }
  /** The case says approved, and it isn't: somebody has to look. */
  | { kind: 'mismatch'; reason: string };

/** Whether a decided case approves this batch: only if it repeats the batch's id and the very content hash that was closed. */
export function judgeDecision(
  { caseId, subject, outcome, decisions, decidedAt }: CaseDecided['data'],
  batch: ClosedBatch | undefined,
): Judgement {
  if (outcome !== 'approved') return { kind: 'not_approved' };
  if (!batch) return { kind: 'mismatch', reason: `no batch ${subject.id} was closed here` };
  if (batch.contentHash !== subject.contentHash) {
    return {
      kind: 'mismatch',
      reason: `the case decided on content ${subject.contentHash}, the batch has ${batch.contentHash}`,
    };
  }
  const approvedBy = [...new Set(decisions.filter(({ decision }) => decision === 'approve').map(({ actor }) => actor))];
  if (approvedBy.length === 0) return { kind: 'mismatch', reason: 'the case names nobody who approved' };
  const { batchId, contentHash } = batch;
  return { kind: 'approved', data: { batchId, contentHash, caseId, approvedBy, approvedAt: decidedAt } };
}
