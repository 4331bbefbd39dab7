import {
  type AkashiEvent,
  type ConsentRecorded,
  confirmationMade,
  consentRecorded,
  newEvent,
  newId,
  provisionMade,
  provisionSettled,
} from '@akashi/contracts';
import { consentSubmission } from '../load/submissions.ts';
import type { KnownVersions } from './known-versions.ts';

/** A new person's consent, as consent-collector publishes it. */
export function consentEvent({ tenant, notice, agreement, tag }: KnownVersions, time = new Date()): ConsentRecorded {
  const { id, principal, choiceNumber, elapsedMs, language, page, tagVersion, siteConfigurationRevision } =
    consentSubmission(notice);
  const { recipientPartyId, purposeCode } = agreement.versions.at(-1)!.content;
  const { noticeId, version, contentHash } = notice;
  return newEvent(consentRecorded, {
    ...{ source: 'akashi/bench', tenant, time, id },
    data: {
      ...{ principal, siteId: tag.content.siteId, siteConfigurationRevision, choiceNumber, elapsedMs },
      ...{ receivedAt: time.toISOString(), effectiveAt: time.toISOString(), language, page, tagVersion },
      choices: [
        {
          ...{ recipientPartyId, purposeCode, granted: true, shownPosition: 1 },
          notice: { noticeId, version, contentHash },
        },
      ],
    },
  });
}

/** The events of one new person's provision: the consent, then confirmation, provision and settlement as tag-relay publishes them. */
export function provisionStory(known: KnownVersions): { consent: AkashiEvent; provisions: AkashiEvent[] } {
  const time = new Date();
  const consent = consentEvent(known, time);
  const { tenant, agreement, tag, partyVersions } = known;
  const { version, contentHash, content } = agreement.versions.at(-1)!;
  const { principal, choices } = consent.data;
  const { recipientPartyId, purposeCode, notice } = choices[0]!;
  const reference = { agreementId: agreement.agreementId, version, contentHash };
  const reliedOn = { consentId: consent.id, notice };
  const confirmationId = newId();
  const provisionId = newId();
  const party = (partyId: string) => ({ partyId, version: partyVersions.get(partyId)! });
  const make = { source: 'akashi/bench', tenant, time };
  const at = time.toISOString();
  const confirmation = newEvent(confirmationMade, {
    ...make,
    data: {
      ...{ confirmationId, principal, recipientPartyId, purposeCode, agreement: reference, consent: reliedOn },
      ...{ confirmationMethod: content.confirmationMethod, foreignConfirmationMethod: null, confirmedAt: at },
    },
  });
  const provision = newEvent(provisionMade, {
    ...make,
    data: {
      ...{ provisionId, tagEventId: newId(), principal, purposeCode, agreement: reference },
      ...{ provider: party(content.providerPartyId), recipient: party(recipientPartyId) },
      tag: { tagId: tag.tagId, revision: tag.revision, contentHash: tag.contentHash },
      itemCodes: tag.content.items.map(({ itemCode }) => itemCode),
      ...{ consent: reliedOn, confirmationId, providedAt: at },
    },
  });
  const settled = newEvent(provisionSettled, {
    ...make,
    data: { provisionId, principal, outcome: 'delivered', attempts: 1, settledAt: at },
  });
  return { consent, provisions: [confirmation, provision, settled] };
}
