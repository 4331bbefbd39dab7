import type { CaseFacts } from '../src/domain/case-facts.ts';
import type { CaseAction } from '../src/domain/decide-case.ts';
import { asRouteStep } from '../src/domain/route-step.ts';

/** An open case of two steps, each decided by whoever holds its role, that `requester` asked for. */
export const caseFacts = (change: Partial<CaseFacts> = {}): CaseFacts => ({
  kind: 'agreement_version',
  state: 'open',
  contentHash: 'h',
  requester: 'requester',
  authors: ['author'],
  steps: [asRouteStep({ name: 'first', role: 'approver' }), asRouteStep({ name: 'final', role: 'privacy' })],
  approvals: [],
  reassignments: [],
  ...change,
});

/** An approval of the first step, by somebody who holds both roles. */
export const approveAs = (subject: string, change: Partial<CaseAction> = {}): CaseAction => ({
  decision: 'approve',
  actor: { subject, roles: ['approver', 'privacy'] },
  onBehalfOf: null,
  delegation: null,
  contentHash: 'h',
  step: 0,
  reason: null,
  day: '2026-11-24',
  ...change,
});

/** How `from` delegated everything to `to` for November 2026. */
export const delegationOf = (from: string, to: string, roles: readonly string[] = ['approver', 'privacy']) => ({
  delegationId: '0190a1b2-c3d4-7000-8000-0000000000d1',
  from,
  to,
  roles,
  kinds: null,
  firstDay: '2026-11-01',
  lastDay: '2026-11-30',
  revokedAt: null,
});
