import { type CaseDecided, caseDecided, newEvent, newId } from '@akashi/contracts';

const decisionOf = {
  approved: 'approve',
  rejected: 'reject',
  sent_back: 'send_back',
  withdrawn: 'withdraw_request',
} as const;

interface Decided {
  outcome: keyof typeof decisionOf;
  actor?: string;
  reason?: string | null;
}

/** How a batch's case ended, as approval says it. */
export function batchDecided(
  { batchId, contentHash }: { batchId: string; contentHash: string },
  { outcome, actor = 'approver-1', reason = null }: Decided,
): CaseDecided {
  const time = new Date();
  const decidedAt = time.toISOString();
  const data = {
    caseId: newId(),
    kind: 'record_batch' as const,
    subject: { id: batchId, version: null, contentHash },
    outcome,
    decisions: [{ step: 0, actor, decision: decisionOf[outcome], reason, decidedAt }],
    decidedAt,
  };
  return newEvent(caseDecided, { source: 'akashi/test', tenant: 'provider-demo', time, data });
}
