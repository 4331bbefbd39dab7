import { defineMessages } from '../../language/define-messages.ts';

export const partiesMessages = defineMessages({
  title: { ja: '当事者', en: 'Parties' },
  lead: {
    ja: '提供元と提供先の会社です。記録には、そのときの名称・住所・代表者が残ります。見たことは監査証跡に残ります。',
    en: 'The companies that provide and receive. Records keep their name, address and representative as they were. Looking at them is logged.',
  },
  list: { ja: '当事者の一覧', en: 'List of parties' },
  none: { ja: '当事者はまだありません', en: 'There are no parties yet' },
  noneTodo: {
    ja: '契約を作る前に、提供元と提供先を登録してください。',
    en: 'Enter the provider and the recipient before you write an agreement.',
  },
  add: { ja: '当事者を登録', en: 'New party' },
  edit: { ja: '変更する', en: 'Change' },
  editTitle: {
    ja: ({ name }: { name: string }) => `${name}を変更`,
    en: ({ name }: { name: string }) => `Change ${name}`,
  },
  editLead: {
    ja: '変更すると、この当事者による有効な契約のそれぞれに、承認を要する新しい版ができます。',
    en: 'Each agreement in force that names this party gets a new version that needs approval.',
  },
  party: { ja: '当事者', en: 'Party' },
  kind: { ja: '種別', en: 'Kind' },
  partyAddress: { ja: '住所', en: 'Address' },
  country: { ja: '国', en: 'Country' },
  evidence: { ja: '確認資料', en: 'Evidence of identity' },
  count: { ja: ({ count }: { count: number }) => `${count}件`, en: ({ count }: { count: number }) => `${count}` },
  noEvidence: { ja: 'なし', en: 'None' },
  version: {
    ja: ({ version }: { version: number }) => `第${version}版`,
    en: ({ version }: { version: number }) => `Version ${version}`,
  },
  back: { ja: '当事者の一覧へ', en: 'To the parties' },
  details: { ja: '記録に載る内容', en: 'What records say' },
  partyName: { ja: '名称', en: 'Name' },
  representativeName: { ja: '代表者の氏名', en: 'Representative' },
  representativeHint: {
    ja: '法人では必須です（規則第28条第1項第3号）',
    en: 'Needed for a corporation (Rule 28(1)(iii))',
  },
  countryHint: { ja: 'ISO 3166-1の2文字。日本はJP', en: 'Two letters (ISO 3166-1); Japan is JP' },
  partyTenant: { ja: 'Akashiのテナント', en: 'Tenant in Akashi' },
  partyTenantHint: {
    ja: '相手方もAkashiを使うとき。契約がその会社にも届きます',
    en: 'Where that company runs Akashi too: agreements reach it there',
  },
  partyId: { ja: '当事者のコード', en: 'Code of the party' },
  partyIdHint: {
    ja: '小文字の英数字と . - _。後から変えられません',
    en: 'Lower-case letters, digits, . - _; it never changes',
  },
  evidenceKind: { ja: '資料の種類', en: 'Kind of evidence' },
  reference: { ja: '番号・内容', en: 'Number or content' },
  checkedOn: { ja: '確認した日', en: 'Checked on' },
  checkedBy: { ja: '確認した人', en: 'Checked by' },
  addEvidence: { ja: '確認資料を追加', en: 'Add evidence' },
  removeEvidence: {
    ja: ({ number }: { number: number }) => `確認資料${number}を除く`,
    en: ({ number }: { number: number }) => `Remove evidence ${number}`,
  },
  evidenceNumber: {
    ja: ({ number }: { number: number }) => `確認資料${number}`,
    en: ({ number }: { number: number }) => `Evidence ${number}`,
  },
  noEvidenceTodo: {
    ja: '法人番号や登記事項証明書など、確かめた資料を残してください。',
    en: 'Say by what you made sure: a corporate number, an extract from the registry.',
  },
  checked: {
    ja: ({ who, when }: { who: string; when: string }) => `${who}が${when}に確認`,
    en: ({ who, when }: { who: string; when: string }) => `Checked by ${who}, ${when}`,
  },
  versions: { ja: 'これまでの版', en: 'Versions' },
  save: { ja: '保存する', en: 'Save' },
  saved: { ja: '保存しました', en: 'Saved' },
  renewed: {
    ja: ({ count }: { count: number }) => `保存しました。${count}件の契約に新しい版ができました`,
    en: ({ count }: { count: number }) => `Saved. ${count} agreements got a new version`,
  },
  agreements: { ja: 'この当事者の契約', en: 'Agreements of this party' },
});
