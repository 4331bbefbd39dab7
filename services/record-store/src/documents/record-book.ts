import type { ExportedRecord, Side } from '../domain/exported-record.ts';
import { referenceColumns } from '../domain/reference-columns.ts';
import { acquisitionItems, provisionItems, type RecordColumn } from '../domain/statutory-columns.ts';
import { adviceNote, bookTexts, changedTextNote } from './book-texts.ts';
import { createPagedDocument, type PagedDocument } from './create-paged-document.ts';
import { drawCorrections } from './draw-corrections.ts';
import { drawTable, type TableColumn } from './draw-table.ts';
import { instantInWords, monthInWords } from './japanese-dates.ts';

export interface BookHead {
  exportId: string;
  side: Side;
  /** Who has it made, as the token says. */
  requestedBy: string;
  reason: string;
  /** What was asked for, in words: label and value. */
  conditions: readonly (readonly [label: string, value: string])[];
  /** When the records were read. */
  asOf: Date;
  recordCount: number;
}

/**
 * A book of one side's records in Japanese (PDF), by counterparty and month of provision or acquisition, with the Rules' own column
 * names. `records` MUST come in that order. The same input gives the same bytes; finished pages are given away at once.
 */
export async function* recordBook(head: BookHead, records: AsyncIterable<ExportedRecord>): AsyncGenerator<Buffer> {
  const document = createPagedDocument({
    title: bookTexts[head.side].title,
    footer: `${bookTexts[head.side].title}　出力番号 ${head.exportId}`,
    createdAt: head.asOf,
    orientation: 'landscape',
  });
  drawFront(document, head);
  const sections = createSections(document, head.side);
  let count = 0;
  for await (const exported of records) {
    sections.add(exported);
    count += 1;
    yield* document.taken();
  }
  sections.end();
  if (count === 0) document.paragraph('条件に当てはまる記録はない。', { size: 9, gap: 6 });
  if (document.isTextChanged) document.paragraph(`注：${changedTextNote}`, { size: 7.5, gap: 4 });
  document.paragraph(`以上　${count}件`, { size: 9 });
  yield* document.end();
}

function drawFront(document: PagedDocument, head: BookHead): void {
  const texts = bookTexts[head.side];
  document.paragraph(texts.title, { size: 16, weight: 'bold', gap: 2 });
  document.paragraph(`根拠：${texts.basis}`, { size: 8, gap: 8 });
  const facts = [
    ...head.conditions,
    ['件数', `${head.recordCount}件`],
    ['記録を読み出した日時', instantInWords(head.asOf)],
    ['出力を求めた者', head.requestedBy],
    ['出力の理由', head.reason],
    ['出力番号', head.exportId],
  ] as const;
  for (const [label, value] of facts) {
    document.paragraph(`${label}：${value}`, { size: 8.5 });
  }
  document.advance(6);
  document.paragraph('本書が示すこと、示さないこと', { size: 9, weight: 'bold', keepWith: 20 });
  [...texts.notes, adviceNote].forEach((note, i) => {
    document.paragraph(`${i + 1}．${note}`, { size: 7.5 });
  });
  document.advance(10);
}

/** Begins a section whenever the counterparty as recorded, or the month, changes. */
function createSections(document: PagedDocument, side: Side) {
  const columns = bookColumns(side);
  const counterparty = side === 'provider' ? provisionItems : acquisitionItems;
  const fields = [counterparty.partyName, counterparty.partyAddress, counterparty.representativeName];
  let current = { party: '', month: '' };
  let table: ReturnType<typeof drawTable> | undefined;

  const beginParty = (exported: ExportedRecord) => {
    document.need(150);
    document.advance(6);
    const { counterpartyPartyId: code } = exported;
    const name = `${bookTexts[side].counterparty}${code === null ? '' : `（管理コード ${code}）`}`;
    document.paragraph(name, { size: 11, weight: 'bold' });
    for (const { heading, article, cell } of fields)
      document.paragraph(`${heading}（${article}）：${cell(exported)}`, { size: 8 });
    document.advance(4);
  };
  const beginMonth = (month: string) => {
    document.need(110);
    document.paragraph(`${bookTexts[side].occurred}：${monthInWords(month)}`, { size: 9.5, weight: 'bold', gap: 2 });
    table = drawTable(document, columns);
    table.begin();
  };

  return {
    add(exported: ExportedRecord) {
      const party = JSON.stringify([exported.counterpartyPartyId, ...fields.map(({ cell }) => cell(exported))]);
      const month = exported.occurredOn.slice(0, 7);
      if (party !== current.party || month !== current.month) {
        table?.end();
        if (table) document.advance(8);
        if (party !== current.party) beginParty(exported);
        beginMonth(month);
        current = { party, month };
      }
      table!.row(columns.map(({ cells }) => cells.map(({ cell }) => cell(exported)).join('\n')));
      if (exported.corrections.length === 0) return;
      drawCorrections(document, exported);
      table!.resume();
    },
    end() {
      table?.end();
      document.advance(8);
    },
  };
}

