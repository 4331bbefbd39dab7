import {
  type ExportedAcquisition,
  type ExportedProvision,
  type ExportedRecord,
  isAcquisition,
  isProvision,
  standingItems,
} from './exported-record.ts';
import { consentMethodWording, foreignMethodWording } from './record-wording.ts';

/** One item of a record as people read it: the rules' own name of it, and its text in a record. */
export interface RecordColumn {
  /** In the words of the Rules; what is no statutory item says so. */
  heading: string;
  /** The paragraph that asks for it; null: it is no statutory item. */
  article: string | null;
  cell(exported: ExportedRecord): string;
}

/** Shown where a record lacks a statutory item: an empty cell would not tell whether it was forgotten here. */
export const notRecorded = '記録なし';

const ofProvision = (cell: (exported: ExportedProvision) => string) => (exported: ExportedRecord) =>
  isProvision(exported) ? cell(exported) : '';
const ofAcquisition = (cell: (exported: ExportedAcquisition) => string) => (exported: ExportedRecord) =>
  isAcquisition(exported) ? cell(exported) : '';

/** What Rule 28(2) or 24(2) lets a record leave out is said to be left out, and where it is found. */
function unlessOmitted(
  { record, standing }: ExportedRecord,
  item: NonNullable<ExportedRecord['record']['omitted']>['items'][number],
  text: string | null | undefined,
): string {
  // An omitted item has no text unless a correction states it.
  if (text) return text;
  if (!record.omitted?.items.includes(item)) return notRecorded;
  const isUncovered = standing?.uncovered.includes(item);
  return `省略（記録 ${record.omitted.recordId} を参照${isUncovered ? '。ただし参照先の変更により充足されない' : ''}）`;
}

const isPeriodRecord = ({ record }: ExportedRecord) => record.recordMethod !== 'per_occasion';

/** Rule 28(1): the provider's statutory items, in its order. The person is none of them. */
export const provisionItems = {
  consent: {
    heading: '法第31条第1項第1号の本人の同意が得られていることを確認した旨及びその方法',
    article: '規則第28条第1項第1号',
    cell: ofProvision((exported) => {
      const { consentConfirmed } = standingItems(exported);
      const method = consentConfirmed && consentMethodWording[consentConfirmed.confirmationMethod];
      return unlessOmitted(exported, 'consent', method && `確認した。方法：${method}`);
    }),
  },
  foreignInformation: {
    heading:
      '外国にある第三者への提供にあっては、同項第2号の規定による情報の提供が行われていることを確認した旨及びその方法',
    article: '規則第28条第1項第1号',
    cell: ofProvision((exported) => {
      const confirmed = standingItems(exported).foreignInformationConfirmed;
      if (confirmed) return `確認した。方法：${foreignMethodWording[confirmed.confirmationMethod]}`;
      const isOmitted = exported.record.omitted?.items.includes('foreignInformation');
      return isOmitted ? unlessOmitted(exported, 'foreignInformation', null) : '';
    }),
  },
  providedOn: {
    heading: '個人関連情報を提供した年月日',
    article: '規則第28条第1項第2号',
    cell: ofProvision((exported) => standingItems(exported).providedOn),
  },
  firstDay: {
    heading: '当該提供の期間の初日（一括して作成した記録。出力の時点まで）',
    article: '規則第28条第1項第2号',
    cell: ofProvision((exported) => (isPeriodRecord(exported) ? (exported.period?.firstDay ?? '') : '')),
  },
  lastDay: {
    heading: '当該提供の期間の末日（一括して作成した記録。出力の時点まで）',
    article: '規則第28条第1項第2号',
    cell: ofProvision((exported) => (isPeriodRecord(exported) ? (exported.period?.lastDay ?? '') : '')),
  },
  ...counterpartyColumns('当該第三者', '規則第28条第1項第3号'),
  infoItems: {
    heading: '当該個人関連情報の項目',
    article: '規則第28条第1項第4号',
    cell: (exported) => unlessOmitted(exported, 'infoItems', standingItems(exported).infoItems.join('\n')),
  },
} satisfies Record<string, RecordColumn>;

/** Rule 24(1)(iii): the recipient's statutory items, in its order. The day of acquisition is none of them. */
export const acquisitionItems = {
  consent: {
    heading: '法第31条第1項第1号の本人の同意が得られている旨',
    article: '規則第24条第1項第3号イ',
    cell: ofAcquisition((exported) => {
      const { consentObtained } = standingItems(exported);
      const by = consentObtained?.obtainedBy === 'recipient' ? '当社が取得' : '提供元が代行して取得';
      return unlessOmitted(exported, 'consent', consentObtained && `同意が得られている（${by}）`);
    }),
  },
  foreignInformation: {
    heading: '外国にある個人情報取扱事業者にあっては、同項第2号の規定による情報の提供が行われている旨',
    article: '規則第24条第1項第3号イ',
    cell: ofAcquisition((exported) => {
      const provided = standingItems(exported).foreignInformationProvided;
      if (provided !== true && exported.record.omitted?.items.includes('foreignInformation'))
        return unlessOmitted(exported, 'foreignInformation', null);
      if (provided === undefined) return '';
      return provided ? '情報の提供が行われている' : notRecorded;
    }),
  },
  ...counterpartyColumns('提供元の個人関連情報取扱事業者', '規則第24条第1項第3号ロ'),
  principalIdentifier: {
    heading: '当該個人データによって識別される本人の氏名その他の当該本人を特定するに足りる事項',
    article: '規則第24条第1項第3号ハ',
    cell: ofAcquisition((exported) =>
      unlessOmitted(exported, 'principalIdentifier', standingItems(exported).principalIdentifier),
    ),
  },
  infoItems: { ...provisionItems.infoItems, article: '規則第24条第1項第3号ニ' },
} satisfies Record<string, RecordColumn>;

function counterpartyColumns(whose: string, article: string) {
  const column = (heading: string, read: (party: { [K in PartyField]: string | null }) => string | null) => ({
    heading: `${whose}の${heading}`,
    article,
    cell: (exported: ExportedRecord) => {
      const { counterparty } = standingItems(exported);
      return unlessOmitted(exported, 'counterparty', counterparty && read(counterparty));
    },
  });
  return {
    partyName: column('氏名又は名称', ({ partyName }) => partyName),
    partyAddress: column('住所', ({ partyAddress }) => partyAddress),
    // Only a corporation has one: an individual's record lacks nothing without it.
    representativeName: column('代表者の氏名（法人の場合）', ({ representativeName }) => representativeName ?? '－'),
  };
}
type PartyField = 'partyName' | 'partyAddress' | 'representativeName';
