import type { CaseFacts } from './case-facts.ts';
import { type CaseAction, decideCase, type Refusal } from './decide-case.ts';
import type { Delegation } from './delegation.ts';
import { currentStep } from './step-rule.ts';

export interface CaseOptions {
  /** For themselves. */
  mayDecide: boolean;
  /** Why not; null where they may. */
  refusal: Refusal | null;
  /** Whom they may stand in for. */
  mayDecideFor: string[];
  mayWithdraw: boolean;
}

interface Reader {
  actor: CaseAction['actor'];
  /** Those in force on the day, made to the reader. */
  delegations: readonly Delegation[];
  /** Today in Tokyo. */
  day: string;
}

/** What a reader could do to a case as it stands: asked of the same rules that will judge it when they do. */
export function caseOptions(facts: CaseFacts, { actor, delegations, day }: Reader): CaseOptions {
  const outcome = (decision: CaseAction['decision'], delegation: Delegation | null) =>
    decideCase(facts, {
      ...{ decision, actor, delegation, day },
      onBehalfOf: delegation?.from ?? null,
      contentHash: facts.contentHash,
      step: currentStep(facts),
      reason: null,
    });
  const own = outcome('approve', null);
  const able = delegations.filter((each) => outcome('approve', each).allowed);
  return {
    mayDecide: own.allowed,
    refusal: own.allowed ? null : { code: own.code, message: own.message },
    mayDecideFor: [...new Set(able.map(({ from }) => from))],
    mayWithdraw: outcome('withdraw_request', null).allowed,
  };
}
