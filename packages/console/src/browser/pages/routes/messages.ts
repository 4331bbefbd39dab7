import { defineMessages } from '../../language/define-messages.ts';

export const routesMessages = defineMessages({
  title: { ja: '承認の経路', en: 'Approval routes' },
  lead: {
    ja: '案件の種類ごとに、誰がどの順に承認するかを決めます。変更はこれから開く案件に効き、開いている案件の経路は変わりません。経路はこの製品の方針で、法の定めではありません。',
    en: 'Who approves what, in which order. A change counts for cases opened from now on; open cases keep their route. Routes are policy of this product, not law.',
  },
  readOnly: {
    ja: '変更できるのは、役割 route_admin の人だけです。',
    en: 'Only people with the role route_admin change them.',
  },
  isDefault: { ja: '初期設定', en: 'Default' },
  revision: {
    ja: ({ number }: { number: number }) => `変更 ${number}回`,
    en: ({ number }: { number: number }) => `Revision ${number}`,
  },
  edit: { ja: '変更する', en: 'Change' },
  editOf: {
    ja: ({ kind }: { kind: string }) => `「${kind}」の経路を変更`,
    en: ({ kind }: { kind: string }) => `Change the route of ${kind}`,
  },
  step: {
    ja: ({ number }: { number: number }) => `段階 ${number}`,
    en: ({ number }: { number: number }) => `Step ${number}`,
  },
  name: { ja: '段階の名前', en: 'Name of the step' },
  who: { ja: '誰が', en: 'Who' },
  role: { ja: '役割', en: 'Role' },
  group: { ja: 'グループ', en: 'Group' },
  people: { ja: '人', en: 'People' },
  peopleHint: { ja: '利用者IDをコンマで区切ります', en: 'User IDs, separated by commas' },
  rule: { ja: '必要な承認', en: 'Approvals needed' },
  any: { ja: '誰か1人', en: 'Any one' },
  all: { ja: '全員', en: 'All' },
  n_of_m: { ja: '人数を指定', en: 'So many' },
  atLeast: { ja: '人数', en: 'How many' },
  due: { ja: '期限（営業日）', en: 'Due in (business days)' },
  noDue: { ja: '期限なし', en: 'No due time' },
  dueIn: {
    ja: ({ days }: { days: number }) => `${days}営業日以内`,
    en: ({ days }: { days: number }) => `Within ${days} business days`,
  },
  add: { ja: '段階を追加', en: 'Add a step' },
  remove: { ja: 'この段階を削除', en: 'Remove this step' },
  save: { ja: '保存', en: 'Save' },
  saved: { ja: '経路を保存しました', en: 'The route is saved' },
  roleIs: { ja: ({ name }: { name: string }) => `役割 ${name}`, en: ({ name }: { name: string }) => `Role ${name}` },
  groupIs: {
    ja: ({ name }: { name: string }) => `グループ ${name}`,
    en: ({ name }: { name: string }) => `Group ${name}`,
  },
  atLeastOf: {
    ja: ({ count }: { count: number }) => `${count}人`,
    en: ({ count }: { count: number }) => `${count} people`,
  },
});
