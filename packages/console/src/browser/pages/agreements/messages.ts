import { defineMessages } from '../../language/define-messages.ts';

export const agreementsMessages = defineMessages({
  title: { ja: '契約', en: 'Agreements' },
  lead: {
    ja: '誰から誰へ、どの個人関連情報を、何のために提供するか。承認された版だけが、その期間中、中継の対象になります。',
    en: 'Who provides what personal-related information to whom, and for what. Only an approved version is gone by, and only in its time.',
  },
  add: { ja: '契約を作る', en: 'New agreement' },
  list: { ja: '契約の一覧', en: 'List of agreements' },
  none: { ja: '当てはまる契約はありません', en: 'No agreement fits' },
  noneTodo: {
    ja: '条件を外すか、新しい契約を作ってください。契約には提供元と提供先の当事者が要ります。',
    en: 'Take the filters away, or write a new agreement. It needs two parties: a provider and a recipient.',
  },
  status: { ja: '状態', en: 'Status' },
  anyStatus: { ja: 'すべての状態', en: 'Any status' },
  newest: { ja: '最新の版', en: 'Newest version' },
  anyState: { ja: 'すべての版', en: 'Any version' },
  party: { ja: '当事者', en: 'Party' },
  anyParty: { ja: 'すべての当事者', en: 'Any party' },
  review: { ja: '外国の提供先の確認', en: 'Review abroad' },
  anyReview: { ja: '確認の期限を問わない', en: 'Any review' },
  lapsed: { ja: '確認の期限超過', en: 'Review lapsed' },
  within30: { ja: '30日以内に期限', en: 'Review due in 30 days' },
  agreement: { ja: '契約', en: 'Agreement' },
  flow: { ja: '提供元 → 提供先', en: 'Provider → recipient' },
  between: {
    ja: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
    en: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
  },
  inEffect: { ja: '効力のある期間', en: 'In effect' },
  from: { ja: ({ day }: { day: string }) => `${day}から`, en: ({ day }: { day: string }) => `From ${day}` },
  period: {
    ja: ({ from, to }: { from: string; to: string }) => `${from}から${to}まで`,
    en: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  },
  version: {
    ja: ({ version }: { version: number }) => `第${version}版`,
    en: ({ version }: { version: number }) => `Version ${version}`,
  },
  noReview: { ja: '対象外', en: 'Not needed' },
  reopened: { ja: '適用の判断をやり直し中', en: 'Applicability reopened' },
  next: { ja: '次の契約', en: 'Next agreement' },
  previous: { ja: '前の契約', en: 'Previous agreement' },
});
