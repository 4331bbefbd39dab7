import { expect, test } from '@jest/globals';
import { type BookHead, recordBook } from '../../src/documents/record-book.ts';
import type { ExportedRecord } from '../../src/domain/exported-record.ts';
import { exportedAcquisition, exportedProvision, recordId } from '../exports/samples.ts';
import { bytesOf, glyphsOf, pagesOf } from './pages-of.ts';

const head: BookHead = {
  exportId: recordId(1),
  side: 'provider',
  requestedBy: 'auditor',
  reason: '報告徴収への対応',
  conditions: [['契約', 'shop-to-crm']],
  asOf: new Date('2026-11-24T15:04:05.678Z'),
  recordCount: 1,
};

async function* given(records: readonly ExportedRecord[]) {
  yield* records;
}

const bookOf = (records: readonly ExportedRecord[], changed: Partial<BookHead> = {}) =>
  bytesOf(recordBook({ ...head, ...changed }, given(records)));

test('a provider’s book names each item in the words of Rule 28(1), and what is no item as such', async () => {
  const [page] = await pagesOf(await bookOf([exportedProvision()]));
  for (const words of [
    '個人関連情報の第三者提供に係る記録（提供元）',
    '施行規則第28条第1項',
    '法第31条第1項第1号の本人の同意が得られていることを確認した旨及びその方法規則第28条第1項第1号',
    '外国にある第三者への提供にあっては',
    '個人関連情報を提供した年月日（一括して作成する場合にあっては、当該提供の期間の初日及び末日）規則第28条第1項第2号',
    '当該第三者の氏名又は名称（規則第28条第1項第3号）：株式会社シーアールエム',
    '当該第三者の代表者の氏名（法人の場合）（規則第28条第1項第3号）：鈴木一郎',
    '当該個人関連情報の項目規則第28条第1項第4号',
    '保存期間法定の記録事項ではない',
    '提供した年月日：2026年11月',
    '2026年11月25日00時04分（日本時間）',
    '報告徴収への対応',
    '申告が真実であること、本人の同意が有効であること、法令上の義務が果たされていることを、本書が示すものではない',
    '弁護士等の専門家に相談すること',
    '以上1件',
    '1/1',
  ])
    expect(page).toContain(words);
});

test('a recipient’s book names each item in the words of Rule 24(1)(iii)', async () => {
  const [page] = await pagesOf(await bookOf([exportedAcquisition()], { side: 'recipient' }));
  for (const words of [
    '法第31条第1項第1号の本人の同意が得られている旨規則第24条第1項第3号イ',
    '提供元の個人関連情報取扱事業者の氏名又は名称（規則第24条第1項第3号ロ）：株式会社ショップ',
    '当該個人データによって識別される本人の氏名その他の当該本人を特定するに足りる事項規則第24条第1項第3号ハ',
    'member-0001',
    '取得した日法定の記録事項ではない',
    '本人を特定するに足りる事項が含まれる',
  ])
    expect(page).toContain(words);
});

test('every page has its number and how many there are, the headings again, and every record is on one', async () => {
  const records = Array.from({ length: 80 }, (_, n) => exportedProvision({ record: { recordId: recordId(100 + n) } }));
  const pages = await pagesOf(await bookOf(records));
  expect(pages.length).toBeGreaterThan(3);
  for (const [i, page] of pages.entries()) expect(page).toContain(`${i + 1}/${pages.length}`);
  for (const page of pages.slice(0, -1)) expect(page).toContain('当該個人関連情報の項目規則第28条第1項第4号');
  for (const { record } of records) expect(pages.filter((page) => page.includes(record.recordId))).toHaveLength(1);
});

test('a new section begins with the month, and with another name of the same counterparty', async () => {
  const renamed = { partyName: '株式会社新シーアールエム', partyAddress: '大阪市', representativeName: null };
  const text = (
    await pagesOf(
      await bookOf([
        exportedProvision({ occurredOn: '2026-09-30' }),
        exportedProvision({ occurredOn: '2026-10-01' }),
        exportedProvision({ occurredOn: '2026-10-02', items: { counterparty: renamed } }),
      ]),
    )
  ).join('');
  expect(text.match(/提供した年月日：2026年9月/g)).toHaveLength(1);
  expect(text.match(/提供した年月日：2026年10月/g)).toHaveLength(2);
  expect(text).toContain('株式会社新シーアールエム');
});

