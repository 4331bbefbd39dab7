import { partitionOf } from '@akashi/messaging';
import type { GateFacts } from '../domain/decide-gate.ts';
import { type GateQuestion, type GateSnapshot, oldestOf } from '../store/read-gate-facts.ts';
import type { PartitionCounts } from './partition-counts.ts';

export interface FactsContext {
  snapshot: GateSnapshot;
  /** Null while the broker has not told: then nothing can be fresh. */
  partitions: PartitionCounts | null;
  maxAgeMs: number;
}

interface Asked {
  itemCodes: readonly string[];
  /** Until when to wait for the question's consent. */
  waitUntil: Date | null;
}

/** The facts of one question, out of the snapshot of many. */
export function gateFactsOf(question: GateQuestion, { itemCodes, waitUntil }: Asked, context: FactsContext): GateFacts {
  const { snapshot, partitions, maxAgeMs } = context;
  const { tenant, principal, agreementId } = question;
  const consentsFreshAt =
    partitions && snapshot.consentsFreshAt(partitionOf(`${tenant}:${principal}`, partitions['consents.v1']));
  return {
    tenant,
    itemCodes,
    freshAt: oldestOf([consentsFreshAt, partitions && snapshot.othersFreshAt]),
    maxAgeMs,
    awaitConsentUntil: question.afterConsentId === null || snapshot.hasConsent(question) ? null : waitUntil,
    agreement: snapshot.agreement(tenant, agreementId),
    agreementIsBlocked: snapshot.isBlocked('agreements.v1', `${tenant}:${agreementId}`),
    consentIsBlocked: snapshot.isBlocked('consents.v1', `${tenant}:${principal}`),
    consent: (recipientPartyId, purposeCode) => snapshot.consent(question, recipientPartyId, purposeCode),
    notice: (reference) => snapshot.notice(tenant, reference),
    party: (partyId) => snapshot.party(tenant, partyId),
  };
}
