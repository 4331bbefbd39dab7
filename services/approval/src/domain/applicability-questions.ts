import type { Localized } from '@akashi/contracts';

export type Answer = boolean | string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export interface Question {
  questionId: string;
  /** Where the law asks it. */
  source: string;
  kind: 'yes_no' | 'choice' | 'choices';
  text: Localized;
  help: Localized;
  options: readonly { value: string; text: Localized }[];
}

const t = (ja: string, en: string): Localized => ({ ja, en });
const option = (value: string, ja: string, en: string) => ({ value, text: t(ja, en) });

/** The questions of guideline 3-7-1 in its order; each is asked only while those before it leave the matter open. */
export const applicabilityQuestions: readonly Question[] = [
  {
    questionId: 'personal_information_for_provider',
    source: '法2条1項・31条1項',
    kind: 'yes_no',
    text: t(
      'その情報は、提供元にとって個人情報（又は個人データ）ですか。',
      'Is the information personal information for the provider itself?',
    ),
    help: t(
      '提供元が保有する他の情報と容易に照合して特定の個人を識別できるものを含みます。該当すれば31条ではなく27条から30条の問題です。',
      'Including what the provider can readily collate with other information it holds. If so, Articles 27 to 30 apply, not 31.',
    ),
    options: [],
  },
  {
    questionId: 'means_of_provision',
    source: '法31条1項「提供」・Q&A 8-10',
    kind: 'choice',
    text: t('情報はどのように提供先へ渡りますか。', 'How does the information reach the recipient?'),
    help: t(
      '提供先のタグが閲覧者の端末から直接取得する場合は「提供」に当たらないことがあります。その判断は弁護士等に確認してください。',
      "Where the recipient's own tag collects directly from the visitor's device, it may be no provision. Have a lawyer confirm that.",
    ),
    options: [
      option('server_relay', '提供元のサーバから送信する', "Sent from the provider's server"),
      option('file_or_api', 'ファイルの受け渡し又は API', 'Handed over as a file or by API'),
      option(
        'recipient_tag',
        '提供先のタグが端末から直接取得する',
        "The recipient's own tag collects it from the device",
      ),
      option('none', '提供先へは渡らない', 'It does not reach the recipient'),
    ],
  },
  {
    questionId: 'recipient_tag_is_no_provision',
    source: 'Q&A 8-10',
    kind: 'yes_no',
    text: t(
      '提供先のタグによる直接取得が「提供」に当たらないことを、弁護士等に確認しましたか。',
      'Has a lawyer confirmed that the direct collection is no provision?',
    ),
    help: t(
      '確認していなければ「いいえ」とし、提供として扱います。',
      'If not, answer no: it is then treated as a provision.',
    ),
    options: [],
  },
  {
    questionId: 'searchable_database',
    source: '法16条7項・31条1項',
    kind: 'yes_no',
    text: t(
      '個人関連情報データベース等を構成する（検索できるように体系的に構成された）情報ですか。',
      'Is it part of a searchable database of personal-related information?',
    ),
    help: t(
      'Cookie 等の ID ごとに整理された閲覧履歴は、通常これに当たります。',
      'Browsing history kept by cookie ID normally is.',
    ),
    options: [],
  },
  {
    questionId: 'linking_by_recipient',
    source: 'ガイドライン 3-7-1-1・3-7-1-2',
    kind: 'choice',
    text: t(
      '提供先は、提供を受けた情報を自らの個人データに付加しますか。',
      'Does the recipient attach the information to personal data it holds?',
    ),
    help: t(
      '直接紐付けて利用しない場合は、容易照合性が排除しきれなくても直ちには該当しません（3-7-1-1）。',
      'Where it is not tied directly, mere ease of collation does not suffice by itself (3-7-1-1).',
    ),
    options: [
      option('known', '付加すると聞いている、又は可能だと説明している', 'We were told so, or explained that it can'),
      option('foreseeable', '同種の事業者であれば通常想定できる', 'Others in the trade would ordinarily foresee it'),
      option(
        'ease_of_collation_only',
        '直接は紐付けないが、容易に照合できる',
        'It is not tied directly, though it could readily be collated',
      ),
      option('not_expected', '付加することは想定されない', 'It is not expected'),
    ],
  },
  {
    questionId: 'signs',
    source: 'ガイドライン 3-7-1-2・3-7-1-3',
    kind: 'choices',
    text: t('次の事情はありますか。', 'Is any of this the case?'),
    help: t(
      '契約や説明と異なる利用が窺われる事情があれば、提供先での取扱いも確認した上で判断します（3-7-1-3）。',
      "Where circumstances suggest another use than agreed, the recipient's handling is looked at too (3-7-1-3).",
    ),
    options: [
      option('linking_id', '紐付けに用いる ID 等を併せて提供する', 'An ID meant for linking is handed over too'),
      option(
        'hashed_contact',
        'ハッシュ化したメールアドレス・電話番号で突合する',
        'Hashed e-mail addresses or phone numbers are matched',
      ),
      option(
        'recipient_says_so',
        '提供先の規約・資料が個人データとの紐付けに触れている',
        "The recipient's terms or papers speak of tying it to personal data",
      ),
    ],
  },
  {
    questionId: 'non_linkage_clause',
    source: 'ガイドライン 3-7-1-3',
    kind: 'yes_no',
    text: t(
      '提供先が個人データとして利用しない旨を、契約等で定めていますか。',
      'Does a contract say that the recipient does not use it as personal data?',
    ),
    help: t(
      'これに反する事情がなければ、通常、31条は適用されません。',
      'Unless signs contradict it, Article 31 then normally does not apply.',
    ),
    options: [],
  },
  {
    questionId: 'statutory_exception',
    source: '法27条1項各号・31条1項',
    kind: 'choice',
    text: t('法27条1項各号の場合に当たりますか。', 'Is it a case of Act 27(1)(i) to (vii)?'),
    help: t(
      '当たれば確認も記録も要りません。理由を具体的に記してください。',
      'If so, neither confirmation nor record is owed. State the reason concretely.',
    ),
    options: [
      option('none', '当たらない', 'No'),
      option('i', '1号（法令に基づく場合）', '(i) by law'),
      option('ii', '2号（生命・身体・財産の保護）', '(ii) protection of life, body or property'),
      option('iii', '3号（公衆衛生・児童の健全育成）', '(iii) public health or the upbringing of children'),
      option('iv', '4号（国の機関等への協力）', '(iv) cooperation with public bodies'),
      option('v', '5号（学術研究の成果の公表等）', '(v) publication of academic research'),
      option('vi', '6号（共同して学術研究を行う者への提供）', '(vi) joint academic research'),
      option('vii', '7号（学術研究機関等への提供）', '(vii) academic institutions'),
    ],
  },
  {
    questionId: 'public_body',
    source: '法16条2項各号・31条3項',
    kind: 'yes_no',
    text: t(
      '提供先は国の機関、地方公共団体その他の法16条2項各号の者ですか。',
      'Is the recipient a state body, a local government or another of Act 16(2)?',
    ),
    help: t(
      '該当すれば、確認は要りますが、記録の作成は要りません。',
      'If so the confirmation is owed, and the record is not.',
    ),
    options: [],
  },
];
