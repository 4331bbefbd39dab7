import { expect, test } from '@jest/globals';
import type { ExportedRecord, Side } from '../../src/domain/exported-record.ts';
import { recordColumns } from '../../src/domain/record-columns.ts';
import { exportedAcquisition, exportedProvision, recordId } from '../exports/samples.ts';

const statutory = (side: Side) => recordColumns(side).filter(({ article }) => article !== null);
const shown = (side: Side, exported: ExportedRecord) =>
  Object.fromEntries(recordColumns(side).map(({ heading, cell }) => [heading, cell(exported)]));
const cellOf = (side: Side, exported: ExportedRecord, beginning: string) =>
  Object.entries(shown(side, exported)).find(([heading]) => heading.startsWith(beginning))?.[1];

test('the provider’s statutory columns are the items of Rule 28(1), in its order', () => {
  expect(statutory('provider').map(({ article }) => article)).toEqual([
    ...Array(2).fill('規則第28条第1項第1号'),
    ...Array(3).fill('規則第28条第1項第2号'),
    ...Array(3).fill('規則第28条第1項第3号'),
    '規則第28条第1項第4号',
  ]);
});

test('the recipient’s statutory columns are the items of Rule 24(1)(iii), in its order', () => {
  expect(statutory('recipient').map(({ article }) => article)).toEqual([
    ...Array(2).fill('規則第24条第1項第3号イ'),
    ...Array(3).fill('規則第24条第1項第3号ロ'),
    '規則第24条第1項第3号ハ',
    '規則第24条第1項第3号ニ',
  ]);
});

test.each<Side>(['provider', 'recipient'])('what is no statutory item of the %s’s record says so', (side) => {
  for (const { heading, article } of recordColumns(side))
    expect(heading.includes('【法定の記録事項ではない】')).toBe(article === null);
});

test('the person is no item of the provider’s record (Rule 28(1)), and is one of the recipient’s (Rule 24(1)(iii))', () => {
  const headings = (side: Side) => recordColumns(side).map(({ heading }) => heading);
  expect(headings('provider').join()).not.toContain('本人を特定');
  const of = exportedAcquisition({ items: { principalIdentifier: 'member-7' } });
  expect(cellOf('recipient', of, '当該個人データによって識別される本人')).toBe('member-7');
});

test('the day of acquisition is no statutory item of the recipient’s record', () => {
  expect(statutory('recipient').some(({ heading }) => heading.includes('日'))).toBe(false);
  expect(cellOf('recipient', exportedAcquisition({ occurredOn: '2026-10-01' }), '取得した日')).toBe('2026-10-01');
});

const consent = '法第31条第1項第1号';
const foreign = '外国にある';

