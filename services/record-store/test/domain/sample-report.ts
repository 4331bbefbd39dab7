import { type AcquisitionReported, newId } from '@akashi/contracts';
import { recipientStory } from '../recipient-story.ts';

/** When it is reported. */
export const now = new Date('2026-11-24T16:00:00.000Z');
export const s = recipientStory();
export const version = s.agreementEvent.data.versions[0]!;
export const identityId = newId();
/** A complete report of an acquisition under the story's agreement. */
export const report: AcquisitionReported['data'] = {
  ...{ acquisitionId: newId(), providerTenant: null, agreementId: 'shop-to-crm', agreementVersion: null },
  providerIdentityConfirmationId: identityId,
  consent: { consentId: s.consentId, principal: s.principal, evidence: null, obtainedBy: 'recipient' },
  foreignInformationProvided: null,
  principalIdentifier: 'member-0001',
  matchKey: null,
  itemCodes: ['viewed-category'],
  omitted: null,
  acquiredAt: new Date(Date.parse(s.consentEvent.data.effectiveAt) + 1_000).toISOString(),
  ...{ reportedBy: 'crm-backend', reportedAt: now.toISOString() },
};
