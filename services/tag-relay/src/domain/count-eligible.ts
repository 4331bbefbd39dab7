import type { ConsentDecision, NoticeReference } from '@akashi/contracts';
import { type AgreementState, newestBegunVersion } from './check-agreement.ts';
import type { KnownNotice } from './check-consent.ts';
import { decideGate, type KnownParty } from './decide-gate.ts';
import type { ReasonCode } from './reasons.ts';
import { tokyoDate } from './tokyo-date.ts';

/** Persons whose consent states the gate can't tell apart: one stands for all. */
export interface ConsentGroup {
  decision: ConsentDecision;
  /** Whether the latest state of these persons could not be read. */
  isBlocked: boolean;
  principals: number;
}

export interface EligibilityFacts {
  tenant: string;
  agreement: AgreementState | undefined;
  agreementIsBlocked: boolean;
  itemCodes: readonly string[];
  notice(reference: NoticeReference): KnownNotice | undefined;
  party(partyId: string): KnownParty | undefined;
  /** The moment that is asked about. */
  at: Date;
}

export interface Eligibility {
  eligible: number;
  withheld: number;
  /** Persons withheld by reason; one with several is counted under each. */
  reasons: Map<ReasonCode, number>;
}

/** The version that counts at a moment; before the first has begun, the one that is to come. */
export function versionAt(agreement: AgreementState, at: Date) {
  return newestBegunVersion(agreement, tokyoDate(at)) ?? agreement.versions.at(-1);
}

/**
 * Counts what the gate would answer for each person at one moment. MUST ask the gate itself, so that no rule is written twice. It takes
 * what is known for current: how current it is has to be said beside the counts.
 */
export function countEligible(groups: readonly ConsentGroup[], facts: EligibilityFacts): Eligibility {
  const found: Eligibility = { eligible: 0, withheld: 0, reasons: new Map() };
  for (const group of groups) {
    const decision = decideGate(
      {
        ...facts,
        freshAt: facts.at,
        maxAgeMs: 0,
        awaitConsentUntil: null,
        consentIsBlocked: group.isBlocked,
        consent: () => group.decision,
      },
      facts.at,
    );
    if (decision.kind === 'allow') {
      found.eligible += group.principals;
      continue;
    }
    found.withheld += group.principals;
    const reasons = decision.kind === 'withhold' ? decision.reasons : [decision.reason];
    for (const reason of reasons) found.reasons.set(reason, (found.reasons.get(reason) ?? 0) + group.principals);
  }
  return found;
}
