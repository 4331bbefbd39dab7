import { defineMessages } from '../../language/define-messages.ts';

export const accessReviewMessages = defineMessages({
  title: { ja: '権限の点検', en: 'Access review' },
  lead: {
    ja: '誰が何を判断できるかを、承認経路・グループ・代理から読み取ります。役割を誰が持つかは、認証サーバーで確かめてください。',
    en: 'Who may decide what, read from routes, groups and delegations. Who has a role is for your identity provider to say.',
  },
  byKind: { ja: '案件の種類ごと', en: 'By kind of case' },
  kind: { ja: '案件の種類', en: 'Kind of case' },
  steps: { ja: '判断する人', en: 'Who decides' },
  role: {
    ja: ({ name }: { name: string }) => `役割 ${name} の人`,
    en: ({ name }: { name: string }) => `people with the role ${name}`,
  },
  group: {
    ja: ({ name, members }: { name: string; members: string }) => `グループ ${name}（${members}）`,
    en: ({ name, members }: { name: string; members: string }) => `group ${name} (${members})`,
  },
  noMembers: { ja: 'メンバーなし', en: 'no members' },
  changed: { ja: '経路の版', en: 'Route' },
  isDefault: { ja: '初期設定', en: 'Default' },
  revision: {
    ja: ({ number }: { number: number }) => `${number}回目の変更`,
    en: ({ number }: { number: number }) => `Change ${number}`,
  },
  byPerson: { ja: '人ごと', en: 'By person' },
  byPersonLead: {
    ja: '経路・グループ・代理に名前がある人です。役割だけで判断できる人は含まれません。',
    en: 'People named in a route, a group or a delegation. Whoever decides by a role alone is not among them.',
  },
  person: { ja: '人', en: 'Person' },
  may: { ja: '判断できる案件', en: 'May decide' },
  through: { ja: '理由', en: 'Because of' },
  named: { ja: '経路に名前がある', en: 'named in the route' },
  viaGroup: {
    ja: ({ name }: { name: string }) => `グループ ${name}`,
    en: ({ name }: { name: string }) => `group ${name}`,
  },
  viaDelegation: {
    ja: ({ from, until }: { from: string; until: string }) => `${from}の代理（${until}まで）`,
    en: ({ from, until }: { from: string; until: string }) => `standing in for ${from} (until ${until})`,
  },
  everyKind: { ja: 'すべての種類', en: 'Every kind' },
  nobody: { ja: '名前で指定された人はいません', en: 'Nobody is named' },
  nobodyTodo: {
    ja: 'すべての経路が役割で決まっています。役割を持つ人を認証サーバーで確かめてください。',
    en: 'Every route goes by roles. Look up who has them at your identity provider.',
  },
  save: { ja: 'CSVで保存', en: 'Save as CSV' },
});