interface BookColumn extends TableColumn {
  /** Shown one below the other. */
  cells: readonly Pick<RecordColumn, 'cell'>[];
}

function bookColumns(side: Side): BookColumn[] {
  const aside = referenceColumns(side);
  const statutory = (column: RecordColumn, share: number, cells: BookColumn['cells'] = [column]): BookColumn => {
    return { heading: column.heading, note: column.article!, share, cells };
  };
  const beside = (heading: string, share: number, cells: BookColumn['cells']): BookColumn => {
    return { heading, note: '法定の記録事項ではない', share, isAside: true, cells };
  };
  const kept = { cell: retentionInWords(side) };
  const method = [aside.method, { cell: labelled('作成日', aside.madeOn.cell) }];
  const remarks = {
    cell: (exported: ExportedRecord) =>
      [
        aside.recordId.cell(exported),
        labelled('一括', aside.periodRecordId.cell)(exported),
        labelled('省略', aside.omitted.cell)(exported),
        labelled('不足', aside.deficiencies.cell)(exported),
        labelled('解消', aside.mended.cell)(exported),
        labelled('訂正等', correctionsBelow)(exported),
        labelled('承認', aside.state.cell)(exported),
      ]
        .filter((text) => text !== '')
        .join('\n'),
  };
  const ending = [
    beside('作成した方法・日', 0.09, method),
    beside('保存期間', 0.1, [kept]),
    beside('記録番号・備考', 0.19, [remarks]),
  ];
  if (side === 'provider') {
    const { consent, foreignInformation, providedOn, infoItems } = provisionItems;
    return [
      statutory(consent, 0.17),
      statutory(foreignInformation, 0.16),
      {
        ...statutory(providedOn, 0.11, [{ cell: providedOnInWords }]),
        heading: '個人関連情報を提供した年月日（一括して作成する場合にあっては、当該提供の期間の初日及び末日）',
      },
      statutory(infoItems, 0.18),
      ...ending,
    ];
  }
  const { consent, foreignInformation, principalIdentifier, infoItems } = acquisitionItems;
  return [
    statutory(consent, 0.12),
    statutory(foreignInformation, 0.14),
    statutory(principalIdentifier, 0.13),
    statutory(infoItems, 0.15),
    beside('取得した日', 0.08, [{ cell: ({ occurredOn }) => occurredOn }]),
    ...ending,
  ];
}

const correctionsBelow: RecordColumn['cell'] = ({ corrections }) =>
  corrections.length === 0 ? '' : `${corrections.length}回（下の表）`;

const labelled = (label: string, cell: RecordColumn['cell']) => (exported: ExportedRecord) => {
  const text = cell(exported);
  return text === '' ? '' : `${label}：${text}`;
};

/** A lump record's period beside the entry's own day (Rule 28(1)(ii)). */
function providedOnInWords(exported: ExportedRecord): string {
  const day = provisionItems.providedOn.cell(exported);
  const [first, last] = [provisionItems.firstDay.cell(exported), provisionItems.lastDay.cell(exported)];
  return first === '' ? day : `${day}\n期間 初日：${first}\n期間 末日：${last}\n（出力の時点まで）`;
}

function retentionInWords(side: Side) {
  const { retentionStartsOn, retentionUntil } = referenceColumns(side);
  return (exported: ExportedRecord) =>
    exported.retention.until === null
      ? retentionUntil.cell(exported)
      : `起算日：${retentionStartsOn.cell(exported)}\n末日：${retentionUntil.cell(exported)}`;
}
