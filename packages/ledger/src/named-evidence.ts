import { hashHolds, reference, tokyoDay } from './compare-evidence.ts';
import { equal, same } from './compare-json.ts';
import { type EvidenceEvent, type Json, objectAt, objectsIn } from './evidence-event.ts';
import type { EvidenceRole } from './evidence-role.ts';
import { acquisitionFaults, acquisitionOf, agreedPurpose, grantsAcquisition } from './named-acquisition.ts';
import { periodFaults } from './named-period-evidence.ts';
import { samenessFaults } from './named-sameness.ts';
import { statesItems } from './omitted-items.ts';

/**
 * The record's data, its items with those it leaves out by reference, what it says it was derived from, and every event of the bundle.
 */
export type RecordContext = { record: Json; items: Json; basis: Json; events: readonly EvidenceEvent[] };

export type Faults = (event: EvidenceEvent, context: RecordContext) => Fault[];
export type Fault = [holds: boolean, otherwise: string];

/** Why this event isn't what the record names by its role, or null if it is: ids, versions, hashes and the facts repeated. */
export function whyNotNamed(event: EvidenceEvent, context: RecordContext): string | null {
  const wrong = faultsByRole[event.role](event, context).filter(([holds]) => !holds);
  return wrong.length === 0 ? null : wrong.map(([, otherwise]) => otherwise).join('; ');
}

const faultsByRole: Record<EvidenceRole, Faults> = {
  record: () => [],
  acquisition_record: () => [],
  ...acquisitionFaults,
  ...samenessFaults,
  referenced_record: ({ data }, { record }) => [
    [equal(data.recordId, objectAt(record, 'omitted').recordId), 'is no record that the record refers to'],
    [equal(data.side, record.side), "is of the other company's side"],
    [statesItems(data, record), 'lacks an item that the record leaves out'],
  ],
  provision: ({ data }, { items, basis }) => [
    [equal(data.provisionId, basis.provisionId), 'is another provision'],
    [same(data.agreement, basis.agreement), 'relied on another agreement, version or hash'],
    [same(data.provider, basis.provider), 'names another provider or version'],
    [same(data.recipient, basis.recipient), 'names another recipient or version'],
    [same(consentOf(data), consentOf(basis)), 'relied on another consent or notice'],
    [equal(data.confirmationId, basis.confirmationId), 'relied on another confirmation'],
    [same(tagOf(objectAt(data, 'tag')), tagOf(objectAt(basis, 'tag'))), 'was made by another tag or revision'],
    [equal(tokyoDay(data.providedAt), items.providedOn), 'was on another day than the record says'],
  ],
  provision_report: ({ data }, { record, items, basis }) => [
    [equal(data.provisionId, basis.provisionId), 'is another provision'],
    [
      basis.agreement === null || equal(data.agreementId, objectAt(basis, 'agreement').agreementId),
      'is under another agreement',
    ],
    [equal(tokyoDay(data.providedAt), items.providedOn), 'was on another day than the record says'],
    [basis.consentId === null || equal(data.consentId, basis.consentId), 'cites another consent'],
    [equal(data.reportedForParty, objectAt(record, 'recordedByProxy').partyId), 'is by another than made the record'],
    [
      basis.recipient === null || equal(data.reportedForParty, objectAt(basis, 'recipient').partyId),
      'is by another than the recipient',
    ],
    [
      (objectAt(data, 'confirmation').confirmationMethod ?? null) ===
        (objectAt(items, 'consentConfirmed').confirmationMethod ?? null),
      'says otherwise than the record how consent was confirmed',
    ],
  ],
  settlement: ({ data }, { basis }) => [[equal(data.provisionId, basis.provisionId), 'is of another provision']],
  confirmation: ({ data }, { items, basis }) => [
    [equal(data.confirmationId, basis.confirmationId), 'is another confirmation'],
    [same(data.agreement, basis.agreement), 'is under another agreement, version or hash'],
    [same(consentOf(data), consentOf(basis)), 'confirms another consent or notice'],
    [equal(data.recipientPartyId, objectAt(basis, 'recipient').partyId), 'is for another recipient'],
    [
      equal(data.confirmationMethod, objectAt(items, 'consentConfirmed').confirmationMethod),
      'was made by another method than the record says',
    ],
    [
      (data.foreignConfirmationMethod ?? null) ===
        (objectAt(items, 'foreignInformationConfirmed').confirmationMethod ?? null),
      'confirmed the foreign information otherwise than the record says',
    ],
  ],
  consent: (event, context) => [
    [equal(event.id, context.basis.consentId), 'is another consent'],
    [grantsFor(event.data, context), 'has no grant for this recipient, purpose and notice'],
  ],
  notice: ({ data }, { basis }) => [
    [same(reference(data, 'noticeId'), basis.notice), 'is another notice, version or hash'],
    [hashHolds(data, 'noticeId', 'version'), "its content doesn't give its hash"],
  ],
  agreement: ({ data }, { basis }) => {
    const { agreementId } = data;
    const versions = objectsIn(data.versions).map((version) => ({ ...version, agreementId }));
    const relied = versions.find((version) => same(reference(version, 'agreementId'), basis.agreement));
    return [
      [relied !== undefined, "has no such version with the record's hash"],
      [relied === undefined || hashHolds(relied, 'agreementId', 'version'), "its content doesn't give its hash"],
    ];
  },
  party: ({ data }, { items, basis }) => {
    const party = { partyId: data.partyId, version: data.version };
    const { partyName, partyAddress, representativeName } = objectAt(data, 'details');
    const details = { partyName, partyAddress, representativeName };
    const isRecipient = same(party, basis.recipient);
    return [
      [isRecipient || same(party, basis.provider), 'is neither the provider nor the recipient of that version'],
      [!isRecipient || same(details, items.counterparty), "isn't the counterparty as the record has it"],
    ];
  },
  tag: ({ data }, { basis, events }) => [
    [same(tagOf(data), tagOf(objectAt(basis, 'tag'))), 'is another tag or revision'],
    [hashHolds(data, 'tagId', 'revision'), "its content doesn't give its hash"],
    [
      events.every(
        ({ role, data: other }) => role !== 'provision' || equal(objectAt(other, 'tag').contentHash, data.contentHash),
      ),
      "isn't the tag with the hash that the provision states",
    ],
  ],
  case: ({ data }, context) => [[decidesOnEvidence(data, context), 'decides on nothing in this bundle']],
  decision: ({ data }, context) => [[decidesOnEvidence(data, context), 'decides on nothing in this bundle']],
  correction: ({ data }, { record }) => [[equal(data.recordId, record.recordId), 'corrects another record']],
  batch: ({ data }, { record, basis, events }) => [
    [equal(data.agreementId, agreementIdOf(basis, events)), "is another agreement's batch"],
    [equal(data.side ?? 'provider', record.side ?? 'provider'), "is a batch of the other side's records"],
    batchOfDayOrPeriod(data, record, events),
  ],
  batch_approval: ({ data }, { events }) => [
    [
      events.some(
        ({ role, data: batch }) =>
          role === 'batch' && equal(batch.batchId, data.batchId) && equal(batch.contentHash, data.contentHash),
      ),
      'approves no batch of this bundle with its hash',
    ],
  ],
  ...periodFaults,
};

