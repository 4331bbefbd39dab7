import type { ExportFormat } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { recordBook } from '../documents/record-book.ts';
import type { ExportedRecord, Side } from '../domain/exported-record.ts';
import type { RecordFilter } from '../store/record-filter.ts';
import { readRecordLines } from '../store/record-lines.ts';
import { type ReadRecord, readRecordPages } from '../store/record-pages.ts';
import { conditionsInWords } from './conditions-in-words.ts';
import { csvContent, exportedRecord } from './content.ts';

/** A book of more records would be read by nobody, and takes its time to set: CSV and NDJSON have no limit. */
export const mostRecordsInABook = 20_000;

export const mediaTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson',
  pdf: 'application/pdf',
};

const lineFeed = 0x0a;

interface Wanted {
  tenant: string;
  exportId: string;
  format: ExportFormat;
  filter: Record<string, string>;
  reason: string;
  takenBy: string;
  asOf: Date;
  recordCount: number;
  onRows(count: number): void;
}

/** The bytes of an export, read in the snapshot that `tx` is. */
export function contentOf(tx: Tx, { onRows, ...wanted }: Wanted): AsyncGenerator<Buffer> {
  const { tenant, format, exportId, reason, takenBy, asOf, recordCount } = wanted;
  const filter = wanted.filter as RecordFilter;
  if (format === 'ndjson') return countedLines(readRecordLines(tx, { tenant, filter }), onRows);
  const order = format === 'pdf' ? 'counterparty' : 'day';
  const pages = counted(readRecordPages(tx, { tenant, filter, order }), onRows);
  // CSV and PDF have the columns of one side, which the request named.
  const side = filter.side as Side;
  if (format === 'csv') return csvContent(side, pages);
  const conditions = conditionsInWords(wanted.filter);
  return recordBook({ exportId, side, requestedBy: takenBy, reason, conditions, asOf, recordCount }, flattened(pages));
}

async function* counted<Page extends readonly unknown[]>(pages: AsyncIterable<Page>, onRows: (count: number) => void) {
  for await (const page of pages) {
    yield page;
    onRows(page.length);
  }
}

async function* countedLines(chunks: AsyncIterable<Buffer>, onRows: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    yield chunk;
    onRows(linesIn(chunk));
  }
}

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) lines += 1;
  return lines;
}

async function* flattened(pages: AsyncIterable<readonly ReadRecord[]>): AsyncGenerator<ExportedRecord> {
  for await (const page of pages) yield* page.map(exportedRecord);
}
