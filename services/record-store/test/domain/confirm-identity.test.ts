import { newId, type ProviderIdentityConfirmed } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { type EarlierConfirmation, identityFault } from '../../src/domain/confirm-identity.ts';

type Confirmation = ProviderIdentityConfirmed['data'];

const provider = {
  kind: 'corporation' as const,
  ...{ partyName: '株式会社ショップ', partyAddress: '東京都港区1-1', representativeName: '佐藤 花子' },
};
const confirmation: Confirmation = {
  ...{ confirmationId: newId(), provider, providerPartyId: null, method: 'provider_declaration' },
  ...{ methodDescription: null, sameAs: null, confirmedBy: 'officer', confirmedAt: '2026-11-24T00:00:00.000Z' },
};
const earlier: EarlierConfirmation = { confirmation, isRecorded: true };
const same: Partial<Confirmation> = { method: 'sameness_confirmed', sameAs: confirmation.confirmationId };
const fault = (changes: Partial<Confirmation>, before: EarlierConfirmation | null = null) =>
  identityFault({ ...confirmation, ...changes }, before);

test.each<[string, Partial<Confirmation>, EarlierConfirmation | null]>([
  ['a declaration of the provider (Rule 22(1))', {}, null],
  ['an inspected registry (Rule 22(1))', { method: 'registry_inspected' }, null],
  [
    'another suitable method, described (Rule 22(1))',
    { method: 'other_suitable_method', methodDescription: 'site visit' },
    null,
  ],
  [
    'an individual, who has no representative (Act 30(1)(i))',
    { provider: { ...provider, kind: 'individual', representativeName: null } },
    null,
  ],
  ['sameness with what was confirmed, recorded and is kept (Rule 22(3))', same, earlier],
])('confirmed by %s', (_, changes, before) => {
  expect(fault(changes, before)).toBeNull();
});

test.each<[string, Partial<Confirmation>, EarlierConfirmation | null, string, string]>([
  [
    'a corporation without representative (Act 30(1)(i))',
    { provider: { ...provider, representativeName: null } },
    null,
    'incomplete_provider',
    '/provider/representativeName',
  ],
  [
    'another method that is not described (Rule 22(1))',
    { method: 'other_suitable_method' },
    null,
    'incomplete_provider',
    '/methodDescription',
  ],
  ['sameness with nothing', { method: 'sameness_confirmed' }, null, 'not_the_same', '/sameAs'],
  ['a declaration that names an earlier one', { sameAs: newId() }, earlier, 'not_the_same', '/sameAs'],
  ['sameness with what nobody has', same, null, 'not_the_same', '/sameAs'],
  [
    'sameness with other content',
    { ...same, provider: { ...provider, partyAddress: '大阪府' } },
    earlier,
    'not_the_same',
    '/sameAs',
  ],
  [
    'sameness with what no kept record states (Rule 22(3))',
    same,
    { ...earlier, isRecorded: false },
    'not_the_same',
    '/sameAs',
  ],
  [
    'sameness with another sameness: 22(3) wants a confirmation by (1) or (2)',
    same,
    { ...earlier, confirmation: { ...confirmation, sameAs: newId() } },
    'not_the_same',
    '/sameAs',
  ],
])('not confirmed by %s', (_, changes, before, code, path) => {
  expect(fault(changes, before)).toMatchObject({ code, path });
});
