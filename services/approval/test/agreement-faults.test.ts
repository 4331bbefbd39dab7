import type { AgreementContent, PartyDetails } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { agreementFaults } from '../src/domain/agreement-faults.ts';
import { agreementContent } from './agreement-content.ts';

const party = (countryCode: string): PartyDetails => ({
  kind: 'corporation',
  partyName: '会社',
  partyAddress: '東京都',
  representativeName: '代表',
  countryCode,
  partyTenant: null,
});
const inJapan = new Map([
  ['shop', party('JP')],
  ['crm-co', party('JP')],
]);
const abroad = new Map([...inJapan, ['crm-co', party('US')]]);
const decision = agreementContent().applicabilityDecision;
const items = (ja: string) => [{ itemCode: 'x', name: { ja, en: 'x' } }];
const foreign = { countryCode: 'US', exemption: null, reviewDueOn: null };

test('an agreement without fault has none', () => {
  expect(agreementFaults(agreementContent(), inJapan)).toEqual([]);
});

test.each(['per_occasion', 'lump', 'contract_substitute'] as const)(
  'Rule 27(2), (3): an agreement may have its records made by %s, with an end or without',
  (recordMethod) => {
    for (const effectiveTo of [null, '2030-03-31']) {
      expect(agreementFaults(agreementContent({ recordMethod, effectiveTo }), inJapan)).toEqual([]);
    }
  },
);

const faulty: [string, Partial<AgreementContent>, Map<string, PartyDetails>, string, string][] = [
  ['an unknown party', { recipientPartyId: 'nobody' }, inJapan, '/content/recipientPartyId', 'unknown_party'],
  ['provider and recipient the same', { recipientPartyId: 'shop' }, inJapan, '/content/recipientPartyId', 'same_party'],
  ['a vague item', { items: items('当社が保有する一切の情報') }, inJapan, '/content/items/0/name/ja', 'vague_item'],
  [
    'a vague item of the recipient',
    { recipientItems: items('会員情報など') },
    inJapan,
    '/content/recipientItems/0/name/ja',
    'vague_item',
  ],
  [
    'an item named twice',
    { items: [...items('あ'), ...items('い')] },
    inJapan,
    '/content/items/1/itemCode',
    'duplicate_item',
  ],
  [
    'a decision that contradicts its basis',
    { applicabilityDecision: { ...decision, applies: false } },
    inJapan,
    '/content/applicabilityDecision/applies',
    'decision_contradicts_itself',
  ],
  [
    'personal information for the provider',
    { applicabilityDecision: { ...decision, applies: false, basis: 'personal_information_for_provider' } },
    inJapan,
    '/content/applicabilityDecision/basis',
    'other_articles_apply',
  ],
  [
    'confirming as proxy what was not obtained by proxy',
    { consentObtainedByProxy: false },
    inJapan,
    '/content/confirmationMethod',
    'method_contradicts_proxy',
  ],
  [
    'sameness where nothing is confirmed (Rule 26(3))',
    {
      applicabilityDecision: { ...decision, applies: false, basis: 'non_linkage_clause' },
      confirmRepeatsBySameness: true,
    },
    inJapan,
    '/content/confirmRepeatsBySameness',
    'nothing_to_confirm',
  ],
  ['dates out of order', { effectiveTo: '2025-12-31' }, inJapan, '/content/effectiveTo', 'dates_out_of_order'],
  ['a recipient abroad without its information', {}, abroad, '/content/foreignRecipient', 'foreign_recipient_missing'],
  [
    'a recipient abroad without a method of Rule 26(2)',
    { foreignRecipient: foreign },
    abroad,
    '/content/foreignConfirmationMethod',
    'method_missing',
  ],
  [
    'a conforming system without a review',
    { foreignRecipient: { ...foreign, exemption: 'conformingSystem' } },
    abroad,
    '/content/foreignRecipient/reviewDueOn',
    'review_missing',
  ],
  [
    'a country that differs from the party',
    { foreignRecipient: { ...foreign, countryCode: 'FR' } },
    abroad,
    '/content/foreignRecipient/countryCode',
    'country_differs',
  ],
  [
    'a foreign recipient that is in Japan',
    { foreignRecipient: foreign },
    inJapan,
    '/content/foreignRecipient',
    'recipient_is_in_japan',
  ],
];

test.each(faulty)('%s is refused, with the path', (_, change, parties, path, code) => {
  expect(agreementFaults(agreementContent(change), parties)).toContainEqual(expect.objectContaining({ path, code }));
});
