import { consentDecision } from '@akashi/contracts';
import type { StateRow } from './join-states.ts';

/** What one recipient may rely on for one purpose, as a browser or a backend reads it. */
export interface ConsentOverview {
  recipientPartyId: string;
  purposeCode: string;
  status: 'granted' | 'refused' | 'none';
  noticeId: string | null;
  noticeVersion: number | null;
  consentId: string | null;
  effectiveAt: string | null;
}

/** Decides a stored state. A declared refusal names no notice. */
export function consentOverview({
  recipientPartyId,
  purposeCode,
  state,
}: Pick<StateRow, 'recipientPartyId' | 'purposeCode' | 'state'>): ConsentOverview {
  const decision = consentDecision(state);
  const consent = decision.status === 'none' ? null : decision.consent;
  return {
    recipientPartyId,
    purposeCode,
    status: decision.status,
    noticeId: consent?.notice?.noticeId ?? null,
    noticeVersion: consent?.notice?.version ?? null,
    consentId: consent?.consentId ?? null,
    effectiveAt: consent?.effectiveAt ?? null,
  };
}
