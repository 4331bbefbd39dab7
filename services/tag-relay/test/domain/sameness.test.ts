import type { RecordMade } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import type { Basis } from '../../src/domain/decide-gate.ts';
import { decideGate } from '../../src/domain/decide-gate.ts';
import { type RecordedConfirmation, recordedConfirmationOf, sameAsOf } from '../../src/domain/sameness.ts';
import { allowingWorld, contentOf, factsOf } from './gate-world.ts';

const today = '2026-11-24';
const hash = (letter: string) => letter.repeat(64);
const confirmationId = '0190a1b2-c3d4-7000-8000-000000000011';
const recordId = '0190a1b2-c3d4-7000-8000-000000000012';
const sameAs = { confirmationId, recordId };

/** As it comes out of a column of JSON. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What the gate lets through under an agreement that lets repeats be confirmed by sameness. */
function allowedBasis(): Basis {
  const world = allowingWorld();
  contentOf(world).confirmRepeatsBySameness = true;
  const decision = decideGate(factsOf(world), world.now);
  if (decision.kind !== 'allow') throw new Error('the gate does not allow');
  return decision.basis;
}

function recordOf({ agreement, consent, provider, recipient }: Basis): RecordMade['data'] {
  return {
    recordId,
    side: 'provider',
    recordMethod: 'per_occasion',
    ruleSet: 'appi-2022-04',
    items: {
      consentConfirmed: { confirmationMethod: 'self_confirmed_as_proxy' },
      providedOn: today,
      counterparty: { partyName: 'x', partyAddress: 'x', representativeName: 'x' },
      infoItems: ['x'],
    },
    basis: {
      provisionId: '0190a1b2-c3d4-7000-8000-000000000013',
      confirmationId,
      consentId: consent!.consentId,
      notice: consent!.notice,
      ...{ agreement, provider, recipient },
      tag: { tagId: 'to-crm', revision: 1 },
    },
    madeOn: today,
    retentionStartsOn: today,
    retentionUntil: '2029-11-24',
    deficiencies: [],
  };
}

/** A confirmation recorded of the basis above, changed in place by a test. */
function recorded(): RecordedConfirmation {
  const basis = allowedBasis();
  return stored(recordedConfirmationOf({ basis, confirmationId }, recordOf(basis))!);
}

test('what was confirmed by a method of Rule 26(1), recorded and is kept may be found the same (Rule 26(3))', () => {
  expect(sameAsOf(allowedBasis(), [recorded()], today)).toEqual(sameAs);
});

test.each<[string, (earlier: RecordedConfirmation) => void]>([
  [
    'another recipient (26(3): a provision to the same third party)',
    ({ content }) => {
      content.recipientPartyId = 'x';
    },
  ],
  [
    'another purpose',
    ({ content }) => {
      content.purposeCode = 'x';
    },
  ],
  [
    'another agreement',
    ({ content }) => {
      content.agreement.agreementId = 'x';
    },
  ],
  [
    'another version of the agreement',
    ({ content }) => {
      content.agreement.version = 2;
    },
  ],
  [
    'another hash of the agreement',
    ({ content }) => {
      content.agreement.contentHash = hash('c');
    },
  ],
  [
    'another consent (26(1): the consent of Act 31(1)(i))',
    ({ content }) => {
      content.consent.consentId = recordId;
    },
  ],
  [
    'another notice',
    ({ content }) => {
      content.consent.notice.noticeId = 'x';
    },
  ],
  [
    'another version of the notice',
    ({ content }) => {
      content.consent.notice.version = 2;
    },
  ],
  [
    'another hash of the notice',
    ({ content }) => {
      content.consent.notice.contentHash = hash('c');
    },
  ],
  [
    'another method than the agreed',
    ({ content }) => {
      content.confirmationMethod = 'written_pledge';
    },
  ],
  [
    'another foreign method (26(2))',
    ({ content }) => {
      content.foreignConfirmationMethod = 'written_pledge';
    },
  ],
  [
    'a confirmation itself by sameness',
    ({ content }) => {
      content.confirmationMethod = 'sameness_confirmed';
    },
  ],
  [
    'a record on its last day',
    (earlier) => {
      earlier.keptUntil = today;
    },
  ],
  [
    'a record past its last day (26(3): still kept)',
    (earlier) => {
      earlier.keptUntil = '2026-11-23';
    },
  ],
])('nothing is found the same as %s', (_, change) => {
  const earlier = recorded();
  change(earlier);
  expect(sameAsOf(allowedBasis(), [earlier], today)).toBeNull();
  expect(sameAsOf(allowedBasis(), [earlier, recorded()], today)).toEqual(sameAs);
});

