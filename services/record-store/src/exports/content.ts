import { byteOrderMark, csvLine } from '../domain/csv.ts';
import type { ExportedRecord, Side } from '../domain/exported-record.ts';
import { recordColumns } from '../domain/record-columns.ts';
import type { ReadRecord } from '../store/record-pages.ts';

type RecordPages = AsyncIterable<readonly ReadRecord[]>;

/** With the event read. */
export function exportedRecord({ event, ...rest }: ReadRecord): ExportedRecord {
  return { record: (JSON.parse(event) as { data: ExportedRecord['record'] }).data, ...rest };
}

/** One side's records as CSV that Excel opens in Japanese: UTF-8 with a byte order mark, the Rules' own column names first. */
export async function* csvContent(side: Side, pages: RecordPages): AsyncGenerator<Buffer> {
  const columns = recordColumns(side);
  yield Buffer.from(byteOrderMark + csvLine(columns.map(headingOf)));
  for await (const page of pages) {
    const lines = page.map((read) => {
      const exported = exportedRecord(read);
      return csvLine(columns.map((column) => column.cell(exported)));
    });
    yield Buffer.from(lines.join(''));
  }
}

function headingOf({ heading, article }: { heading: string; article: string | null }): string {
  return article === null ? heading : `${heading}（${article}）`;
}
