import { type CaseKind, caseKindSchema } from '@akashi/contracts';
import { z } from 'zod';

export const toldKinds = [
  'case_waits',
  'case_reminded',
  'case_overdue',
  'case_sent_back',
  'case_decided',
  'delegation_given',
  'review_due',
  'digest',
] as const;
export type Told = (typeof toldKinds)[number];
export type Language = 'ja' | 'en';

/** All that a notification may say: ids of our own making, kinds, counts and days. No name, no reason, no content of a case. */
export const notificationFactsSchema = z.strictObject({
  caseId: z.uuid().optional(),
  caseKind: caseKindSchema.optional(),
  outcome: z.enum(['approved', 'rejected', 'withdrawn', 'void']).optional(),
  dueAt: z.iso.datetime().optional(),
  firstDay: z.iso.date().optional(),
  lastDay: z.iso.date().optional(),
  dueOn: z.iso.date().optional(),
  reviewState: z.enum(['due_soon', 'lapsed']).optional(),
  waiting: z.int().optional(),
  overdue: z.int().optional(),
});
export type NotificationFacts = z.infer<typeof notificationFactsSchema>;

export interface NotificationText {
  title: string;
  lines: string[];
  link: string | null;
}

const titles: Record<Told, Record<Language, string>> = {
  case_waits: { ja: '承認待ちの案件があります', en: 'A case waits for approval' },
  case_reminded: { ja: '承認の期限が近づいています', en: 'An approval falls due soon' },
  case_overdue: { ja: '承認の期限を過ぎました', en: 'An approval is overdue' },
  case_sent_back: { ja: '案件が差し戻されました', en: 'A case was sent back' },
  case_decided: { ja: '案件が決着しました', en: 'A case was decided' },
  delegation_given: { ja: '代理承認を任されました', en: 'You were asked to stand in for somebody' },
  review_due: { ja: '外国にある提供先の確認時期です', en: 'A review of a recipient abroad is due' },
  digest: { ja: '本日の承認待ち', en: 'What waits for you today' },
};

const kinds: Record<CaseKind, Record<Language, string>> = {
  agreement_version: { ja: '契約確認', en: 'agreement version' },
  record_batch: { ja: '記録の締め', en: 'record batch' },
  deficient_record: { ja: '不備のある記録', en: 'deficient record' },
  disclosure_answer: { ja: '開示請求への回答', en: 'disclosure answer' },
  reconciliation_difference: { ja: '突合の差異', en: 'reconciliation difference' },
  consent_method: { ja: '同意取得の方法', en: 'consent method' },
  external_transmission_difference: { ja: '外部送信の差異', en: 'external transmission difference' },
  suspension_lifted: { ja: '提供停止の解除', en: 'suspension to be lifted' },
};

const outcomes = {
  approved: { ja: '承認', en: 'approved' },
  rejected: { ja: '却下', en: 'rejected' },
  withdrawn: { ja: '取り下げ', en: 'withdrawn' },
  void: { ja: '内容の変更により無効', en: 'void, as its content was replaced' },
};

const words = {
  kind: { ja: '種別', en: 'Kind' },
  id: { ja: '案件番号', en: 'Case' },
  outcome: { ja: '結果', en: 'Outcome' },
  due: { ja: '期限（日本時間）', en: 'Due (Tokyo)' },
  days: { ja: '期間', en: 'Days' },
  waiting: { ja: '承認待ち', en: 'Waiting' },
  overdue: { ja: 'うち期限超過', en: 'Of them overdue' },
  lapsed: { ja: '期限を過ぎています', en: 'It has lapsed' },
};

interface Telling {
  told: Told;
  facts: NotificationFacts;
  language: Language;
  /** Where a browser reaches the console, without a slash at its end; null: no link. */
  consoleUrl: string | null;
}

/** What is written to somebody: made from the facts alone, so that nothing else of a case can get into a message. */
export function notificationText({ told, facts, language, consoleUrl }: Telling): NotificationText {
  const line = (word: keyof typeof words, value: string | number | undefined) =>
    value === undefined ? [] : [`${words[word][language]}: ${value}`];
  const { caseId, caseKind, outcome, dueAt, firstDay, lastDay, dueOn, waiting, overdue } = facts;
  const lines = [
    ...line('kind', caseKind && kinds[caseKind][language]),
    ...line('id', caseId),
    ...line('outcome', outcome && outcomes[outcome][language]),
    ...line('due', dueAt && tokyoTime(dueAt)),
    ...line('due', dueOn),
    ...(facts.reviewState === 'lapsed' ? [words.lapsed[language]] : []),
    ...line('days', firstDay && `${firstDay} – ${lastDay}`),
    ...line('waiting', waiting),
    ...line('overdue', overdue),
  ];
  return { title: titles[told][language], lines, link: consoleUrl && consoleUrl + pathOf(told, facts) };
}

const pathOf = (told: Told, { caseId }: NotificationFacts) => {
  if (caseId !== undefined) return `/cases/${caseId}`;
  return told === 'delegation_given' ? '/delegations' : '/';
};

/** `2026-11-24 18:00`, in Tokyo, which has no summer time. */
const tokyoTime = (at: string) => new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
