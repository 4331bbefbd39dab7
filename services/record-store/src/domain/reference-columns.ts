import { isDeepStrictEqual } from 'node:util';
import { type CorrectionRow, correctionRows } from './correction-rows.ts';
import type { ExportedRecord, Side } from './exported-record.ts';
import { deficiencyInWords, omittedItemWording, recordMethodWording, stateWording } from './record-wording.ts';
import type { RecordColumn } from './statutory-columns.ts';
import { tokyoDay } from './tokyo-day.ts';

/** Why an open record has no end yet (Rules 25, 29): the last provision or acquisition isn't known. */
const open = { provider: '未定（最後の提供の日が定まるまで）', recipient: '未定（最後の取得の日が定まるまで）' };

/** What is kept beside a record and is no item of it: how and when it was made, how long it is kept, what became of it. */
export function referenceColumns(side: Side) {
  const rules = side === 'provider' ? { made: '第27条', kept: '第29条' } : { made: '第23条', kept: '第25条' };
  const column = (name: string, cell: RecordColumn['cell']): RecordColumn => ({
    heading: `${name}【法定の記録事項ではない】`,
    article: null,
    cell,
  });
  return {
    method: column(`記録を作成した方法（規則${rules.made}）`, ({ record }) => methodOf(record)),
    madeOn: column('記録を作成した日', ({ record }) => record.madeOn),
    retentionStartsOn: column(
      `保存期間の起算日（規則${rules.kept}）`,
      ({ retention }) => retention.startsOn ?? open[side],
    ),
    retentionUntil: column(`保存期間の末日（規則${rules.kept}）`, ({ retention }) => retention.until ?? open[side]),
    ...(side === 'recipient' && { acquiredOn: column('取得した日', ({ occurredOn }) => occurredOn) }),
    recordId: column('記録番号', ({ record }) => record.recordId),
    periodRecordId: column('一括した記録・契約書等の番号', ({ record }) => record.periodRecordId ?? ''),
    agreementId: column('契約', ({ record }) => record.basis.agreement?.agreementId ?? ''),
    omitted: column('省略した事項', omittedOf),
    deficiencies: column('不足している事項', ({ record, standing }) =>
      (standing?.deficiencies ?? record.deficiencies).map(deficiencyInWords).join('\n'),
    ),
    mended: column('訂正により解消した不足', mendedOf),
    asMade: column('作成時の記載（訂正したものに限る）', asMade),
    corrections: column('訂正等', (exported) => correctionRows(exported).map(correctionInWords).join('\n')),
    state: column('承認の状態（運用上の方針）', ({ state }) => stateWording[state]),
  };
}

function methodOf(record: ExportedRecord['record']): string {
  const proxy = 'recordedByProxy' in record && record.recordedByProxy;
  return `${recordMethodWording[record.recordMethod]}${proxy ? `（提供先 ${proxy.partyId} による代行）` : ''}`;
}

function omittedOf({ record }: ExportedRecord): string {
  if (!record.omitted) return '';
  const names = record.omitted.items.map((item) => omittedItemWording[item]);
  return `${names.join('、')}（記録 ${record.omitted.recordId} を参照）`;
}

function correctionInWords({ kind, item, before, after, reason, correctedBy, correctedAt }: CorrectionRow): string {
  const by = correctedBy === '' ? '' : `（${correctedBy}）`;
  const change = item === '' ? '' : `。${item}：「${inOneLine(before)}」を「${inOneLine(after)}」に`;
  return `${tokyoDay(correctedAt)} ${kind}${by}：${reason}${change}`;
}

const inOneLine = (text: string) => text.replaceAll('\n', '、');

function mendedOf({ standing }: ExportedRecord): string {
  const mended = standing?.mended ?? [];
  return mended.map((each) => `${tokyoDay(new Date(each.mendedAt))} ${deficiencyInWords(each.deficiency)}`).join('\n');
}

/** The items that stand corrected, as the record has them: it was never changed. */
function asMade({ record, standing }: ExportedRecord): string {
  if (!standing) return '';
  const made = Object.entries(record.items);
  const right = standing.items as Record<string, unknown>;
  const changed = made.filter(([name, value]) => !isDeepStrictEqual(value, right[name]));
  return changed.length > 0 ? JSON.stringify(Object.fromEntries(changed)) : '';
}
