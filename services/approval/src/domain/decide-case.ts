/** How a case stands. Everything but `open` is final: what was decided is never decided again. */
export type CaseState = 'open' | 'approved' | 'rejected' | 'sent_back' | 'withdrawn';
export type CaseDecision = 'approve' | 'reject' | 'send_back' | 'withdraw_request';

export interface RouteStep {
  name: string;
  /** The role that whoever decides this step must hold. */
  role: string;
}

export interface CaseFacts {
  state: CaseState;
  contentHash: string;
  /** Null when the schedule asked. */
  requester: string | null;
  steps: readonly RouteStep[];
  approvals: readonly { step: number; actor: string }[];
}

export interface CaseAction {
  decision: CaseDecision;
  actor: { subject: string; roles: readonly string[] };
  /** The hash of what the person looked at. */
  contentHash: string;
  /** The step that the person looked at, from 0. */
  step: number;
  reason: string | null;
}

export type CaseOutcome = { allowed: true; state: CaseState } | { allowed: false; code: string; message: string };

/** The only transitions there are; `approve` stays open until the route's last step. */
const nextState: Record<CaseDecision, CaseState> = {
  approve: 'approved',
  reject: 'rejected',
  send_back: 'sent_back',
  withdraw_request: 'withdrawn',
};

/** The step that waits for a decision, from 0. */
export const currentStep = (facts: Pick<CaseFacts, 'approvals'>): number => facts.approvals.length;

/**
 * Decides whether somebody may do something to a case, and what it comes to. MUST NOT reach `approved` unless every step of the
 * route was approved by a different person who holds its role, none of them the requester, each for the very content of the case.
 */
export function decideCase(facts: CaseFacts, action: CaseAction): CaseOutcome {
  const refusal = refusalOf(facts, action);
  if (refusal) return { allowed: false, ...refusal };
  const isLast = currentStep(facts) + 1 >= facts.steps.length;
  if (action.decision === 'approve' && !isLast) return { allowed: true, state: 'open' };
  return { allowed: true, state: nextState[action.decision] };
}

function refusalOf(facts: CaseFacts, action: CaseAction): { code: string; message: string } | undefined {
  const { decision, actor, reason } = action;
  if (facts.state !== 'open')
    return { code: 'case_closed', message: `This case was already decided: it is ${facts.state}` };
  if (decision === 'withdraw_request') {
    if (facts.requester === actor.subject) return undefined;
    return { code: 'only_requester_may_withdraw', message: 'Only whoever made the request can withdraw it' };
  }
  if (action.contentHash !== facts.contentHash) {
    return {
      code: 'content_changed',
      message: 'contentHash is not the hash of what this case decides: read the case again and decide on what it shows',
    };
  }
  if (action.step !== currentStep(facts)) {
    return {
      code: 'case_moved_on',
      message: `This case now waits for step ${currentStep(facts)}, not ${action.step}: somebody decided meanwhile, read the case again`,
    };
  }
  if (decision !== 'approve' && !reason)
    return {
      code: 'reason_required',
      message: `Say in reason why you ${decision === 'reject' ? 'reject it' : 'send it back'}`,
    };
  return entitlementRefusal(facts, action);
}

function entitlementRefusal(facts: CaseFacts, { actor }: CaseAction): { code: string; message: string } | undefined {
  const step = facts.steps[currentStep(facts)];
  if (!step || !actor.roles.includes(step.role)) {
    return { code: 'role_missing', message: `Step "${step?.name}" is decided by somebody with the role ${step?.role}` };
  }
  if (facts.requester === actor.subject)
    return {
      code: 'requester_may_not_approve',
      message: 'Whoever made the request cannot decide it: another person must',
    };
  if (facts.approvals.some((approval) => approval.actor === actor.subject)) {
    return {
      code: 'already_approved_a_step',
      message: 'You approved an earlier step: another person must decide this one',
    };
  }
  return undefined;
}
