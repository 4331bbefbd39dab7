import { type ConsentMethodFacts, consentMethodFactsSchema, type Localized } from '@akashi/contracts';

export interface ChecklistPoint {
  pointId: string;
  /** Where it is asked for. */
  source: string;
  text: Localized;
  /** What the description says of it; nobody checked whether it is true. */
  state: 'stated' | 'contradicted' | 'not_stated';
}

type Verdict = boolean | undefined;

const t = (ja: string, en: string): Localized => ({ ja, en });

/** What a way of obtaining consent is looked at for, and what its description says of each point: true, false, or nothing. */
const points: readonly [string, string, Localized, (facts: ConsentMethodFacts) => Verdict | 'not_asked'][] = [
  [
    'recipient_named',
    '3-7-2-2',
    t(
      '個人データとして取得する主体（提供先）を、本人が認識できるよう個別に示している',
      'The recipient that acquires it as personal data is named, so that the person can tell who',
    ),
    ({ namedRecipients, recipientPartyId }) =>
      namedRecipients && recipientPartyId === undefined ? undefined : namedRecipients?.includes(recipientPartyId!),
  ],
  [
    'items_shown',
    '3-7-2-2',
    t(
      '対象となる個人関連情報の項目を、特定できるように示している',
      'The items concerned are shown so that they can be told',
    ),
    ({ shownItems, providedItems }) => shownItems && providedItems?.every((code) => shownItems.includes(code)),
  ],
  [
    'purpose_made_known',
    '3-7-2-2・法21条',
    t('取得後の利用目的を、示し又は提供先が公表している', 'The purpose of use is shown, or published by the recipient'),
    ({ purposeShown, purposePublicationUrl }) =>
      purposeShown ||
      Boolean(purposePublicationUrl) ||
      (purposeShown === undefined && purposePublicationUrl === undefined ? undefined : false),
  ],
  [
    'linkage_stated',
    '3-7-2-1',
    t(
      '提供先が本人を識別するデータと結び付けることを示している',
      'It says that the recipient ties the items to data identifying the person',
    ),
    ({ linkageStated }) => linkageStated,
  ],
  [
    'clear_act',
    '3-7-2-3',
    t(
      '示した上でボタンのクリック等を求めている（記載のみ、既定の選択ではない）',
      'What is shown is followed by a clear act, such as clicking a button: text alone, or a choice already made, is not',
    ),
    ({ action, preselected }) => (action === undefined ? undefined : action !== 'none' && preselected !== true),
  ],
  [
    'consent_of_its_own',
    '3-7-2-1',
    t(
      '他の同意管理の区分や正当な利益の表示を、それだけで同意とみなしていない',
      'No category of another CMP, nor a legitimate-interest signal, counts by itself',
    ),
    ({ basis, mappingCitesNotice }) =>
      basis === 'mapped_category' ? mappingCitesNotice : basis && basis !== 'legitimate_interest',
  ],
  [
    'proxy',
    '3-7-2-2',
    t(
      '代行の場合、委託と文言の承認があり、提供先が適切に取得させている',
      'Where obtained by proxy: a mandate, approved wording, and supervision by the recipient',
    ),
    ({ obtainedBy, proxy }) => {
      if (obtainedBy === 'recipient') return 'not_asked';
      return proxy?.mandate && proxy.wordingApproved && proxy.supervised;
    },
  ],
  [
    'foreign_information',
    '3-7-3-2・法31条1項2号',
    t(
      '外国にある提供先の場合、国名・制度・措置の情報を、同意の前に提供している',
      "For a recipient abroad: country, its system and the recipient's measures are told before consent",
    ),
    ({ isForeignInformationNeeded, foreignInformation }) => {
      if (isForeignInformationNeeded === false) return 'not_asked';
      return foreignInformation?.country && foreignInformation.regime && foreignInformation.measures;
    },
  ],
];

const stateOf = (verdict: Verdict): ChecklistPoint['state'] =>
  verdict === undefined ? 'not_stated' : verdict ? 'stated' : 'contradicted';

/**
 * The checklist of guideline 3-7-2 for a described way of obtaining consent. It repeats what the description says: whether that is
 * so, whoever decides has to look. Facts that can't be read are as good as none.
 */
export function consentChecklist(described: unknown): ChecklistPoint[] {
  const read = consentMethodFactsSchema.safeParse(described);
  const facts = read.success ? read.data : {};
  return points.flatMap(([pointId, source, text, judge]) => {
    const verdict = judge(facts);
    return verdict === 'not_asked' ? [] : [{ pointId, source, text, state: stateOf(verdict) }];
  });
}
