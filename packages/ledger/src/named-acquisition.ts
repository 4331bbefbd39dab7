import { tokyoDay } from './compare-evidence.ts';
import { equal, same } from './compare-json.ts';
import { type EvidenceEvent, type Json, objectAt, objectsIn } from './evidence-event.ts';
import type { Faults, RecordContext } from './named-evidence.ts';

/** Why an event isn't what a recipient's record names: the report it was made from, or the confirmation of who the provider is. */
export const acquisitionFaults: Record<'acquisition' | 'provider_identity', Faults> = {
  acquisition: ({ data }, { record, items, basis }) => [
    [equal(data.acquisitionId, basis.acquisitionId), 'is another acquisition'],
    [equal(tokyoDay(data.acquiredAt), record.acquiredOn), 'was on another day than stands beside the record'],
    [
      basis.agreement === null || equal(data.agreementId, objectAt(basis, 'agreement').agreementId),
      'is under another agreement',
    ],
    [
      basis.providerIdentityConfirmationId === null ||
        equal(data.providerIdentityConfirmationId, basis.providerIdentityConfirmationId),
      'cites another confirmation of the provider',
    ],
    [basis.consentId === null || equal(objectAt(data, 'consent').consentId, basis.consentId), 'cites another consent'],
    [
      items.consentObtained === null ||
        data.consent === null ||
        equal(objectAt(data, 'consent').obtainedBy, objectAt(items, 'consentObtained').obtainedBy),
      'says otherwise than the record who obtained the consent',
    ],
    [
      data.principalIdentifier === null || equal(data.principalIdentifier, items.principalIdentifier),
      'is of another person than the record',
    ],
  ],
  provider_identity: ({ data }, { items, basis, events }) => {
    const cited = identitiesOf(events).find((each) => equal(each.confirmationId, basis.providerIdentityConfirmationId));
    const isCited = equal(data.confirmationId, basis.providerIdentityConfirmationId);
    const isEarlier = cited !== undefined && equal(data.confirmationId, cited.sameAs);
    return [
      [isCited || isEarlier, 'is another confirmation'],
      [!isEarlier || same(data.provider, cited.provider), 'confirmed something else than what was found the same'],
      [!isCited || same(detailsOf(data), items.counterparty), "isn't the counterparty as the record has it"],
    ];
  },
};

/** The report that a recipient's record was made from, or undefined in a bundle of a provider's record. */
export function acquisitionOf(events: readonly EvidenceEvent[]): Json | undefined {
  return events.find(({ role }) => role === 'acquisition')?.data;
}

/** Whether a consent has a grant for the purpose of this acquisition, under the notice that the record names, if it names one. */
export function grantsAcquisition(consent: Json, { basis, events }: RecordContext): boolean {
  const purpose = objectAt(acquisitionOf(events) ?? {}, 'consent').purposeCode ?? agreedPurpose(basis, events);
  const choices = Array.isArray(consent.choices) ? objectsIn(consent.choices) : [consent];
  return choices.some(
    (choice) =>
      choice.granted === true &&
      (purpose === undefined || choice.purposeCode === purpose) &&
      (basis.notice === null || same(choice.notice, basis.notice)),
  );
}

/** Whether the report, the consent it cites and the record are of one person. */
export function isOnePerson(items: Json, events: readonly EvidenceEvent[]): boolean {
  const acquisition = acquisitionOf(events) ?? {};
  const reported = acquisition.principalIdentifier ?? items.principalIdentifier;
  const ofConsent = objectAt(acquisition, 'consent').principal ?? reported;
  const consents = events.filter(({ role }) => role === 'consent');
  return equal(reported, items.principalIdentifier) && consents.every(({ data }) => equal(data.principal, ofConsent));
}

function identitiesOf(events: readonly EvidenceEvent[]): Json[] {
  return events.filter(({ role }) => role === 'provider_identity').map(({ data }) => data);
}

function detailsOf(identity: Json): Json {
  const { partyName, partyAddress, representativeName } = objectAt(identity, 'provider');
  return { partyName, partyAddress, representativeName };
}

/** The purpose of the agreement's version that a record names, where the bundle has it. */
export function agreedPurpose(basis: Json, events: readonly EvidenceEvent[]): unknown {
  const versions = events.filter(({ role }) => role === 'agreement').flatMap(({ data }) => objectsIn(data.versions));
  const hash = objectAt(basis, 'agreement').contentHash;
  return objectAt(versions.find(({ contentHash }) => equal(contentHash, hash)) ?? {}, 'content').purposeCode;
}
