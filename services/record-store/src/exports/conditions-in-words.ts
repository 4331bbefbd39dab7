import { dayInWords } from '../documents/japanese-dates.ts';
import { recordMethodWording, stateWording } from '../domain/record-wording.ts';

const labels: Record<string, string> = {
  side: '記録の側',
  agreementId: '契約',
  counterpartyPartyId: '相手方の管理コード',
  recordMethod: '記録を作成した方法',
  itemCode: '個人関連情報の項目の管理コード',
  occurredFrom: '提供又は取得の日（始め）',
  occurredTo: '提供又は取得の日（終わり）',
  madeOn: '記録を作成した日',
  principal: '本人に係る内部の番号',
  provisionId: '提供の番号',
  acquisitionId: '取得の番号',
  periodRecordId: '一括した記録・契約書等の番号',
  state: '状態',
};
const words: Record<string, string> = {
  ...{ provider: '提供元の記録', recipient: '提供先の記録', deficient: '記録事項に不足のあるもの' },
  ...recordMethodWording,
  ...stateWording,
};

/** What was asked for, as a book says it: a label and a value for each parameter of the filter. */
export function conditionsInWords(filter: Record<string, string>): [label: string, value: string][] {
  return Object.entries(filter).map(([name, value]) => {
    const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
    return [labels[name] ?? name, isDay ? dayInWords(value) : (words[value] ?? value)];
  });
}
