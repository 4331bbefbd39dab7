import type { ConfirmationMethod, PartyDetails } from '@akashi/contracts';
import type { MappedItems } from './map-items.ts';

export interface ProvisionContent {
  provisionId: string;
  tagEventId: string;
  occurredAt: Date;
  provider: { partyId: string; details: PartyDetails };
  agreementId: string;
  purposeCode: string;
  principal: string;
  items: MappedItems;
  confirmation: {
    confirmationId: string;
    confirmationMethod: ConfirmationMethod;
    confirmedAt: Date;
    consentId: string;
  } | null;
}

/** What leaves: the declared items and the envelope, nothing else. The provider's details are what the recipient's own record needs (Rule 24). */
export function provisionBody(content: ProvisionContent): string {
  const { provisionId, tagEventId, occurredAt, provider, agreementId, purposeCode, principal, items } = content;
  const { partyName, partyAddress, representativeName } = provider.details;
  const { confirmation } = content;
  return JSON.stringify({
    type: 'akashi.provision',
    id: provisionId,
    tagEventId,
    occurredAt: occurredAt.toISOString(),
    provider: { partyId: provider.partyId, partyName, partyAddress, representativeName },
    agreementId,
    purposeCode,
    principal,
    items,
    confirmation: confirmation && { ...confirmation, confirmedAt: confirmation.confirmedAt.toISOString() },
  });
}
