import { readFileSync } from 'node:fs';
import type { AcquisitionRecordMade, RecordMade } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { type AnyRecord, type Correction, deficienciesOfCorrected, type Judged } from '../../src/domain/judge-again.ts';
import { standCorrected } from '../../src/domain/stand-corrected.ts';
import { uncoveredBy } from '../../src/domain/uncovered-by.ts';

const golden = (name: string): AnyRecord =>
  JSON.parse(readFileSync(new URL(`../../../../packages/contracts/golden/${name}.json`, import.meta.url), 'utf8')).data;
const provision = { ...golden('record.made.v1'), omitted: undefined } as RecordMade['data'];
const acquisition = { ...golden('acquisition_record.made.v1'), omitted: undefined } as AcquisitionRecordMade['data'];

const agreed = {
  items: [
    { itemCode: 'viewed-category', name: { ja: 'サイトXで閲覧した商品カテゴリ', en: 'Category' } },
    { itemCode: 'history', name: { ja: '閲覧履歴など', en: 'History etc.' } },
  ],
  needsForeignInformation: false,
};
const crm = { partyName: '株式会社CRM', partyAddress: '東京都港区1-1', representativeName: '鈴木 一郎' };

let nth = 0;
const amend = (items: Record<string, unknown>, itemCodes?: string[]): Correction => {
  nth += 1;
  return {
    correctionId: `0190a1b2-c3d4-7000-8000-${String(nth).padStart(12, '0')}`,
    ...{ kind: 'amended', correctedAt: '2026-11-24T03:00:00.000Z', items, ...(itemCodes && { itemCodes }) },
  };
};

interface Case {
  record: AnyRecord;
  made: string[];
  needsForeignInformation?: boolean;
  confirmedOn?: string;
  identityConfirmedOn?: string;
}

const judgedOf = ({ record, made, ...facts }: Case): Judged => ({
  record: { ...record, deficiencies: made } as AnyRecord,
  agreed: { ...agreed, needsForeignInformation: facts.needsForeignInformation ?? false },
  confirmedOn: facts.confirmedOn ?? null,
  identityConfirmedOn: () => facts.identityConfirmedOn ?? null,
});

const madeOf = (made: string[], more: Partial<Case> = {}): Case => ({ record: provision, made, ...more });
const acquiredOf = (made: string[], more: Partial<Case> = {}): Case => ({ record: acquisition, made, ...more });
const byMethod = { confirmationMethod: 'written_pledge' };