test('a record that is longer than a page goes on on the next, with nothing left out', async () => {
  const infoItems = Array.from({ length: 150 }, (_, n) => `項目第${n}番`);
  const text = (await pagesOf(await bookOf([exportedProvision({ items: { infoItems } })]))).join('');
  for (const item of infoItems) expect(text).toContain(item);
});

test.each(['𠮷', '丄', '伂'])(
  'a name with %s, which the document’s own typeface lacks, is drawn with a glyph of it',
  async (character) => {
    const counterparty = { partyName: `${character}野家`, partyAddress: '東京都', representativeName: '髙﨑' };
    const bytes = await bookOf([exportedProvision({ items: { counterparty } })]);
    const [page] = await pagesOf(bytes);
    expect(page).toContain(`${character}野家`);
    expect(page).toContain('髙﨑');
    expect(page).not.toContain('本書の書体にない文字');
    // A subset's glyph 0 is .notdef, the empty box.
    const codes = await glyphsOf(bytes, character);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes).not.toContain(0);
  },
);

test('a character that both typefaces lack is shown by its code point, and the book says so', async () => {
  const counterparty = { partyName: '\u{2A6D6}野家', partyAddress: '東京都', representativeName: '髙﨑' };
  const text = (await pagesOf(await bookOf([exportedProvision({ items: { counterparty } })]))).join('');
  expect(text).toContain('〔U+2A6D6〕野家');
  expect(text).toContain('本書の書体にない文字');
});

const amended = {
  ...{
    kind: 'amended' as const,
    reason: '誤記のため',
    correctedBy: 'auditor',
    correctedAt: '2026-11-24T15:04:05.678Z',
  },
  items: { infoItems: ['サイトXの閲覧履歴', '会員区分'], providedOn: '2026-11-23' },
};

test('corrections stand below their record as a table: each item before and after, the reason, who and when', async () => {
  const record = { recordId: recordId(1) };
  const [page] = await pagesOf(
    await bookOf([exportedProvision({ record, items: { infoItems: ['閲覧履歴'] }, corrections: [amended] })]),
  );
  for (const words of [
    `記録${recordId(1)}の訂正等（法定の記録事項ではない`,
    '種別事項訂正前訂正後理由訂正等をした者訂正等をした日時',
    '訂正当該個人関連情報の項目閲覧履歴サイトXの閲覧履歴会員区分誤記のためauditor2026年11月25日00時04分',
    '訂正等：1回（下の表）',
  ])
    expect(page).toContain(words);
  expect(page).not.toContain('{"');
});

test('a table of corrections that is longer than a page has its headings on each, and the records go on after it', async () => {
  const corrections = Array.from({ length: 60 }, (_, n) => ({ ...amended, reason: `理由${n}。` }));
  const records = [exportedProvision({ corrections }), exportedProvision({ record: { recordId: recordId(7) } })];
  const pages = await pagesOf(await bookOf(records, { recordCount: 2 }));
  const withTable = pages.filter((page) => page.includes('訂正誤記') || /理由\d+。/.test(page));
  expect(withTable.length).toBeGreaterThan(2);
  for (const page of withTable) expect(page).toContain('種別事項訂正前訂正後');
  for (let n = 0; n < 60; n += 1) expect(pages.join('')).toContain(`理由${n}。`);
  const last = pages.filter((page) => page.includes(recordId(7)));
  expect(last).toHaveLength(1);
  expect(last[0]).toContain('当該個人関連情報の項目規則第28条第1項第4号');
});

test('a book without a record says so', async () => {
  expect((await pagesOf(await bookOf([], { recordCount: 0 }))).join('')).toContain(
    '条件に当てはまる記録はない。以上0件',
  );
});

test('fonts are embedded, with the glyphs used only, and the same input gives the same bytes', async () => {
  const bytes = await bookOf([exportedProvision()]);
  expect(bytes.includes('/FontFile2')).toBe(true);
  expect(bytes.length).toBeLessThan(200_000);
  expect(await bookOf([exportedProvision()])).toEqual(bytes);
});
