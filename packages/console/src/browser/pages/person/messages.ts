import { defineMessages } from '../../language/define-messages.ts';

export const personMessages = defineMessages({
  title: { ja: '本人の経過', en: 'A person’s timeline' },
  lead: {
    ja: '一人の選択の履歴と、その人のイベントが提供されたか、なぜ差し止められたかを示します。',
    en: 'One person’s choices, and whether their events were provided or why they were withheld.',
  },
  audited: {
    ja: '誰がいつ見たかは、改ざんを検知できる記録に残ります。必要なときだけ見てください。',
    en: 'Who looked and when is kept in a tamper-evident log. Look only when you need to.',
  },
  principal: { ja: '本人のID（提供元のID）', en: 'The person’s ID (the provider’s)' },
  principalHint: {
    ja: 'メールアドレスや電話番号ではなく、タグやサーバーが使うIDです',
    en: 'The ID that the tag or your servers use, never an e-mail address or phone number',
  },
  show: { ja: '表示する', en: 'Show' },
  now: { ja: '今の状態', en: 'As it stands' },
  nothing: { ja: 'このIDの選択はありません', en: 'There is no choice under this ID' },
  nothingTodo: {
    ja: 'IDを確かめてください。一度も選んでいない人の情報は提供されません。',
    en: 'Check the ID. Nothing is provided of somebody who has never chosen.',
  },
  granted: { ja: '同意', en: 'Granted' },
  refused: { ja: '拒否又は撤回', en: 'Refused or withdrawn' },
  none: { ja: '決まらない（同時の選択）', en: 'Undecided (choices at once)' },
  stateOf: {
    ja: ({ recipient, purpose }: { recipient: string; purpose: string }) => `提供先 ${recipient}・目的 ${purpose}`,
    en: ({ recipient, purpose }: { recipient: string; purpose: string }) =>
      `Recipient ${recipient}, purpose ${purpose}`,
  },
  since: { ja: ({ when }: { when: string }) => `${when}から`, en: ({ when }: { when: string }) => `since ${when}` },
  choices: { ja: '選択の履歴', en: 'Choices' },
  chose: { ja: '同意した', en: 'Consented' },
  refusedNow: { ja: '同意しなかった', en: 'Did not consent' },
  withdrew: { ja: '同意を撤回した', en: 'Withdrew' },
  source: { ja: 'どこから', en: 'Source' },
  tag: { ja: 'サイトのタグ', en: 'The site’s tag' },
  adapter: { ja: 'ほかの同意管理ツール', en: 'Another consent tool' },
  declaration: { ja: '提供先の申告', en: 'Declared by the recipient' },
  withdrawal_list: { ja: '提供先からの撤回の一覧', en: 'The recipient’s withdrawal list' },
  counts: { ja: '効力の時刻', en: 'Counts from' },
  received: { ja: '受信', en: 'Received' },
  page: { ja: 'ページ', en: 'Page' },
  shownIn: { ja: '表示の言語', en: 'Language shown' },
  notice: { ja: '示した通知文', en: 'Notice shown' },
  noNotice: { ja: '通知文は示されていません', en: 'No notice was named' },
  noticeVersion: {
    ja: ({ noticeId, version }: { noticeId: string; version: number }) => `${noticeId} 第${version}版`,
    en: ({ noticeId, version }: { noticeId: string; version: number }) => `${noticeId}, version ${version}`,
  },
  showNotice: { ja: '示した文面を読む', en: 'Read what was shown' },
  meantGrant: {
    ja: ({ recipient, purpose }: { recipient: string; purpose: string }) =>
      `${recipient}が、通知文の項目を「${purpose}」の目的で、個人データとして取得することへの同意`,
    en: ({ recipient, purpose }: { recipient: string; purpose: string }) =>
      `Consent to ${recipient} acquiring the notice’s items as personal data, for the purpose “${purpose}”`,
  },
  meantRefusal: {
    ja: ({ recipient, purpose }: { recipient: string; purpose: string }) =>
      `${recipient}への「${purpose}」の目的での提供は、この時から差し止められます。それより前の提供と記録は変わりません`,
    en: ({ recipient, purpose }: { recipient: string; purpose: string }) =>
      `From then on nothing is provided to ${recipient} for “${purpose}”. Earlier provisions and their records stay as they are`,
  },
  meaning: { ja: '意味', en: 'What it meant' },
  linkage: { ja: '個人を識別する情報との結び付け', en: 'Tied to identifying data' },
  items: { ja: '項目', en: 'Items' },
  hash: { ja: '内容のハッシュ', en: 'Content hash' },
  sameHash: { ja: '公開された版と一致', en: 'same as published' },
  otherHash: { ja: '公開された版と一致しません', en: 'not the version published' },
  events: { ja: '提供と差し止め（過去30日）', en: 'Provisions and refusals (last 30 days)' },
  noEvents: {
    ja: '過去30日にこの人のイベントはありません',
    en: 'There were no events of this person in the last 30 days',
  },
  noEventsTodo: {
    ja: 'それより前の提供は、記録の検索で探せます。',
    en: 'Earlier provisions are found by searching the records.',
  },
  event: {
    ja: ({ name, site }: { name: string; site: string }) => `${name}（サイト ${site}）`,
    en: ({ name, site }: { name: string; site: string }) => `${name} (site ${site})`,
  },
  record: { ja: '記録', en: 'Record' },
  noRecordOwed: { ja: '記録の義務なし', en: 'none owed' },
  recordWaits: { ja: '作成中', en: 'being made' },
  waits: { ja: '判定を待っています', en: 'Waits for the gate' },
});
