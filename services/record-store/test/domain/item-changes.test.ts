import { expect, test } from '@jest/globals';
import { itemChanges } from '../../src/domain/item-changes.ts';
import { unconfirmed } from '../../src/domain/unconfirmed.ts';

const counterparty = { partyName: '株式会社A', partyAddress: '東京都', representativeName: '鈴木' };
const items = {
  consentConfirmed: { confirmationMethod: 'self_confirmed_as_proxy' as const },
  providedOn: '2026-11-01',
  counterparty,
  infoItems: ['閲覧履歴'],
};

test('each correction is shown with the item as it stood when it was made, earlier corrections counted', () => {
  const corrections = [
    { items: { providedOn: '2026-11-02' } },
    { items: null },
    { items: { providedOn: '2026-11-03', infoItems: ['サイトXの閲覧履歴'] } },
  ];
  expect(itemChanges({ items }, corrections).map(({ changes }) => changes)).toEqual([
    [{ item: 'providedOn', before: '2026-11-01', after: '2026-11-02' }],
    [],
    [
      { item: 'providedOn', before: '2026-11-02', after: '2026-11-03' },
      { item: 'infoItems', before: ['閲覧履歴'], after: ['サイトXの閲覧履歴'] },
    ],
  ]);
});

test('an item that the record had none of, or should have had none of, is null before or after', () => {
  const added = { foreignInformationConfirmed: { confirmationMethod: 'document_presented' } };
  const corrections = [{ items: added }, { items: { foreignInformationConfirmed: null } }];
  const [first, second] = itemChanges({ items }, corrections).map(({ changes }) => changes[0]);
  expect(first).toEqual({
    item: 'foreignInformationConfirmed',
    before: null,
    after: added.foreignInformationConfirmed,
  });
  expect(second).toMatchObject({ before: added.foreignInformationConfirmed, after: null });
});

test.each([
  ['no confirmation of consent (Act 31(1)(i))', 'consent_confirmation_missing', true],
  ['a confirmation after the provision (Act 31(1))', 'confirmed_after_provision', true],
  ['a confirmation of another provision (Act 31(1)(i))', 'confirmation_of_another_provision', true],
  ['no confirmation of the foreign information (Act 31(1)(ii))', 'foreign_information_confirmation_missing', true],
  ['no confirmation of the provider (Act 30(1)(i))', 'provider_identity_confirmation_missing', true],
  ['a late confirmation of the provider (Act 30(1)(i))', 'provider_identity_confirmed_after_acquisition', true],
  ['a vague item (Rule 28(1)(iv))', 'item_vague:history', false],
  ['no name of the representative (Rule 28(1)(iii))', 'representative_name_missing', false],
])('%s counts as unconfirmed: %#', (_what, code, counts) => {
  expect(unconfirmed(['agreement_not_found', code])).toEqual(counts ? [code] : []);
});