test.each<[string, Side, ExportedRecord, string, string]>([
  [
    'a confirmation with its method (Rule 28(1)(i))',
    'provider',
    exportedProvision(),
    consent,
    '確認した。方法：同意取得を代行し、当該同意を自ら確認する方法',
  ],
  [
    'a confirmation that a deficient record lacks',
    'provider',
    exportedProvision({ items: { consentConfirmed: null } }),
    consent,
    '記録なし',
  ],
  ['nothing of a recipient in Japan', 'provider', exportedProvision(), foreign, ''],
  [
    'what a foreign recipient told, and how it was confirmed',
    'provider',
    exportedProvision({ items: { foreignInformationConfirmed: { confirmationMethod: 'web_page_inspected' } } }),
    foreign,
    '確認した。方法：情報の提供を行っているホームページの記載内容を確認する方法',
  ],
  [
    'what is omitted by reference (Rule 28(2))',
    'provider',
    exportedProvision({
      items: { counterparty: null },
      record: { omitted: { recordId: recordId(9), items: ['counterparty'] } },
    }),
    '当該第三者の氏名又は名称',
    `省略（記録 ${recordId(9)} を参照）`,
  ],
  [
    'no representative of an individual',
    'provider',
    exportedProvision({ items: { counterparty: { partyName: 'A', partyAddress: 'B', representativeName: null } } }),
    '当該第三者の代表者の氏名',
    '－',
  ],
  [
    'the items',
    'provider',
    exportedProvision({ items: { infoItems: ['甲', '乙'] } }),
    '当該個人関連情報の項目',
    '甲\n乙',
  ],
  [
    'no period of a record made per occasion (Rule 27(2))',
    'provider',
    exportedProvision({ period: { firstDay: '2026-10-01', lastDay: '2026-10-31' } }),
    '当該提供の期間の初日',
    '',
  ],
  [
    'the first day of a lump record’s period (Rule 28(1)(ii))',
    'provider',
    exportedProvision({
      record: { recordMethod: 'lump', periodRecordId: recordId(8) },
      period: { firstDay: '2026-10-01', lastDay: '2026-10-31' },
    }),
    '当該提供の期間の初日',
    '2026-10-01',
  ],
  [
    'that an open record has no end yet (Rule 29)',
    'provider',
    exportedProvision({ retention: { startsOn: null, until: null } }),
    '保存期間の末日',
    '未定（最後の提供の日が定まるまで）',
  ],
  [
    'who obtained consent (Rule 24(1)(iii)イ)',
    'recipient',
    exportedAcquisition({ items: { consentObtained: { obtainedBy: 'provider_as_proxy' } } }),
    consent,
    '同意が得られている（提供元が代行して取得）',
  ],
  [
    'a deficiency in words with its code',
    'provider',
    exportedProvision({ record: { deficiencies: ['item_vague:all', 'made_up_code'] } }),
    '不足している事項',
    '項目の記載が具体的でない：all（item_vague）\nmade_up_code',
  ],
  [
    'a correction beside what was recorded, by the day in Japan',
    'provider',
    exportedProvision({
      corrections: [
        {
          kind: 'amended',
          reason: '日付の誤記',
          correctedAt: '2026-11-24T15:00:00.000Z',
          correctedBy: 'auditor',
          items: { providedOn: '2026-11-23' },
        },
      ],
    }),
    '訂正等',
    '2026-11-25 訂正（auditor）：日付の誤記。個人関連情報を提供した年月日：「2026-11-24」を「2026-11-23」に',
  ],
])('a cell shows %s', (_what, side, exported, heading, text) => {
  expect(cellOf(side, exported, heading)).toBe(text);
});

test('a corrected record is shown as it stands, with what it said when it was made and what was mended beside it', () => {
  const { record } = exportedProvision();
  const counterparty = { partyName: '株式会社CRM', partyAddress: '東京都港区1-1', representativeName: '鈴木 一郎' };
  const exported = exportedProvision({
    record: {
      deficiencies: ['representative_name_missing'],
      omitted: { recordId: recordId(9), items: ['infoItems', 'consent'] },
    },
    items: { infoItems: [], consentConfirmed: null },
    standing: {
      items: { ...record.items, counterparty, consentConfirmed: null, infoItems: ['位置情報'] },
      deficiencies: ['omitted_item_uncovered:consent'],
      mended: [
        {
          deficiency: 'representative_name_missing',
          correctionId: recordId(8),
          mendedAt: '2026-11-24T15:00:00.000Z',
        },
      ],
      uncovered: ['consent'],
      ...{ correctionId: recordId(8), correctedAt: '2026-11-24T15:00:00.000Z' },
    },
  });
  const cell = (beginning: string) => cellOf('provider', exported, beginning);
  expect(cell('当該第三者の住所')).toBe('東京都港区1-1');
  // Stated by a correction, an item is no longer left out.
  expect(cell('当該個人関連情報の項目')).toBe('位置情報');
  expect(cell('法第31条第1項第1号')).toBe(`省略（記録 ${recordId(9)} を参照。ただし参照先の変更により充足されない）`);
  expect(cell('不足している事項')).toContain('omitted_item_uncovered');
  expect(cell('訂正により解消した不足')).toMatch(/^2026-11-25 .*representative_name_missing/);
  expect(JSON.parse(cell('作成時の記載')!)).toEqual({ counterparty: record.items.counterparty, infoItems: [] });
});
