import { defineMessages } from '../../language/define-messages.ts';

export const counterpartyMessages = defineMessages({
  title: { ja: '相手方への照会', en: 'The other company' },
  none: { ja: 'この版はまだ照会していません', en: 'It was not asked about this version' },
  noneTodo: {
    ja: 'リンクを送ると、相手方はログインせずに内容を見て、承諾又は辞退できます。',
    en: 'Send a link: they see their side without signing in, and accept or decline.',
  },
  invite: { ja: '照会する', en: 'Invite' },
  inviteTitle: {
    ja: ({ version }: { version: number }) => `第${version}版を相手方に照会`,
    en: ({ version }: { version: number }) => `Ask the other company about version ${version}`,
  },
  inviteLead: {
    ja: 'リンクを知っている人は誰でも回答できます。相手方の担当者だけに、直接送ってください。作り直すと、まだ回答のない前のリンクは使えなくなります。',
    en: 'Whoever holds the link can answer: send it straight to the right person. Making another ends the one before it, if that was not answered.',
  },
  side: { ja: '照会する相手', en: 'Who is asked' },
  recipient: { ja: '提供先', en: 'The recipient' },
  provider: { ja: '提供元', en: 'The provider' },
  validDays: { ja: '有効な日数', en: 'Valid for (days)' },
  make: { ja: 'リンクを作る', en: 'Make the link' },
  madeTitle: { ja: '照会のリンク', en: 'The link' },
  madeLead: {
    ja: 'このリンクは、いまだけ表示されます。控えてから閉じてください。',
    en: 'This link is shown now and never again: copy it before you close.',
  },
  copy: { ja: 'リンクをコピー', en: 'Copy the link' },
  copied: { ja: 'コピーしました', en: 'Copied' },
  waiting: { ja: '回答待ち', en: 'Waiting' },
  expired: { ja: '期限切れ', en: 'Expired' },
  revoked: { ja: '取消し済み', en: 'Withdrawn' },
  until: {
    ja: ({ when }: { when: string }) => `${when}まで有効`,
    en: ({ when }: { when: string }) => `Valid until ${when}`,
  },
  stated: {
    ja: ({ who, when }: { who: string; when: string }) => `${who}（申告による名前）が${when}に回答`,
    en: ({ who, when }: { who: string; when: string }) => `Answered by ${who} (name as stated), ${when}`,
  },
  revoke: { ja: 'リンクを取り消す', en: 'Withdraw the link' },
  isRevoked: { ja: 'リンクを取り消しました', en: 'The link is withdrawn' },
});
