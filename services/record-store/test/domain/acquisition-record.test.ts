import { type AcquisitionReported, type ConsentEvent, newId } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import type { CitedEvidence } from '../../src/domain/acquisition-deficiencies.ts';
import { deriveAcquisitionRecord, type ReferencedRecord } from '../../src/domain/derive-acquisition-record.ts';
import type { StatedDocument } from '../../src/domain/record-method.ts';
import { dutyDoesNotApply } from '../story.ts';
import { identityId, now, report, s, version } from './sample-report.ts';

type Report = AcquisitionReported['data'];
type Changes = {
  report?: Partial<Report>;
  cited?: Partial<CitedEvidence>;
  referenced?: ReferencedRecord | null;
  documents?: StatedDocument[];
};

const identity = {
  ...{ confirmationId: identityId, providerPartyId: 'shop', method: 'provider_declaration' as const },
  ...{ methodDescription: null, sameAs: null, confirmedBy: 'officer-1', confirmedAt: report.acquiredAt },
  provider: {
    kind: 'corporation' as const,
    ...{ partyName: '株式会社ショップ', partyAddress: '東京都港区1-1', representativeName: '佐藤 花子' },
  },
};
const chosen = (content: Partial<typeof version.content> = {}, inEffect = true) => ({
  kind: 'chosen' as const,
  ...{ agreementId: 'shop-to-crm', providerTenant: 'provider-demo', inEffect },
  version: { ...version, content: { ...version.content, ...content } },
});
const cited: CitedEvidence = { agreement: chosen(), identity, consent: s.consentEvent, noticeIsKept: true };
const make = (changes: Changes = {}) =>
  deriveAcquisitionRecord({
    report: { ...report, ...changes.report },
    cited: { ...cited, ...changes.cited },
    referenced: changes.referenced ?? null,
    documents: changes.documents ?? [],
    ...{ recordId: newId(), now },
  });

const derive = (changes: Changes = {}) => make(changes).data;

const refusal = {
  ...s.consentEvent,
  data: {
    ...s.consentEvent.data,
    choices: s.consentEvent.data.choices.map((choice) => ({ ...choice, granted: false })),
  },
} as ConsentEvent;
const abroad = { countryCode: 'SG', exemption: null, reviewDueOn: null };

test('a complete record has exactly the items of Rule 24(1)(iii): no day, no circumstances of acquisition', () => {
  const record = derive();
  expect(record.deficiencies).toEqual([]);
  expect(record.items).toEqual({
    consentObtained: { obtainedBy: 'recipient' },
    counterparty: { partyName: '株式会社ショップ', partyAddress: '東京都港区1-1', representativeName: '佐藤 花子' },
    principalIdentifier: 'member-0001',
    infoItems: ['サイトXで閲覧した商品カテゴリ'],
  });
  expect(record.basis).toEqual({
    acquisitionId: report.acquisitionId,
    agreement: s.agreement,
    providerIdentityConfirmationId: identityId,
    consentId: s.consentId,
    notice: s.notice,
  });
});

test('it is kept three years from the day it was made, in Japan (Rule 25(iii)); the day of acquisition stands beside it', () => {
  const acquiredAt = '2026-11-23T15:30:00.000Z';
  expect(derive({ report: { acquiredAt } })).toMatchObject({
    acquiredOn: '2026-11-24',
    madeOn: '2026-11-25',
    retentionStartsOn: '2026-11-25',
    retentionUntil: '2029-11-25',
  });
});