const rows: [rule: string, when: string, given: Case, items: Record<string, unknown>, left: string[]][] = [
  [
    'Rule 28(1)(i)',
    'a confirmation is stated',
    madeOf(['consent_confirmation_missing']),
    { consentConfirmed: byMethod },
    [],
  ],
  [
    'Rule 28(1)(i), Act 31(1)(ii)',
    'a confirmation is stated and none of the information on a recipient abroad',
    madeOf(['consent_confirmation_missing'], { needsForeignInformation: true }),
    { consentConfirmed: byMethod },
    ['foreign_information_confirmation_missing'],
  ],
  [
    'Rule 28(1)(i), Act 31(1)(ii)',
    'both are stated',
    madeOf(['consent_confirmation_missing'], { needsForeignInformation: true }),
    { consentConfirmed: byMethod, foreignInformationConfirmed: { confirmationMethod: 'written_pledge' } },
    [],
  ],
  [
    'Rule 28(1)(i)',
    'it turns out that nothing was confirmed',
    madeOf([]),
    { consentConfirmed: null },
    ['consent_confirmation_missing'],
  ],
  [
    'Act 31(1)(i)',
    'a stated confirmation is no evidence of a consent that was refused',
    madeOf(['consent_not_granted', 'consent_confirmation_missing']),
    { consentConfirmed: byMethod },
    ['consent_not_granted'],
  ],
  [
    'Act 31(1)',
    'it was provided after the day of confirmation',
    madeOf(['confirmed_after_provision'], { confirmedOn: '2026-11-20' }),
    { providedOn: '2026-11-21' },
    [],
  ],
  [
    'Act 31(1)',
    'it was provided before the day of confirmation',
    madeOf([], { confirmedOn: '2026-11-20' }),
    { providedOn: '2026-11-19' },
    ['confirmed_after_provision'],
  ],
  [
    'Act 31(1)',
    'on the day of confirmation itself nothing more is known than before',
    madeOf(['confirmed_after_provision'], { confirmedOn: '2026-11-20' }),
    { providedOn: '2026-11-20' },
    ['confirmed_after_provision'],
  ],
  [
    'Rule 28(1)(iii)',
    "the corporation's representative is stated",
    madeOf(['representative_name_missing']),
    { counterparty: crm },
    [],
  ],
  [
    'Rule 28(1)(iii)',
    'an address alone names no representative',
    madeOf(['representative_name_missing']),
    { counterparty: { ...crm, representativeName: null } },
    ['representative_name_missing'],
  ],
  [
    'Rule 28(1)(iv), guideline 3-7-4-3-1',
    'the concrete name of an item that was vague',
    madeOf(['item_vague:history']),
    { infoItems: ['サイトXの閲覧履歴'] },
    [],
  ],
  [
    'Rule 28(1)(iv)',
    'an item that is in the agreement instead of one that is not',
    madeOf(['item_not_in_agreement:other']),
    { infoItems: ['サイトXで閲覧した商品カテゴリ'] },
    [],
  ],
  [
    'Rule 28(1)(iv)',
    'an item that the agreement does not have',
    madeOf([]),
    { infoItems: ['位置情報'] },
    ['item_not_in_agreement:位置情報'],
  ],
  [
    'Rule 28(1)',
    'another item than the one that is lacking is corrected',
    madeOf(['representative_name_missing']),
    { providedOn: '2026-11-02' },
    ['representative_name_missing'],
  ],
  [
    'Rule 28(1)',
    'what no item says is not mended by items',
    madeOf(['agreement_content_not_its_hash', 'recipient_not_in_agreement']),
    { counterparty: crm, consentConfirmed: byMethod },
    ['agreement_content_not_its_hash', 'recipient_not_in_agreement'],
  ],
  [
    'Rule 24(1)(iii)イ',
    'stating that consent was obtained gives no evidence of it',
    acquiredOf(['consent_missing']),
    { consentObtained: { obtainedBy: 'recipient' } },
    ['consent_evidence_missing'],
  ],
  [
    'Rule 24(1)(iii)イ',
    'the information on a recipient abroad was provided',
    acquiredOf(['foreign_information_missing'], { needsForeignInformation: true }),
    { foreignInformationProvided: true },
    [],
  ],
  [
    'Rule 24(1)(iii)ロ, Rule 22',
    'the provider is stated as a confirmation that is kept has it',
    acquiredOf(['provider_identity_confirmation_missing'], { identityConfirmedOn: '2000-01-01' }),
    { counterparty: crm },
    [],
  ],
  [
    'Rule 24(1)(iii)ロ, Rule 22',
    'the provider is stated as nobody ever confirmed it',
    acquiredOf(['provider_identity_confirmation_missing']),
    { counterparty: crm },
    ['provider_identity_confirmation_missing'],
  ],
  [
    'Act 30(1)(i)',
    'the provider was confirmed only after the acquisition',
    acquiredOf(['provider_identity_confirmation_missing'], { identityConfirmedOn: '2099-01-01' }),
    { counterparty: crm },
    ['provider_identity_confirmed_after_acquisition'],
  ],
  [
    'Rule 24(1)(iii)ハ',
    'the person is stated',
    acquiredOf(['principal_identifier_missing']),
    { principalIdentifier: 'member-0001' },
    [],
  ],
  [
    'Rule 24(1)(iii)ハ, guideline 3-7-6-3-1',
    'everybody is nobody',
    acquiredOf(['principal_identifier_missing']),
    { principalIdentifier: '全ての顧客' },
    ['principal_identifier_vague'],
  ],
  [
    'Rule 24(1)(iii)ニ',
    'the items are stated',
    acquiredOf(['items_missing']),
    { infoItems: ['サイトXで閲覧した商品カテゴリ'] },
    [],
  ],
  [
    'Rule 24(2)',
    'an item that was not the same is stated by itself',
    acquiredOf(['omission_not_same:infoItems']),
    { infoItems: ['サイトXで閲覧した商品カテゴリ'] },
    [],
  ],
  [
    'Rule 24(2)',
    'what a record would have been referred to for is stated by itself',
    acquiredOf(['items_missing', 'omitted_record_not_found']),
    { infoItems: ['サイトXで閲覧した商品カテゴリ'] },
    [],
  ],
  [
    'Rule 24(2)',
    'not all of what a record would have been referred to for',
    acquiredOf(['items_missing', 'principal_identifier_missing', 'omitted_record_not_found']),
    { infoItems: ['サイトXで閲覧した商品カテゴリ'] },
    ['principal_identifier_missing', 'omitted_record_not_found'],
  ],
];

test.each(rows)('%s: %s', (_rule, _when, given, items, left) => {
  expect(deficienciesOfCorrected(judgedOf(given), [amend(items)]).sort()).toEqual([...left].sort());
});

test('uncorrected, a record lacks what it lacked when it was made', () => {
  const made = ['consent_missing', 'item_vague:history', 'agreement_not_found'];
  expect(deficienciesOfCorrected(judgedOf(acquiredOf(made)), []).sort()).toEqual([...made].sort());
});

