import { defineMessages } from '../../language/define-messages.ts';

export const agreementPageMessages = defineMessages({
  back: { ja: '契約の一覧へ', en: 'To the agreements' },
  loadingTitle: { ja: '契約', en: 'Agreement' },
  titleOf: { ja: ({ id }: { id: string }) => `契約 ${id}`, en: ({ id }: { id: string }) => `Agreement ${id}` },
  revision: {
    ja: ({ when }: { when: string }) => `最終変更 ${when}`,
    en: ({ when }: { when: string }) => `Last changed ${when}`,
  },
  stopped: { ja: 'いま、この契約では何も提供されません', en: 'Nothing is provided under this agreement now' },
  reopened: { ja: '適用の判断をやり直し中', en: 'Applicability reopened' },
  reopenedTodo: {
    ja: '新しい版で判断し直し、承認されるまで、何も提供されません。',
    en: 'Nothing is provided until a newer version that decides anew is approved.',
  },
  newVersion: { ja: '新しい版を作る', en: 'Write a new version' },
  editDraft: { ja: '下書きを直す', en: 'Edit the draft' },
  editPending: { ja: '承認待ちの版を直す', en: 'Change what is being decided' },
  submit: { ja: '承認を申請', en: 'Ask for approval' },
  submitTitle: {
    ja: ({ version }: { version: number }) => `第${version}版の承認を申請しますか`,
    en: ({ version }: { version: number }) => `Ask for approval of version ${version}?`,
  },
  submitLead: {
    ja: '承認は、いまの内容に結び付きます。申請の後に内容を変えると、案件は無効になり、新しい案件が開きます。',
    en: 'Approval is bound to the content as it is now. If you change it afterwards, the case becomes void and another opens.',
  },
  submitted: { ja: '承認を申請しました', en: 'Approval is asked for' },
  more: { ja: '停止・終了', en: 'Stop or end' },
  suspend: { ja: '停止する', en: 'Suspend' },
  suspendLead: {
    ja: 'すぐに提供が止まります。解除には、承認された解除の案件か、新しい版の承認が要ります。',
    en: 'Provision stops at once. It goes on only once a case to lift the suspension, or a newer version, is approved.',
  },
  end: { ja: '終了する', en: 'End' },
  endLead: {
    ja: 'すぐに提供が止まり、この契約は二度と有効になりません。記録は、それぞれの保存期間の満了まで残ります。',
    en: 'Provision stops at once and this agreement never comes back. Records are kept until their own periods end.',
  },
  reopen: { ja: '適用の判断をやり直す', en: 'Reopen the applicability decision' },
  reopenLead: {
    ja: '事情が変わったときに使います。判断し直した版が承認されるまで、何も提供されません。',
    en: 'For when circumstances have changed. Nothing is provided until a version that decides anew is approved.',
  },
  lift: { ja: '停止の解除を申請', en: 'Ask to lift the suspension' },
  liftLead: {
    ja: '解除は案件として承認を受けます。確認の期限を過ぎているときは、先に確認を記録してください。',
    en: 'Lifting is decided as a case of its own. Where a review has lapsed, record that review first.',
  },
  done: { ja: '変更しました', en: 'Done' },
  lifted: { ja: '停止の解除を申請しました', en: 'Lifting the suspension is asked for' },
  version: {
    ja: ({ version }: { version: number }) => `第${version}版`,
    en: ({ version }: { version: number }) => `Version ${version}`,
  },
  inEffectNow: { ja: '今日の版', en: 'In effect today' },
  chooseVersion: { ja: '表示する版', en: 'Version shown' },
  compareWith: { ja: '比べる版', en: 'Compared with' },
  noComparison: { ja: '比べない', en: 'No comparison' },
  onlyChanges: { ja: '変わった項目だけ', en: 'Only what changed' },
  noChanges: { ja: '二つの版の内容は同じです', en: 'The two versions say the same' },
  content: { ja: '内容', en: 'Content' },
  writtenBy: {
    ja: ({ who, when }: { who: string; when: string }) => `${who}が${when}に作成`,
    en: ({ who, when }: { who: string; when: string }) => `Written by ${who}, ${when}`,
  },
  approvedAt: {
    ja: ({ when }: { when: string }) => `${when}に承認`,
    en: ({ when }: { when: string }) => `Approved ${when}`,
  },
  toCase: { ja: '案件を開く', en: 'Open the case' },
  hash: { ja: '内容のハッシュ', en: 'Hash of the content' },
  openPoints: { ja: '記載されていないこと', en: 'What is left unsaid' },
  openPointsLead: {
    ja: '承認を妨げるものではありませんが、承認者から尋ねられることです。',
    en: 'None of it keeps the version from being approved, but an approver will ask about it.',
  },
  signs: { ja: '適用の判断に反する事情', en: 'Signs against the applicability decision' },
  signsLead: {
    ja: '名前から機械的に見つけたものです。見つからないことは、事情がないことを意味しません。',
    en: 'Found by names alone. That none is found does not mean that there is none.',
  },
  lifeLine: { ja: 'これまでの経過', en: 'Life line' },
  noHistory: { ja: 'まだ何も起きていません', en: 'Nothing has happened yet' },
  noHistoryTodo: { ja: '版を作ると、ここに表示されます。', en: 'It begins with the first version.' },
});