test('without an earlier confirmation, or where the agreement does not ask for it, the agreed method is used', () => {
  const basis = allowedBasis();
  expect(sameAsOf(basis, [], today)).toBeNull();
  const { repeatsBySameness: _, ...terms } = basis.confirmation!;
  expect(sameAsOf({ ...basis, confirmation: terms }, [recorded()], today)).toBeNull();
  expect(sameAsOf({ ...basis, consent: null, confirmation: null }, [recorded()], today)).toBeNull();
});

test.each<[string, (record: RecordMade['data']) => void]>([
  [
    'is deficient',
    (record) => {
      record.deficiencies.push('representative_name_missing');
    },
  ],
  [
    'leaves the consent out by reference',
    (record) => {
      record.items.consentConfirmed = null;
    },
  ],
  [
    'states another method',
    (record) => {
      record.items.consentConfirmed = { confirmationMethod: 'written_pledge' };
    },
  ],
  [
    'states sameness',
    (record) => {
      record.items.consentConfirmed = { confirmationMethod: 'sameness_confirmed' };
    },
  ],
  [
    'states a foreign method that was not used',
    (record) => {
      record.items.foreignInformationConfirmed = { confirmationMethod: 'written_pledge' };
    },
  ],
  [
    'is of another confirmation',
    (record) => {
      record.basis.confirmationId = recordId;
    },
  ],
  [
    'is of no confirmation',
    (record) => {
      record.basis.confirmationId = null;
    },
  ],
  [
    'is of another consent',
    (record) => {
      record.basis.consentId = recordId;
    },
  ],
  [
    'is of another notice',
    (record) => {
      record.basis.notice!.version = 2;
    },
  ],
  [
    'is of another agreement version',
    (record) => {
      record.basis.agreement!.version = 2;
    },
  ],
])('a confirmation does not count as recorded by a record that %s (Rule 26(3), 28(1))', (_, change) => {
  const basis = allowedBasis();
  const record = stored(recordOf(basis));
  change(record);
  expect(recordedConfirmationOf({ basis, confirmationId }, record)).toBeNull();
});

test('a confirmation by sameness never counts as one that others may be found the same as', () => {
  const basis = allowedBasis();
  const repeated = { ...basis, confirmation: { ...basis.confirmation!, sameAs } };
  const record = recordOf(basis);
  expect(recordedConfirmationOf({ basis: repeated, confirmationId }, record)).toBeNull();
  record.items.consentConfirmed = { confirmationMethod: 'sameness_confirmed' };
  expect(recordedConfirmationOf({ basis: repeated, confirmationId }, record)).toBeNull();
});

test.each([
  ['2026-11-24', '2027-11-24'],
  ['2028-02-29', '2029-02-28'],
])(
  'an entry without a known end, of a provision on %s, counts as kept until %s: the shortest term (Rule 29(i))',
  (providedOn, keptUntil) => {
    const basis = allowedBasis();
    const record = { ...recordOf(basis), recordMethod: 'lump' as const, retentionStartsOn: null, retentionUntil: null };
    record.items.providedOn = providedOn;
    expect(recordedConfirmationOf({ basis, confirmationId }, record)).toMatchObject({ keptUntil });
  },
);
