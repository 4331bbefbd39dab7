import type { CaseDecided } from '@akashi/contracts';

export type ReviewJudgement =
  | { kind: 'approved' | 'not_approved'; contentHash: string; decidedBy: string[] }
  /** It turned down what no longer stands here, or became void because something newer does: nothing follows. */
  | { kind: 'outdated' }
  /** It approved what doesn't stand here: somebody has to look. */
  | { kind: 'mismatch'; reason: string };

/** Whether a decided case decides what stands before people: only if it repeats the very content hash, and names who approved. */
export function judgeReview(
  { subject, outcome, decisions }: CaseDecided['data'],
  currentHash: string | undefined,
): ReviewJudgement {
  if (outcome === 'void') return { kind: 'outdated' };
  const isApproval = outcome === 'approved';
  if (currentHash !== subject.contentHash) {
    if (!isApproval) return { kind: 'outdated' };
    const standing = currentHash === undefined ? 'nothing of it stands here' : `what stands here has ${currentHash}`;
    return {
      kind: 'mismatch',
      reason: `the case approved ${subject.id} with content ${subject.contentHash}, ${standing}`,
    };
  }
  const wanted = isApproval ? ['approve'] : ['reject', 'send_back', 'withdraw_request'];
  const actors = decisions.filter(({ decision }) => wanted.includes(decision)).map(({ actor }) => actor);
  const decidedBy = [...new Set(actors)];
  if (isApproval && decidedBy.length === 0) return { kind: 'mismatch', reason: 'the case names nobody who approved' };
  return { kind: isApproval ? 'approved' : 'not_approved', contentHash: subject.contentHash, decidedBy };
}
