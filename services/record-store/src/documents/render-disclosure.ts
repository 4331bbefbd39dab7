import type { AcquisitionRecordMade, Localized } from '@akashi/contracts';
import { refusalGroundWords } from '../domain/disclosure-texts.ts';
import type { DisclosureAnswer } from '../domain/prepare-answer.ts';
import { acquisitionItems, notRecorded } from '../domain/statutory-columns.ts';
import { changedTextNote } from './book-texts.ts';
import { createPagedDocument, type PagedDocument } from './create-paged-document.ts';
import { dayInWords, instantInWords } from './japanese-dates.ts';

interface ApprovedAnswer {
  answer: DisclosureAnswer;
  contentHash: string;
  approvedAt: Date;
}

const title: Localized = {
  ja: '第三者提供記録の開示の請求に対する回答',
  en: 'Answer to a request for disclosure of records of provision by third parties',
};

const answerWords: Record<DisclosureAnswer['answer'], string> = {
  disclosed: '開示する',
  does_not_exist: '記録は存在しない',
  refused: '開示しない',
};

const formWords: Record<DisclosureAnswer['requestedForm'], string> = {
  electronic: '電磁的記録の提供による方法',
  paper: '書面の交付による方法',
  other: 'その他の方法',
};

/**
 * The answer as a document for the person (PDF, A4), in Japanese with the statements in English too. It says what the answer says and no
 * more; the same answer gives the same bytes. MUST be of an answer that is approved.
 */
export async function* renderDisclosure({ answer, contentHash, approvedAt }: ApprovedAnswer): AsyncGenerator<Buffer> {
  const document = createPagedDocument({
    title: title.ja,
    footer: `${title.ja}　回答番号 ${answer.disclosureId}`,
    createdAt: approvedAt,
    orientation: 'portrait',
  });
  drawFront(document, answer, approvedAt);
  drawStatements(document, answer);
  for (const [i, items] of answer.records.entries()) {
    drawRecord(document, i + 1, items);
    yield* document.taken();
  }
  drawLeftOut(document, answer.leftOut);
  document.paragraph(`この回答の内容のハッシュ値（SHA-256）：${contentHash}`, { size: 7, gap: 2 });
  if (document.isTextChanged) document.paragraph(`注：${changedTextNote}`, { size: 7, gap: 2 });
  document.paragraph('以上', { size: 9 });
  yield* document.end();
}

function drawFront(document: PagedDocument, answer: DisclosureAnswer, approvedAt: Date): void {
  document.paragraph(title.ja, { size: 15, weight: 'bold' });
  document.paragraph(title.en, { size: 8, color: '#444', gap: 10 });
  const { respondent } = answer;
  const facts: (readonly [label: string, value: string])[] = [
    ['回答', answerWords[answer.answer]],
    ['請求の対象となる本人を特定するに足りる事項', answer.principalIdentifier],
    ['請求を受けた日', dayInWords(answer.requestedOn)],
    ['請求された開示の方法', formWords[answer.requestedForm]],
    ...(respondent
      ? ([
          ['回答する事業者', respondent.partyName],
          ['問合せ先', respondent.contact],
        ] as const)
      : []),
    ['回答を承認した日時', instantInWords(approvedAt)],
    ['回答番号', answer.disclosureId],
  ];
  for (const [label, value] of facts) document.paragraph(`${label}：${value}`, { size: 9 });
  document.advance(8);
}

function drawStatements(document: PagedDocument, { statements, refusal }: DisclosureAnswer): void {
  const both = ({ ja, en }: Localized, head = '') => {
    document.paragraph(`${head}${ja}`, { size: 8.5, keepWith: 14 });
    document.paragraph(en, { size: 7, color: '#444', indent: 12, gap: 3 });
  };
  const [first, ...others] = statements;
  if (first) both(first);
  if (refusal) {
    document.paragraph('開示しない理由', { size: 10, weight: 'bold', keepWith: 30 });
    both(refusalGroundWords[refusal.ground]);
    document.paragraph(refusal.reason, { size: 9, gap: 6 });
  }
  document.advance(4);
  document.paragraph('この回答について', { size: 10, weight: 'bold', keepWith: 30 });
  others.forEach((statement, i) => {
    both(statement, `${i + 1}．`);
  });
  document.advance(8);
}

type Items = AcquisitionRecordMade['data']['items'];

function drawRecord(document: PagedDocument, number: number, items: Items): void {
  document.paragraph(`記録 ${number}`, { size: 10, weight: 'bold', keepWith: 60 });
  for (const [{ heading, article }, value] of itemTexts(items)) {
    document.paragraph(`${heading}（${article}）`, { size: 7, color: '#444', indent: 8, keepWith: 14 });
    document.paragraph(value, { size: 9, indent: 16, gap: 2 });
  }
  document.advance(6);
}

/** The items in the order of Rule 24(1)(iii), in its own words; that of a foreign recipient only where it is one. */
function itemTexts(items: Items): [column: { heading: string; article: string | null }, value: string][] {
  const { counterparty, consentObtained, foreignInformationProvided: provided, principalIdentifier, infoItems } = items;
  const columns = acquisitionItems;
  const by = consentObtained?.obtainedBy === 'recipient' ? '提供を受けた事業者が取得' : '提供元が代行して取得';
  return [
    [columns.consent, consentObtained ? `同意が得られている（${by}）` : notRecorded],
    ...(provided === undefined
      ? []
      : [[columns.foreignInformation, provided ? '情報の提供が行われている' : notRecorded] as const]),
    [columns.partyName, counterparty?.partyName || notRecorded],
    [columns.partyAddress, counterparty?.partyAddress || notRecorded],
    [columns.representativeName, counterparty ? (counterparty.representativeName ?? '－') : notRecorded],
    [columns.principalIdentifier, principalIdentifier ?? notRecorded],
    [columns.infoItems, infoItems.length > 0 ? infoItems.join('\n') : notRecorded],
  ] as [{ heading: string; article: string | null }, string][];
}

function drawLeftOut(document: PagedDocument, leftOut: DisclosureAnswer['leftOut']): void {
  if (leftOut.length === 0) return;
  document.paragraph('取り消されたため、回答に含めない記録', { size: 10, weight: 'bold', keepWith: 30 });
  leftOut.forEach(({ reason }, i) => {
    document.paragraph(`${i + 1}．理由：${reason}`, { size: 8.5 });
  });
  document.advance(6);
}
