import { defineMessages } from '../../language/define-messages.ts';

export const inboxMessages = defineMessages({
  title: { ja: '承認待ち', en: 'Inbox' },
  lead: {
    ja: 'あなたの判断を待っている案件です。開くと、判断に必要なものが一画面にそろっています。',
    en: 'What waits for you. Open a case to see everything needed to decide it on one page.',
  },
  mine: { ja: '自分', en: 'Mine' },
  my_groups: { ja: '役割・グループ', en: 'My roles and groups' },
  delegated: { ja: '代理', en: 'As delegate' },
  overdue: { ja: '期限超過', en: 'Overdue' },
  requested: { ja: '自分の申請', en: 'Requested by me' },
  all: { ja: 'すべて', en: 'All' },
  views: { ja: '案件の一覧', en: 'Lists of cases' },
  kind: { ja: '種類', en: 'Kind' },
  anyKind: { ja: 'すべての種類', en: 'Every kind' },
  subject: { ja: '対象', en: 'Subject' },
  step: { ja: '段階', en: 'Step' },
  state: { ja: '状態', en: 'State' },
  requester: { ja: '申請者', en: 'Requester' },
  schedule: { ja: '自動', en: 'Schedule' },
  opened: { ja: '申請', en: 'Opened' },
  due: { ja: '期限', en: 'Due' },
  noDue: { ja: '期限なし', en: 'None' },
  isOverdue: { ja: '超過', en: 'Overdue' },
  version: {
    ja: ({ version }: { version: number }) => `第${version}版`,
    en: ({ version }: { version: number }) => `version ${version}`,
  },
  onBehalfOf: {
    ja: ({ name }: { name: string }) => `${name}の代理`,
    en: ({ name }: { name: string }) => `for ${name}`,
  },
  select: {
    ja: ({ subject }: { subject: string }) => `${subject}を選ぶ`,
    en: ({ subject }: { subject: string }) => `Select ${subject}`,
  },
  selectAll: { ja: '表示中のすべてを選ぶ', en: 'Select everything shown' },
  selected: {
    ja: ({ count }: { count: number }) => `${count}件を選択中`,
    en: ({ count }: { count: number }) => `${count} selected`,
  },
  approveSelected: { ja: 'まとめて承認', en: 'Approve selected' },
  atMost: { ja: '一度に承認できるのは100件までです', en: 'At most 100 at once' },
  bulkTitle: {
    ja: ({ count }: { count: number }) => `${count}件をまとめて承認しますか`,
    en: ({ count }: { count: number }) => `Approve ${count} cases?`,
  },
  bulkLead: {
    ja: '一件ずつ、あなたの承認として記録されます。内容を見ていない案件があれば、先に開いて確かめてください。',
    en: 'Each is recorded as your own approval. Open any case that you have not looked at yet before you go on.',
  },
  bulkDone: {
    ja: ({ count }: { count: number }) => `${count}件を承認しました`,
    en: ({ count }: { count: number }) => `${count} approved`,
  },
  bulkRefused: {
    ja: ({ count }: { count: number }) => `${count}件は承認できませんでした`,
    en: ({ count }: { count: number }) => `${count} could not be approved`,
  },
  emptyMine: { ja: '待っている案件はありません', en: 'Nothing waits here' },
  emptyMineTodo: {
    ja: '新しい案件が届くと、ここに表示されます。ほかの一覧も確かめてください。',
    en: 'New cases appear here. Look at the other lists too.',
  },
  down: { ja: '次の案件', en: 'Next case' },
  up: { ja: '前の案件', en: 'Previous case' },
  open: { ja: '案件を開く', en: 'Open the case' },
  toggle: { ja: '選択する・外す', en: 'Select or deselect' },
});