const madeAs = {
  ...{ principal: 'member-1', itemCodes: ['viewed-category'] },
  ...{ occurredAt: '2026-11-23T16:30:00.000Z', occurredOn: provision.items.providedOn },
};

test('a deficiency is mended by the correction after which it is gone for good, and by none that left it or brought it back', () => {
  const given = judgedOf(madeOf(['representative_name_missing', 'item_vague:history']));
  const [first, second, third, last] = [
    amend({ counterparty: crm }),
    amend({ counterparty: { ...crm, representativeName: null } }),
    amend({ infoItems: ['サイトXの閲覧履歴'] }),
    amend({ counterparty: crm }),
  ];
  const after = (...corrections: Correction[]) => standCorrected({ ...given, madeAs }, corrections);
  expect(after(first!).mended).toMatchObject([
    { deficiency: 'representative_name_missing', correctionId: first!.correctionId },
  ]);
  expect(after(first!, second!)).toMatchObject({
    mended: [],
    deficiencies: expect.arrayContaining(['representative_name_missing']),
  });
  const done = after(first!, second!, third!, last!);
  expect(done.deficiencies).toEqual([]);
  expect(done.mended).toMatchObject([
    { deficiency: 'item_vague:history', correctionId: third!.correctionId },
    { deficiency: 'representative_name_missing', correctionId: last!.correctionId },
  ]);
  expect(given.record.deficiencies).toHaveLength(2);
});

test('a corrected record is found by its day, the codes of its items and its person as they are right', () => {
  const day = standCorrected({ ...judgedOf(madeOf([])), madeAs }, [amend({ providedOn: '2026-11-02' })]);
  expect(day.occurredOn).toBe('2026-11-02');
  const days = (Date.parse('2026-11-02') - Date.parse(madeAs.occurredOn)) / 86_400_000;
  expect(day.occurredAt).toBe(new Date(Date.parse(madeAs.occurredAt) + days * 86_400_000).toISOString());
  const named = standCorrected({ ...judgedOf(madeOf([])), madeAs }, [
    amend({ infoItems: ['閲覧した回数', '位置情報'] }, ['viewed-category', 'location']),
  ]);
  expect(named).toMatchObject({
    itemCodes: ['viewed-category', 'location'],
    deficiencies: ['item_not_in_agreement:location'],
  });
  const person = standCorrected({ ...judgedOf(acquiredOf([])), madeAs }, [amend({ principalIdentifier: 'member-2' })]);
  expect(person.principal).toBe('member-2');
  expect(day.principal).toBe('member-1');
});

const omitting = {
  ...acquisition,
  omitted: { recordId: acquisition.recordId, items: ['counterparty', 'infoItems'] },
} as AnyRecord;
const changed = (uncovered: ('counterparty' | 'infoItems')[]): Correction => ({
  ...amend({}),
  ...{ kind: 'reference_changed', items: undefined },
  reference: { recordId: acquisition.recordId, correctionId: acquisition.recordId, kind: 'voided', uncovered },
});

test('Rule 24(2): an omitted item that the record referred to covers no longer is lacking, until a correction states it', () => {
  const given = judgedOf({ record: omitting, made: [] });
  expect(deficienciesOfCorrected(given, [changed([])])).toEqual([]);
  expect(deficienciesOfCorrected(given, [changed(['counterparty', 'infoItems'])])).toEqual([
    'omitted_item_uncovered:counterparty',
    'omitted_item_uncovered:infoItems',
  ]);
  const stated = amend({ counterparty: crm });
  for (const order of [
    [stated, changed(['counterparty'])],
    [changed(['counterparty']), stated],
  ]) {
    expect(deficienciesOfCorrected(given, order)).toEqual([]);
  }
});

test.each([
  ['Rule 28(2): voided, it covers nothing', [{ kind: 'voided' as const }], ['consent', 'counterparty']],
  ['Rule 28(2): rejected, it covers nothing', [{ kind: 'rejected' as const }], ['consent', 'counterparty']],
  [
    'Rule 28(2): an item with another content is not the same any more',
    [{ kind: 'amended' as const, items: { counterparty: crm } }],
    ['counterparty'],
  ],
  [
    'Rule 28(2): an item that was not omitted is of no account',
    [{ kind: 'amended' as const, items: { infoItems: ['位置情報'] } }],
    [],
  ],
  [
    'Rule 28(2): corrected back, it covers it again',
    [
      { kind: 'amended' as const, items: { counterparty: crm } },
      { kind: 'amended' as const, items: { counterparty: provision.items.counterparty } },
    ],
    [],
  ],
])('%s', (_when, corrections, uncovered) => {
  expect(uncoveredBy(['consent', 'counterparty'], { record: provision, corrections })).toEqual(uncovered);
});
