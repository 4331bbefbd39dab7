import type { AgreementItem, Localized, MatchKey } from '@akashi/contracts';
import type { Answers } from './applicability-questions.ts';

/** A usual case: how its questions are usually answered. Somebody looks at every answer before deciding; a template decides nothing. */
export interface FlowTemplate {
  templateId: string;
  name: Localized;
  description: Localized;
  answers: Answers;
  /** Items to begin with; their names are to be made concrete. */
  items: readonly AgreementItem[];
  matchKey: MatchKey;
}

const t = (ja: string, en: string): Localized => ({ ja, en });
const item = (itemCode: string, kind: NonNullable<AgreementItem['kind']>, name: Localized): AgreementItem => ({
  ...{ itemCode, kind, name },
});

/** Answers that every usual case has in common. */
const usual = {
  personal_information_for_provider: false,
  means_of_provision: 'server_relay',
  searchable_database: true,
  statutory_exception: 'none',
  public_body: false,
} as const;

export const flowTemplates: readonly FlowTemplate[] = [
  {
    templateId: 'affiliate',
    name: t('アフィリエイト', 'Affiliate'),
    description: t(
      '成果の計測のため、クリックと成果の記録を広告主へ渡す。',
      'Clicks and conversions go to the advertiser, to measure results.',
    ),
    answers: { ...usual, linking_by_recipient: 'foreseeable', signs: ['linking_id'], non_linkage_clause: false },
    items: [
      item('click-id', 'linking_id', t('広告クリックごとの ID', 'ID of each advertising click')),
      item('click-time', 'browsing_history', t('広告をクリックした日時', 'Time of the advertising click')),
    ],
    matchKey: { kind: 'shared_id' },
  },
  {
    templateId: 'marketing_automation',
    name: t('マーケティングオートメーション', 'Marketing automation'),
    description: t(
      '閲覧履歴を見込み客の情報に付加し、配信を変える。',
      'Browsing history is attached to leads, to change what they are sent.',
    ),
    answers: { ...usual, linking_by_recipient: 'known', signs: ['linking_id'] },
    items: [
      item('viewed-page', 'browsing_history', t('自社サイトで閲覧したページの種類', 'Kind of page viewed on our site')),
    ],
    matchKey: { kind: 'hashed_email' },
  },
  {
    templateId: 'crm',
    name: t('CRM への付加', 'CRM enrichment'),
    description: t(
      '閲覧した商品の種類を会員情報に付加する。',
      'Product categories viewed are attached to member data.',
    ),
    answers: { ...usual, linking_by_recipient: 'known', signs: ['linking_id'] },
    items: [
      item(
        'viewed-category',
        'browsing_history',
        t('自社サイトで閲覧した商品カテゴリ', 'Product category viewed on our site'),
      ),
    ],
    matchKey: { kind: 'recipient_id' },
  },
  {
    templateId: 'web_customer_service',
    name: t('Web 接客', 'On-site customer service'),
    description: t(
      '閲覧中の人に合わせて表示を変える。会員と結び付けない契約とする。',
      'What is shown changes with what is browsed; by contract not tied to members.',
    ),
    answers: { ...usual, linking_by_recipient: 'foreseeable', signs: [], non_linkage_clause: true },
    items: [
      item(
        'viewed-page',
        'browsing_history',
        t('自社サイトで閲覧中のページの種類', 'Kind of page being viewed on our site'),
      ),
    ],
    matchKey: { kind: 'provider_id' },
  },
  {
    templateId: 'dmp_segments',
    name: t('DMP のセグメント', 'DMP segments'),
    description: t(
      'ブラウザごとの興味の区分を、提供先の顧客の ID と突合して渡す。',
      "Interest segments of browsers, matched with IDs of the recipient's customers.",
    ),
    answers: { ...usual, linking_by_recipient: 'foreseeable', signs: ['linking_id'], non_linkage_clause: false },
    items: [
      item(
        'interest-segment',
        'segment',
        t('閲覧履歴から推定した興味の区分', 'Interest segment inferred from browsing'),
      ),
    ],
    matchKey: { kind: 'shared_id' },
  },
];
