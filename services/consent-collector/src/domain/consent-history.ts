import { type ConsentEvent, consentEntriesOf } from '@akashi/contracts';

/** One choice of a person with all that is known of how it was made, as whoever looks the person up reads it. */
export function consentHistory(event: ConsentEvent) {
  const { id, type, data } = event;
  const shown = 'choices' in data ? data : null;
  return {
    consentId: id,
    type,
    source: 'source' in data ? data.source : ('tag' as const),
    effectiveAt: data.effectiveAt,
    receivedAt: data.receivedAt,
    siteId: shown?.siteId ?? null,
    siteConfigurationRevision: shown?.siteConfigurationRevision ?? null,
    language: shown?.language ?? null,
    page: shown?.page ?? null,
    tagVersion: shown?.tagVersion ?? null,
    choices: consentEntriesOf(event).map(({ recipientPartyId, purposeCode, entry: { granted, notice } }) => ({
      recipientPartyId,
      purposeCode,
      granted,
      notice,
    })),
  };
}