test.each<[string, Changes, string]>([
  ['no consent (24(1)(iii) イ)', { report: { consent: null } }, 'consent_missing'],
  [
    'a consent without any trace (3-7-6-3-1)',
    { report: { consent: { consentId: null, evidence: null, obtainedBy: 'recipient' } } },
    'consent_evidence_missing',
  ],
  ['a consent that nobody has', { cited: { consent: null } }, 'consent_not_found'],
  ['a refusal (Act 31(1)(i))', { cited: { consent: refusal } }, 'consent_not_granted'],
  [
    'a consent for another purpose',
    { report: { consent: { ...report.consent!, purposeCode: 'ads' } } },
    'consent_not_granted',
  ],
  [
    'a consent given after the acquisition (Act 31(1))',
    { report: { acquiredAt: '2026-11-01T00:00:00.000Z' } },
    'consent_after_acquisition',
  ],
  ['a consent under a notice that nobody has', { cited: { noticeIsKept: false } }, 'notice_not_found'],
  [
    'a recipient abroad and no information given (イ, Act 31(1)(ii))',
    { cited: { agreement: chosen({ foreignRecipient: abroad }) } },
    'foreign_information_missing',
  ],
  [
    "no confirmation of the provider's identity (ロ, Act 30(1)(i))",
    { report: { providerIdentityConfirmationId: null }, cited: { identity: null } },
    'provider_identity_confirmation_missing',
  ],
  ['a confirmation that nobody has', { cited: { identity: null } }, 'provider_identity_confirmation_not_found'],
  [
    'a corporation without representative (ロ)',
    { cited: { identity: { ...identity, provider: { ...identity.provider, representativeName: null } } } },
    'representative_name_missing',
  ],
  [
    'a confirmation of a later day (Act 30(1): 提供を受けるに際して)',
    { cited: { identity: { ...identity, confirmedAt: '2026-12-24T00:00:00.000Z' } } },
    'provider_identity_confirmed_after_acquisition',
  ],
  ['nobody (ハ)', { report: { principalIdentifier: null } }, 'principal_identifier_missing'],
  [
    'everybody (ハ, 3-7-6-3-1)',
    { report: { principalIdentifier: '当社が有する全ての個人情報に係る本人' } },
    'principal_identifier_vague',
  ],
  ['all customers (ハ)', { report: { principalIdentifier: 'all our customers' } }, 'principal_identifier_vague'],
  ['no items (ニ)', { report: { itemCodes: [] } }, 'items_missing'],
  ['an item that was not agreed on (ニ)', { report: { itemCodes: ['other'] } }, 'item_not_in_agreement:other'],
  [
    'a vague item (ニ, 3-7-4-3-1)',
    {
      cited: {
        agreement: chosen({
          items: [{ itemCode: 'viewed-category', name: { ja: '閲覧履歴など', en: 'history etc.' } }],
        }),
      },
    },
    'item_vague:viewed-category',
  ],
  ['an agreement that nobody has', { cited: { agreement: { kind: 'unknown' } } }, 'agreement_not_found'],
  ['a version that nobody has', { cited: { agreement: { kind: 'version_unknown' } } }, 'agreement_version_not_found'],
  ['two agreements of one id', { cited: { agreement: { kind: 'ambiguous' } } }, 'agreement_ambiguous'],
  ['an agreement not in effect that day', { cited: { agreement: chosen({}, false) } }, 'agreement_not_in_effect'],
  [
    'an agreement that said nobody would tie the data to a person (3-7-1)',
    { cited: { agreement: chosen({ applicabilityDecision: dutyDoesNotApply }) } },
    'duty_decided_not_to_apply',
  ],
])('a report with %s is recorded, deficient', (_, changes, code) => {
  expect(derive(changes).deficiencies).toContain(code);
});

test.each<[string, Changes, object]>([
  [
    'a trace of consent kept elsewhere may stand for it (3-7-6-3-1)',
    { report: { consent: { consentId: null, evidence: 'form 12, folder 3', obtainedBy: 'provider_as_proxy' } } },
    { consentObtained: { obtainedBy: 'provider_as_proxy' } },
  ],
  [
    'information given to the person of a recipient abroad (イ)',
    { report: { foreignInformationProvided: true }, cited: { agreement: chosen({ foreignRecipient: abroad }) } },
    { foreignInformationProvided: true },
  ],
  [
    'none of it for a country on the list (Act 31(1)(ii), Rule 15)',
    { cited: { agreement: chosen({ foreignRecipient: { ...abroad, exemption: 'equivalentCountry' } }) } },
    { consentObtained: { obtainedBy: 'recipient' } },
  ],
])('complete: %s', (_, changes, items) => {
  const record = derive(changes);
  expect(record.deficiencies).toEqual([]);
  expect(record.items).toMatchObject(items);
});

test('a refusal cited as consent is not recorded as consent obtained, nor named as what the record rests on', () => {
  expect(derive({ cited: { consent: refusal } })).toMatchObject({
    items: { consentObtained: null },
    basis: { consentId: null, notice: null },
  });
});

