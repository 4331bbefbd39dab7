import type { ConsentMethodFacts } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { consentChecklist } from '../src/domain/consent-checklist.ts';

const facts: ConsentMethodFacts = {
  obtainedBy: 'provider_as_proxy',
  medium: 'web',
  action: 'button',
  preselected: false,
  recipientPartyId: 'crm-co',
  namedRecipients: ['crm-co'],
  shownItems: ['viewed-category', 'viewed-page'],
  providedItems: ['viewed-category'],
  linkageStated: true,
  purposeShown: false,
  purposePublicationUrl: 'https://crm.example.jp/privacy',
  basis: 'own_text',
  proxy: { mandate: true, wordingApproved: true, supervised: true },
  isForeignInformationNeeded: true,
  foreignInformation: { country: true, regime: true, measures: true },
};
const states = (described: unknown) =>
  Object.fromEntries(consentChecklist(described).map(({ pointId, state }) => [pointId, state]));

test('a description that says all that the guideline asks for contradicts nothing', () => {
  expect(new Set(Object.values(states(facts)))).toEqual(new Set(['stated']));
});

const cases: [string, string, Partial<ConsentMethodFacts>][] = [
  ['another recipient is named', '3-7-2-2 recipient_named', { namedRecipients: ['other-co'] }],
  ['an item that is provided is not shown', '3-7-2-2 items_shown', { providedItems: ['viewed-category', 'location'] }],
  ['the purpose is neither shown nor published', '3-7-2-2・法21条 purpose_made_known', { purposePublicationUrl: null }],
  ['nothing is said of linkage', '3-7-2-1 linkage_stated', { linkageStated: false }],
  ['text is only shown', '3-7-2-3 clear_act', { action: 'none' }],
  ['the box was ticked before', '3-7-2-3 clear_act', { action: 'checkbox', preselected: true }],
  [
    'a category of another CMP without a notice',
    '3-7-2-1 consent_of_its_own',
    { basis: 'mapped_category', mappingCitesNotice: false },
  ],
  ['a legitimate-interest signal', '3-7-2-1 consent_of_its_own', { basis: 'legitimate_interest' }],
  [
    'a proxy whose wording nobody approved',
    '3-7-2-2 proxy',
    { proxy: { mandate: true, wordingApproved: false, supervised: true } },
  ],
  [
    'foreign measures untold',
    '3-7-3-2・法31条1項2号 foreign_information',
    { foreignInformation: { country: true, regime: true, measures: false } },
  ],
];
test.each(cases)('%s: contradicts %s', (_, point, change) => {
  const found = consentChecklist({ ...facts, ...change }).filter(({ state }) => state === 'contradicted');
  expect(found.map(({ source, pointId }) => `${source} ${pointId}`)).toEqual([point]);
});

test('what is not stated is not claimed, and what is not asked is left out', () => {
  expect(new Set(Object.values(states({})))).toEqual(new Set(['not_stated']));
  expect(new Set(Object.values(states('unreadable')))).toEqual(new Set(['not_stated']));
  const own = states({ ...facts, obtainedBy: 'recipient', isForeignInformationNeeded: false });
  expect(own).not.toHaveProperty('proxy');
  expect(own).not.toHaveProperty('foreign_information');
});
