import type { TagContent } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { signsInContent, signsInTag, unconsideredSigns } from '../src/domain/contrary-signs.ts';
import { agreementContent } from './agreement-content.ts';

const named = (ja: string, kind?: 'linking_id' | 'browsing_history') =>
  agreementContent({ items: [{ itemCode: 'it', name: { ja, en: 'x' }, ...(kind && { kind }) }] });
const signs = (content: Parameters<typeof signsInContent>[0]) => signsInContent(content).map(({ sign }) => sign);

test.each([
  ['an item said to be an ID for linking', named('広告クリックの番号', 'linking_id'), ['item:it']],
  ['an item named as an e-mail address', named('ハッシュ化したメールアドレス'), ['item:it']],
  ['an item named as a member number', named('会員番号'), ['item:it']],
  ['browsing history', named('デモショップの閲覧履歴', 'browsing_history'), []],
  [
    'hashed e-mail as match key',
    { ...agreementContent(), matchKey: { kind: 'hashed_email' as const } },
    ['match_key:hashed_email'],
  ],
  ["the provider's own ID as match key", { ...agreementContent(), matchKey: { kind: 'provider_id' as const } }, []],
  ['no match key', { ...agreementContent(), matchKey: { kind: 'none' as const } }, []],
])('%s (guideline 3-7-1-2)', (_, content, found) => {
  expect(signs(content)).toEqual(found);
});

const tag = (pointer: string): Pick<TagContent, 'items'> => ({
  items: [{ itemCode: 'it', source: { kind: 'property', pointer } }],
});
test.each([
  ['/hashedEmail', ['tag_source:/hashedEmail']],
  ['/customer/user_id', ['tag_source:/customer/user_id']],
  ['/category', []],
])('a tag that takes a value from %s', (pointer, found) => {
  expect(signsInTag(tag(pointer)).map(({ sign }) => sign)).toEqual(found);
});

const decision = agreementContent().applicabilityDecision;
const sign = { sign: 'match_key:hashed_email', text: { ja: 'x', en: 'x' } };
test.each([
  ['a clause against linking', { ...decision, applies: false, basis: 'non_linkage_clause' as const }, 1],
  ['no direct linking', { ...decision, applies: false, basis: 'no_direct_linking' as const }, 1],
  ['that the duty applies', decision, 0],
  ['a statutory exception', { ...decision, applies: false, basis: 'statutory_exception' as const }, 0],
  [
    'a clause, and why the sign changes nothing',
    {
      ...decision,
      applies: false,
      basis: 'non_linkage_clause' as const,
      signsConsidered: [{ sign: sign.sign, reason: '利用しない契約' }],
    },
    0,
  ],
])('a sign speaks against a decision that finds %s: %#', (_, found, count) => {
  expect(unconsideredSigns(found, [sign])).toHaveLength(count);
});