// An entry of a lump record or contract is batched when that is closed; amended later, once more with what is made on some day after.
function batchOfDayOrPeriod(batch: Json, record: Json, events: readonly EvidenceEvent[]): Fault {
  if (batch.periodRecordId !== undefined) {
    return [equal(batch.periodRecordId, record.periodRecordId), "is another lump record's or contract's batch"];
  }
  const { madeOn } = batch;
  const isLater = typeof madeOn === 'string' && typeof record.madeOn === 'string' && madeOn >= record.madeOn;
  const isAmended = events.some(
    ({ role, data }) => role === 'correction' && (data.kind === 'amended' || data.kind === 'reference_changed'),
  );
  const holds = record.periodRecordId === undefined ? equal(madeOn, record.madeOn) : isLater && isAmended;
  return [holds, "is another day's batch"];
}

function grantsFor(consent: Json, context: RecordContext): boolean {
  const { basis, events } = context;
  if (acquisitionOf(events)) return grantsAcquisition(consent, context);
  const provisions = events.filter(({ role }) => role === 'provision').map(({ data }) => data.purposeCode);
  // A provision that was reported is for the purpose agreed on.
  const purposes = provisions.length > 0 ? provisions : [agreedPurpose(basis, events)];
  const choices = Array.isArray(consent.choices) ? objectsIn(consent.choices) : [consent];
  return choices.some(
    (choice) =>
      choice.granted === true &&
      equal(choice.recipientPartyId, objectAt(basis, 'recipient').partyId) &&
      purposes.every((purposeCode) => purposeCode === choice.purposeCode) &&
      same(choice.notice, basis.notice),
  );
}

function decidesOnEvidence(data: Json, { basis, events }: RecordContext): boolean {
  const { contentHash } = objectAt(data, 'subject');
  const batches = events.filter(({ role }) => role === 'batch').map((batch) => batch.data.contentHash);
  return (
    typeof contentHash === 'string' && [objectAt(basis, 'agreement').contentHash, ...batches].includes(contentHash)
  );
}

// A record of what was reported under an agreement that nobody had names none: the report does.
function agreementIdOf(basis: Json, events: readonly EvidenceEvent[]): unknown {
  const report = acquisitionOf(events) ?? events.find(({ role }) => role === 'provision_report')?.data;
  return objectAt(basis, 'agreement').agreementId ?? report?.agreementId;
}

// A provision and a confirmation nest the consent's id and notice under `consent`; a record's basis has them side by side.
function consentOf(data: Json): Json {
  const { consentId = null, notice = null } = 'consentId' in data ? data : objectAt(data, 'consent');
  return { consentId, notice };
}

function tagOf({ tagId, revision }: Json): Json {
  return { tagId, revision };
}
