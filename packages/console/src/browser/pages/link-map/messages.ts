import { defineMessages } from '../../language/define-messages.ts';

export const linkMapMessages = defineMessages({
  title: { ja: '結び付けの一覧', en: 'Link map' },
  lead: {
    ja: 'どの提供元のどの項目が、どの提供先のどの個人データと、何のために結び付くか。契約で定めたことの一覧であり、実際に行われたことの記録ではありません。',
    en: "Which provider's items meet which recipient's personal data, for what. This is what was agreed, not a record of what was done.",
  },
  list: { ja: '結び付けの表', en: 'Table of links' },
  none: { ja: '当てはまる結び付けはありません', en: 'Nothing fits' },
  noneTodo: {
    ja: '条件を外すか、日付を変えてください。承認された版だけが載ります。',
    en: 'Take the filters away or choose another day. Only approved versions are shown.',
  },
  on: { ja: 'この日に効力のある版', en: 'Versions in effect on' },
  provider: { ja: '提供元', en: 'Provider' },
  recipient: { ja: '提供先', en: 'Recipient' },
  status: { ja: '契約の状態', en: 'Status' },
  any: { ja: 'すべて', en: 'Any' },
  notEnded: { ja: '終了を除く', en: 'All but ended' },
  itemCode: { ja: '項目のコード', en: 'Code of the item' },
  recipientItemCode: { ja: '個人データのコード', en: 'Code of the personal data' },
  purposeCode: { ja: '利用目的のコード', en: 'Code of the purpose' },
  item: { ja: '提供する項目', en: 'Item provided' },
  meets: { ja: '結び付く個人データ', en: 'Personal data it meets' },
  purpose: { ja: '利用目的', en: 'Purpose' },
  agreement: { ja: '契約', en: 'Agreement' },
  version: {
    ja: ({ version }: { version: number }) => `第${version}版`,
    en: ({ version }: { version: number }) => `version ${version}`,
  },
  by: { ja: ({ key }: { key: string }) => `突合: ${key}`, en: ({ key }: { key: string }) => `Matched by: ${key}` },
  appliesNot: { ja: '義務の適用なし（判断）', en: 'Decided: duty does not apply' },
});