const full = derive();
const kept: ReferencedRecord = {
  ...{
    data: full,
    principal: 'member-0001',
    itemCodes: ['viewed-category'],
    retentionUntil: '2029-11-24',
    isCorrected: false,
  },
};
const leavingOut = (...items: NonNullable<Report['omitted']>['items']) => ({ recordId: full.recordId, items });

test('items that a kept record of the same person has are left out by reference (Rule 24(2)), and lack nothing', () => {
  const omitted = leavingOut('counterparty', 'principalIdentifier', 'infoItems');
  const record = derive({
    report: { omitted, providerIdentityConfirmationId: null, principalIdentifier: null, itemCodes: [] },
    cited: { identity: null },
    referenced: kept,
  });
  expect(record).toMatchObject({
    omitted,
    items: {
      consentObtained: { obtainedBy: 'recipient' },
      ...{ counterparty: null, principalIdentifier: null, infoItems: [] },
    },
    deficiencies: [],
    // The period counts from when the remaining items were made (3-7-6-3-2).
    retentionUntil: '2029-11-25',
  });
});

test.each<[string, Changes, string]>([
  ['nobody has', { referenced: null }, 'omitted_record_not_found'],
  ['whose term is over', { referenced: { ...kept, retentionUntil: '2026-11-24' } }, 'omitted_record_not_kept'],
  ['that was corrected', { referenced: { ...kept, isCorrected: true } }, 'omitted_record_corrected'],
  ['of another person', { referenced: { ...kept, principal: 'member-2' } }, 'omitted_record_of_another_person'],
  [
    'that leaves the item out itself',
    { referenced: { ...kept, data: { ...full, items: { ...full.items, counterparty: null } } } },
    'omission_not_same:counterparty',
  ],
  [
    'that has it with other content',
    {
      referenced: {
        ...kept,
        data: {
          ...full,
          items: { ...full.items, counterparty: { ...full.items.counterparty!, partyAddress: '大阪府' } },
        },
      },
    },
    'omission_not_same:counterparty',
  ],
])('a reference to a record %s leaves nothing out and makes the record deficient', (_, changes, code) => {
  const record = derive({ ...changes, report: { omitted: leavingOut('counterparty') } });
  expect(record.deficiencies).toEqual([code]);
  expect(record.omitted).toBeUndefined();
  expect(record.items.counterparty).toEqual(full.items.counterparty);
});

const lump = { agreement: chosen({ recordMethod: 'lump' as const }) };

test('under an agreement for lump records it is an entry of the month, without an end until that closes (Rules 23(2), 25(ii))', () => {
  const { data, entryOf } = make({ cited: lump });
  expect(data).toMatchObject({ recordMethod: 'lump', retentionStartsOn: null, retentionUntil: null, deficiencies: [] });
  expect(entryOf).toEqual({
    ...{ side: 'recipient', recordMethod: 'lump', agreement: s.agreement },
    counterparty: { partyId: 'shop', version: null, details: data.items.counterparty },
    period: { kind: 'month', month: data.acquiredOn.slice(0, 7) },
  });
});

test('documents that state every item stand in place of records where they meet Rule 23(3); else it is made by itself', () => {
  const agreement = chosen({ recordMethod: 'contract_substitute' });
  const document: StatedDocument = {
    ...{ documentId: newId(), kind: 'contract', relatedToGoodsOrServices: true },
    states: ['consent', 'principalIdentifier', 'counterparty', 'infoItems'],
  };
  expect(derive({ cited: { agreement }, documents: [document] })).toMatchObject({
    ...{ recordMethod: 'contract_substitute', contractDocuments: [document.documentId], retentionUntil: null },
  });
  const lacking = make({ cited: { agreement }, documents: [{ ...document, states: ['consent'] }] });
  expect(lacking).toMatchObject({
    entryOf: null,
    data: { recordMethod: 'per_occasion', retentionUntil: '2029-11-25' },
  });
  expect(lacking.data.methodReason).toMatchObject({ en: expect.stringContaining('Rule 23(3)') });
});

test('a record that leaves items out, or cites no known agreement, is made by itself', () => {
  const omitting = make({ cited: lump, report: { omitted: leavingOut('counterparty') }, referenced: kept });
  expect(omitting).toMatchObject({
    entryOf: null,
    data: { recordMethod: 'per_occasion', retentionUntil: '2029-11-25' },
  });
  expect(make({ cited: { agreement: { kind: 'unknown' } } })).toMatchObject({ entryOf: null });
});
