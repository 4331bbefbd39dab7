export const caseStates = ['open', 'approved', 'rejected', 'sent_back', 'withdrawn', 'void'] as const;
/** How a case stands. Everything but `open` is final: what was decided is never decided again. */
export type CaseState = (typeof caseStates)[number];
export const caseActions = [
  'approve',
  'reject',
  'send_back',
  'withdraw_request',
  'comment',
  'reassign',
  'replace_content',
] as const;
export type CaseActionName = (typeof caseActions)[number];

/**
 * Every transition there is: what is not named here cannot happen. `approve` alone has two ends, and comes to `approved` only
 * when the whole route is met. `replace_content` is nobody's decision: the subject changed, so the case is void.
 */
export const caseTransitions: Record<CaseState, Partial<Record<CaseActionName, CaseState | 'by_route'>>> = {
  open: {
    approve: 'by_route',
    reject: 'rejected',
    send_back: 'sent_back',
    withdraw_request: 'withdrawn',
    comment: 'open',
    reassign: 'open',
    replace_content: 'void',
  },
  approved: {},
  rejected: {},
  sent_back: {},
  withdrawn: {},
  void: {},
};

/** What an action comes to, or undefined where the table has no such transition. `isRouteMet`: with this approval counted. */
export function nextCaseState(state: CaseState, action: CaseActionName, isRouteMet: boolean): CaseState | undefined {
  const next = caseTransitions[state][action];
  if (next !== 'by_route') return next;
  return isRouteMet ? 'approved' : 'open';
}
