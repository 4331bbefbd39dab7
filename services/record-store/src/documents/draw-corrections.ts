import { type CorrectionRow, correctionRows } from '../domain/correction-rows.ts';
import type { ExportedRecord } from '../domain/exported-record.ts';
import type { PagedDocument } from './create-paged-document.ts';
import { drawTable, type TableColumn } from './draw-table.ts';
import { instantInWords } from './japanese-dates.ts';

const none = '－';

const columns: readonly (TableColumn & { cell: (row: CorrectionRow) => string })[] = [
  column('種別', 0.06, ({ kind }) => kind),
  column('事項', 0.2, ({ item }) => item || none),
  column('訂正前', 0.19, ({ item, before }) => (item === '' ? none : before || none)),
  column('訂正後', 0.19, ({ item, after }) => (item === '' ? none : after || none)),
  column('理由', 0.16, ({ reason }) => reason),
  column('訂正等をした者', 0.1, ({ correctedBy }) => correctedBy || '（システム）'),
  column('訂正等をした日時', 0.1, ({ correctedAt }) => instantInWords(correctedAt)),
];

function column(heading: string, share: number, cell: (row: CorrectionRow) => string) {
  return { heading, note: '', share, cell, isAside: true };
}

/** What a record's corrections changed, item by item, below the record's own row. */
export function drawCorrections(document: PagedDocument, exported: ExportedRecord): void {
  document.need(70);
  document.advance(3);
  const caption = `記録 ${exported.record.recordId} の訂正等（法定の記録事項ではない。上の行は訂正後の内容で、記録は、作成した時のまま保存されている）`;
  document.paragraph(caption, { size: 7, indent, gap: 1 });
  const table = drawTable(document, columns, { indent });
  table.begin();
  for (const row of correctionRows(exported)) table.row(columns.map(({ cell }) => cell(row)));
  table.end();
  document.advance(6);
}

/** In points: the table stands below its record, a little to the right. */
const indent = 24;
