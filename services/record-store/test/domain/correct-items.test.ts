import type { RecordMade } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { currentItems, itemFaults } from '../../src/domain/correct-items.ts';

const provider = { side: 'provider' as const };
const recipient = { side: 'recipient' as const };
const omitting = {
  side: 'provider' as const,
  omitted: { recordId: '0190a1b2-c3d4-7000-8000-000000000001', items: ['counterparty' as const, 'infoItems' as const] },
};

test.each([
  ['Rule 28(1)(i): that no confirmation was made after all', provider, { consentConfirmed: null }],
  ['Rule 28(1)(ii): the day', provider, { providedOn: '2026-11-02' }],
  ['Rule 28(1)(iv): concrete items', provider, { infoItems: ['サイトXの閲覧履歴'] }],
  ['no foreign information where the recipient is not abroad', provider, { foreignInformationConfirmed: null }],
  ['Rule 24(1)(iii): what identifies the person', recipient, { principalIdentifier: 'member-7' }],
  ['Rule 28(2): items omitted by reference', omitting, { counterparty: null, infoItems: [] }],
])('a correction may state %s', (_what, record, items) => {
  expect(itemFaults(record, items, '2026-11-24')).toEqual([]);
});

test.each([
  [
    "the recipient's item on the provider's side",
    provider,
    { principalIdentifier: 'member-7' },
    '/principalIdentifier',
  ],
  ["the provider's item on the recipient's side", recipient, { providedOn: '2026-11-02' }, '/providedOn'],
  ['the information itself, which no record keeps', provider, { values: { category: 'shoes' } }, '/values'],
  [
    'a method that Rule 26 does not have',
    provider,
    { consentConfirmed: { confirmationMethod: 'guess' } },
    '/consentConfirmed/confirmationMethod',
  ],
  ['vague items (guideline 3-7-4-3-1)', recipient, { infoItems: ['購買履歴', '一切の情報'] }, '/infoItems/1'],
  ['no items, where none are omitted by reference', provider, { infoItems: [] }, '/infoItems'],
  ['no counterparty, where it is not omitted by reference', recipient, { counterparty: null }, '/counterparty'],
  ['a day that has not come yet', provider, { providedOn: '2026-11-25' }, '/providedOn'],
  ['a year that there was none of', provider, { providedOn: '0000-01-01' }, '/providedOn'],
  [
    'a counterparty without a name',
    provider,
    { counterparty: { partyName: ' ', partyAddress: '東京都', representativeName: null } },
    '/counterparty/partyName',
  ],
  ['an item of thousands of characters', provider, { infoItems: ['あ'.repeat(5_000)] }, '/infoItems/0'],
  [
    'what is no part of an item',
    provider,
    { consentConfirmed: { confirmationMethod: 'written_pledge', x: 1 } },
    '/consentConfirmed/x',
  ],
  ['nothing', provider, {}, ''],
])('a correction may not state %s', (_what, record, items, path) => {
  expect(itemFaults(record, items, '2026-11-24').map((fault) => fault.path)).toContain(path);
});

const counterparty = { partyName: 'A', partyAddress: 'B', representativeName: null };
const made = {
  items: {
    consentConfirmed: null,
    foreignInformationConfirmed: { confirmationMethod: 'written_pledge' },
    providedOn: '2026-11-01',
    counterparty,
    infoItems: ['x'],
  },
} as unknown as RecordMade['data'];

test('the items as they stand are those made with each correction over them, the latest last', () => {
  const corrections = [{ providedOn: '2026-11-02', infoItems: ['y'] }, { providedOn: '2026-11-03' }];
  expect(currentItems(made, corrections)).toEqual({ ...made.items, providedOn: '2026-11-03', infoItems: ['y'] });
  expect(currentItems(made, [])).toEqual(made.items);
});

test('an item that is corrected away is not shown as null', () => {
  expect(currentItems(made, [{ foreignInformationConfirmed: null }])).not.toHaveProperty('foreignInformationConfirmed');
});
