import type { CaseKind } from '@akashi/contracts';
import type { CaseState } from './case-transitions.ts';
import type { RouteStep } from './route-step.ts';

export interface Approval {
  /** From 0. */
  step: number;
  actor: string;
  /** Whom the actor decided for (代理承認); null for themselves. */
  onBehalfOf: string | null;
}

export interface Reassignment {
  step: number;
  /** Null where the step named a role, and now names one person who holds it. */
  from: string | null;
  to: string;
}

/** All that deciding a case depends on. */
export interface CaseFacts {
  kind: CaseKind;
  state: CaseState;
  contentHash: string;
  /** Null when the schedule asked. */
  requester: string | null;
  /** Whoever else wrote what is decided: they are no other eyes either. */
  authors: readonly string[];
  /** The route as it was when the case opened, its groups resolved to people. */
  steps: readonly RouteStep[];
  approvals: readonly Approval[];
  reassignments: readonly Reassignment[];
}
