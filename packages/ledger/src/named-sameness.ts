import { equal, same } from './compare-json.ts';
import { type EvidenceEvent, type Json, objectAt } from './evidence-event.ts';
import type { Faults } from './named-evidence.ts';

/**
 * Why an event isn't the earlier confirmation that the record's own was found the same as (Rule 26(3)), or that one's record. The
 * earlier one MUST be of the same person and content, and made by another method than sameness.
 */
export const samenessFaults: Record<'same_confirmation' | 'same_confirmation_record', Faults> = {
  same_confirmation: ({ data }, { basis, events }) => {
    const later = confirmationOf(events, basis.confirmationId);
    return [
      [equal(later.confirmationMethod, 'sameness_confirmed'), 'stands beside a confirmation that was not by sameness'],
      [equal(data.confirmationId, later.sameAs), 'is another confirmation than the one found the same'],
      [data.confirmationMethod !== 'sameness_confirmed' && data.sameAs === undefined, 'was itself found the same'],
      [equal(data.principal, later.principal), 'is of another person'],
      [equal(data.recipientPartyId, later.recipientPartyId), 'is for another recipient'],
      [equal(data.purposeCode, later.purposeCode), 'is for another purpose'],
      [same(data.agreement, later.agreement), 'is under another agreement, version or hash'],
      [same(data.consent, later.consent), 'confirms another consent or notice'],
      [
        equal(data.foreignConfirmationMethod, later.foreignConfirmationMethod),
        'confirmed the foreign information by another method',
      ],
      [isNotAfter(data.confirmedAt, later.confirmedAt), 'was made after it'],
    ];
  },
  same_confirmation_record: ({ data }, { basis, events }) => {
    const later = confirmationOf(events, basis.confirmationId);
    return [
      [equal(data.recordId, later.recordedIn), 'is another record than the confirmation names'],
      ...recordFaults(data, later),
    ];
  },
};

/** What a record whose confirmation was by sameness doesn't show, of the events that it names. */
export function samenessNotShown(named: readonly EvidenceEvent[]): string[] {
  const later = named.find(({ role }) => role === 'confirmation')?.data;
  if (later?.confirmationMethod !== 'sameness_confirmed') return [];
  const isRecorded = named.some(
    ({ role, data }) =>
      role === 'same_confirmation_record' ||
      // A leaf stands in a bundle once: the record that items are left out by reference to may be the one.
      (role === 'referenced_record' &&
        equal(data.recordId, later.recordedIn) &&
        recordFaults(data, later).every(([holds]) => holds)),
  );
  return [
    ...(named.some(({ role }) => role === 'same_confirmation')
      ? []
      : ['the earlier confirmation: only that this one was found the same as it']),
    ...(isRecorded ? [] : ['that the earlier confirmation was recorded']),
  ];
}

function recordFaults(record: Json, later: Json): ReturnType<Faults> {
  const { confirmationMethod } = objectAt(record, 'items', 'consentConfirmed');
  return [
    [
      equal(objectAt(record, 'basis').confirmationId, later.sameAs),
      'is of another confirmation than the one found the same',
    ],
    [
      typeof confirmationMethod === 'string' && confirmationMethod !== 'sameness_confirmed',
      'states no confirmation by a method of its own',
    ],
    [Array.isArray(record.deficiencies) && record.deficiencies.length === 0, 'is deficient'],
  ];
}

function confirmationOf(events: readonly EvidenceEvent[], confirmationId: unknown): Json {
  return (
    events.find(({ role, data }) => role === 'confirmation' && equal(data.confirmationId, confirmationId))?.data ?? {}
  );
}

function isNotAfter(earlier: unknown, later: unknown): boolean {
  const [a, b] = [earlier, later].map((time) => (typeof time === 'string' ? Date.parse(time) : Number.NaN));
  return a! <= b!;
}
