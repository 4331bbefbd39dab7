export const recordStates = ['unreviewed', 'in_batch', 'approved', 'rejected', 'voided'] as const;
export type RecordState = (typeof recordStates)[number];

/** What became of a record: its newest batch, and when its latest correction of each kind was made. Times are record-store's own. */
export interface RecordLife {
  batchClosedAt: Date | null;
  batchApproved: boolean;
  voidedAt: Date | null;
  rejectedAt: Date | null;
  amendedAt: Date | null;
}

/**
 * How a record stands with its approvers (product policy: the legal record stands whatever it is). Approval covers what the batch held
 * when it was closed: a later rejection or amendment is not covered by it.
 */
export function recordState({
  batchClosedAt,
  batchApproved,
  voidedAt,
  rejectedAt,
  amendedAt,
}: RecordLife): RecordState {
  if (voidedAt) return 'voided';
  const isCovered = (correctedAt: Date) => batchClosedAt !== null && correctedAt <= batchClosedAt;
  if (rejectedAt && !(batchApproved && isCovered(rejectedAt))) return 'rejected';
  if (batchClosedAt === null || (amendedAt && !isCovered(amendedAt))) return 'unreviewed';
  return batchApproved ? 'approved' : 'in_batch';
}
