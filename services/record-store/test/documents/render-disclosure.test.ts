import { expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { renderDisclosure } from '../../src/documents/render-disclosure.ts';
import { disclosureStatements } from '../../src/domain/disclosure-texts.ts';
import { answerFormat, type DisclosureAnswer } from '../../src/domain/prepare-answer.ts';

const item = {
  consentObtained: { obtainedBy: 'provider_as_proxy' as const },
  counterparty: { partyName: '株式会社ショップ', partyAddress: '東京都千代田区丸の内1-1-1', representativeName: null },
  principalIdentifier: 'member-0001',
  infoItems: ['サイトXで閲覧した商品カテゴリ', '閲覧日時'],
};

function answerOf(answer: DisclosureAnswer['answer'], changed: Partial<DisclosureAnswer> = {}): DisclosureAnswer {
  return {
    ...{ format: answerFormat, disclosureId: '0190a1b2-c3d4-7000-8000-000000000074', answer, salt: '0123456789abcdef' },
    ...{ principalIdentifier: 'member-0001', requestedOn: '2026-11-20', requestedForm: 'paper' as const },
    respondent: { partyName: '株式会社シーアールエム', contact: '個人情報相談窓口 03-0000-0000' },
    ...{ statements: disclosureStatements(answer), refusal: null, records: [], leftOut: [], ...changed },
  };
}

async function pdfOf(answer: DisclosureAnswer): Promise<Buffer> {
  const approvedAt = new Date('2026-11-24T15:04:05.678Z');
  const chunks: Buffer[] = [];
  for await (const chunk of renderDisclosure({ answer, contentHash: 'ab'.repeat(32), approvedAt })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function pagesOf(bytes: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s/g, ''));
}

test('the document names each item in the words of Rule 24(1)(iii), and says what it is and is not in both languages', async () => {
  const records = [item, { ...item, foreignInformationProvided: true, consentObtained: null, infoItems: [] }];
  const text = (
    await pagesOf(await pdfOf(answerOf('disclosed', { records, leftOut: [{ reason: '取得していなかった' }] })))
  ).join('');
  for (const words of [
    '第三者提供記録の開示の請求に対する回答',
    '回答：開示する',
    '請求を受けた日：2026年11月20日',
    '書面の交付による方法',
    '株式会社シーアールエム',
    '2026年11月25日00時04分（日本時間）',
    '法第31条第1項第1号の本人の同意が得られている旨（規則第24条第1項第3号イ）同意が得られている（提供元が代行して取得）',
    '提供元の個人関連情報取扱事業者の氏名又は名称（規則第24条第1項第3号ロ）株式会社ショップ',
    '（規則第24条第1項第3号ハ）member-0001',
    '当該個人関連情報の項目（規則第24条第1項第3号ニ）サイトXで閲覧した商品カテゴリ閲覧日時',
    '情報の提供が行われている',
    '記録なし',
    '理由：取得していなかった',
    '法第31条第3項により作成する記録は、法第33条第5項に掲げられていません',
    'arenotnamedinArticle33(5)',
    '弁護士にご相談ください',
    'ab'.repeat(32),
  ])
    expect(text).toContain(words);
  expect(text.match(/外国にある個人情報取扱事業者にあっては/g)).toHaveLength(1);
  expect(text).not.toContain('0123456789abcdef');
});

test.each([
  [
    'does_not_exist' as const,
    {},
    ['回答：記録は存在しない', '同条第3項により、その旨を通知します', 'No such record exists'],
  ],
  [
    'refused' as const,
    { refusal: { ground: 'violation_of_other_law' as const, reason: '他の法令により開示が禁じられている' } },
    ['回答：開示しない', '開示しない理由', '法第33条第2項ただし書第3号', '他の法令により開示が禁じられている'],
  ],
])('an answer that discloses nothing, %s, tells the person so (Act 33(3))', async (kind, changed, words) => {
  const text = (await pagesOf(await pdfOf(answerOf(kind, changed)))).join('');
  for (const each of words) expect(text).toContain(each.replaceAll(/\s/g, ''));
  expect(text).not.toContain('規則第24条第1項第3号イ');
});

test('Act 33(2), (3): a partial refusal names each part, its ground and reason, and marks the items that are withheld', async () => {
  const withheld = [
    { record: null, items: null, ground: 'serious_obstruction_of_business' as const, reason: '調査の支障となる' },
    {
      record: 2,
      items: ['counterparty' as const, 'infoItems' as const],
      ground: 'harm_to_rights' as const,
      reason: '第三者の安全',
    },
  ];
  const records = [item, { ...item, counterparty: null, infoItems: [] }];
  const text = (await pagesOf(await pdfOf(answerOf('partly_disclosed', { records, withheld })))).join('');
  for (const words of [
    '回答：一部を開示する（一部は開示しない）',
    '一部を開示しないことを決定しました。法第33条第5項において準用する同条第3項により、その旨を通知します',
    '1．次に掲げていない記録1件の全部',
    '法第33条第2項ただし書第2号',
    '理由：調査の支障となる',
    '2．記録2の第三者の氏名又は名称等、個人関連情報の項目',
    '法第33条第2項ただし書第1号',
    '（規則第24条第1項第3号ロ）株式会社ショップ',
    '（規則第24条第1項第3号ロ）開示しない（「開示しない部分とその理由」の2）',
    '（規則第24条第1項第3号ニ）開示しない（「開示しない部分とその理由」の2）',
  ]) {
    expect(text).toContain(words);
  }
  expect(text.match(/開示しない（「開示しない部分とその理由」の2）/g)).toHaveLength(4);
  expect(text).not.toContain('記録なし');
});

test('many records take as many pages as they need, each numbered; the same answer gives the same bytes', async () => {
  const answer = answerOf('disclosed', { records: Array.from({ length: 40 }, () => item) });
  const bytes = await pdfOf(answer);
  const pages = await pagesOf(bytes);
  expect(pages.length).toBeGreaterThan(5);
  for (const [i, page] of pages.entries()) expect(page).toContain(`${i + 1}/${pages.length}`);
  expect(pages.join('').match(/記録\d+法第31条/g)).toHaveLength(40);
  expect(await pdfOf(answer)).toEqual(bytes);
});
