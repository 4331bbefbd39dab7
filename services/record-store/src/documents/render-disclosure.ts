import type { AcquisitionRecordMade, Localized } from '@akashi/contracts';
import { refusalGroundWords } from '../domain/disclosure-texts.ts';
import type { DisclosureAnswer } from '../domain/prepare-answer.ts';
import { omittedItemWording } from '../domain/record-wording.ts';
import { acquisitionItems, notRecorded } from '../domain/statutory-columns.ts';
import type { WithheldPart } from '../domain/withhold-parts.ts';
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
  partly_disclosed: '一部を開示する（一部は開示しない）',
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
  const { withheld = [] } = answer;
  drawWithheld(document, withheld);
  for (const [i, items] of answer.records.entries()) {
    drawRecord(document, { number: i + 1, items, withheld });
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

/** Each part that is refused, numbered, with its ground in the Act's words and the reason for it (Act 36). */
function drawWithheld(document: PagedDocument, withheld: readonly WithheldPart[]): void {
  if (withheld.length === 0) return;
  document.paragraph('開示しない部分とその理由', { size: 10, weight: 'bold', keepWith: 30 });
  withheld.forEach(({ record, items, ground, reason }, i) => {
    const of = record === null ? '次に掲げていない記録1件' : `記録 ${record}`;
    const what = items === null ? '全部' : items.map((item) => omittedItemWording[item]).join('、');
    const { ja, en } = refusalGroundWords[ground];
    document.paragraph(`${i + 1}．${of}の${what}`, { size: 9, keepWith: 40 });
    document.paragraph(`根拠：${ja}`, { size: 8.5, indent: 12, keepWith: 14 });
    document.paragraph(en, { size: 7, color: '#444', indent: 12, keepWith: 14 });
    document.paragraph(`理由：${reason}`, { size: 8.5, indent: 12, gap: 4 });
  });
  document.advance(6);
}

interface DrawnRecord {
  number: number;
  items: Items;
  withheld: readonly WithheldPart[];
}

function drawRecord(document: PagedDocument, { number, items, withheld }: DrawnRecord): void {
  document.paragraph(`記録 ${number}`, { size: 10, weight: 'bold', keepWith: 60 });
  const refused = (item: WithheldItem) => {
    const place = withheld.findIndex((part) => part.record === number && part.items?.includes(item));
    return place < 0 ? null : `開示しない（「開示しない部分とその理由」の${place + 1}）`;
  };
  for (const [{ heading, article }, value] of itemTexts(items, refused)) {
    document.paragraph(`${heading}（${article}）`, { size: 7, color: '#444', indent: 8, keepWith: 14 });
    document.paragraph(value, { size: 9, indent: 16, gap: 2 });
  }
  document.advance(6);
}

type WithheldItem = NonNullable<WithheldPart['items']>[number];
type ItemText = [column: { heading: string; article: string | null }, value: string];

/** The items in the order of Rule 24(1)(iii), in its own words; that of a foreign recipient only where it is one. */
function itemTexts(items: Items, refused: (item: WithheldItem) => string | null): ItemText[] {
  const { counterparty, consentObtained, foreignInformationProvided: provided, principalIdentifier, infoItems } = items;
  const columns = acquisitionItems;
  const by = consentObtained?.obtainedBy === 'recipient' ? '提供を受けた事業者が取得' : '提供元が代行して取得';
  const consent = consentObtained ? `同意が得られている（${by}）` : notRecorded;
  const foreign = provided === undefined ? null : provided ? '情報の提供が行われている' : notRecorded;
  const ofParty = refused('counterparty');
  const foreignText = refused('foreignInformation') ?? foreign;
  return [
    [columns.consent, refused('consent') ?? consent],
    ...(foreignText === null ? [] : [[columns.foreignInformation, foreignText] as ItemText]),
    [columns.partyName, ofParty ?? (counterparty?.partyName || notRecorded)],
    [columns.partyAddress, ofParty ?? (counterparty?.partyAddress || notRecorded)],
    [columns.representativeName, ofParty ?? (counterparty ? (counterparty.representativeName ?? '－') : notRecorded)],
    [columns.principalIdentifier, refused('principalIdentifier') ?? principalIdentifier ?? notRecorded],
    [columns.infoItems, refused('infoItems') ?? (infoItems.length > 0 ? infoItems.join('\n') : notRecorded)],
  ];
}

function drawLeftOut(document: PagedDocument, leftOut: DisclosureAnswer['leftOut']): void {
  if (leftOut.length === 0) return;
  document.paragraph('取り消されたため、回答に含めない記録', { size: 10, weight: 'bold', keepWith: 30 });
  leftOut.forEach(({ reason }, i) => {
    document.paragraph(`${i + 1}．理由：${reason}`, { size: 8.5 });
  });
  document.advance(6);
}
