import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { invalidList } from './invalid-list.ts';
import { linesOf } from './lines-of.ts';
import { listColumns } from './write-list.ts';

/** A part of a list as it stands in a file; nothing of it is checked but what the file's form asks for. */
export type ListEntry =
  | { kind: 'header'; value: unknown; line: number }
  | { kind: 'row'; value: unknown; line: number }
  | { kind: 'note'; note: string; line: number };

const maxLineBytes = 65_536;

/** NDJSON: a header, a row each line, and a note. */
export async function* ndjsonEntries(content: Readable): AsyncGenerator<ListEntry> {
  let line = 0;
  for await (const text of linesOf(content, maxLineBytes)) {
    line += 1;
    if (text.trim() === '') continue;
    const value = parseLine(text, line);
    if (line === 1) yield { kind: 'header', value, line };
    else if (typeof value.note === 'string' && Object.keys(value).length === 1)
      yield { kind: 'note', note: value.note, line };
    else yield { kind: 'row', value, line };
  }
}

function parseLine(text: string, line: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalidList('The line is not JSON', line);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidList('The line is no JSON object', line);
  return value as Record<string, unknown>;
}

type CsvRecord = { record: string[]; info: { lines: number } };

const numericHeaders = new Set(['agreementVersion', 'rowCount', 'recordsWithoutMatchKey']);

/**
 * CSV (RFC 4180): a record `#name,value` for each field of the header, the columns' names, a record for each row, and `#note,…`. The
 * two are told apart by how many fields they have.
 */
export async function* csvEntries(content: Readable): AsyncGenerator<ListEntry> {
  const header: Record<string, unknown> = {};
  let isInHeader = true;
  let line = 1;
  try {
    for await (const { record, info } of csvRecords(content)) {
      line = info.lines;
      const [first = '', second = ''] = record;
      if (isInHeader && record.length === 2 && first.startsWith('#')) {
        const name = first.slice(1);
        header[name] = numericHeaders.has(name) ? toCount(second) : second;
      } else if (isInHeader) {
        if (record.join() !== listColumns.join()) throw invalidList(`The columns are ${listColumns.join(', ')}`, line);
        isInHeader = false;
        yield { kind: 'header', value: header, line };
      } else if (record.length === 2 && first === '#note') yield { kind: 'note', note: second, line };
      else yield { kind: 'row', value: rowOf(record, line), line };
    }
  } catch (error) {
    if (isCsvError(error)) throw invalidList('It is no CSV as RFC 4180 has it', line);
    throw error;
  }
}

/** The file's records. Ending early leaves the content as it is: its connection has to carry the answer. */
function csvRecords(content: Readable): AsyncIterable<CsvRecord> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxLineBytes,
  });
  content.once('error', (error) => parser.destroy(error));
  content.once('close', () => {
    if (!content.readableEnded) parser.destroy(new Error('the list ended before its end'));
  });
  content.pipe(parser);
  return parser as AsyncIterable<CsvRecord>;
}

function rowOf(record: readonly string[], line: number): unknown {
  if (record.length !== listColumns.length) throw invalidList(`A row has ${listColumns.length} columns`, line);
  const [matchKey, day, items, count] = record as [string, string, string, string];
  return { matchKey, day, itemCodes: items === '' ? [] : items.split(' '), count: toCount(count) };
}

/** A number only where it is written as one; else the text, which the schema refuses. */
function toCount(text: string): number | string {
  return /^[0-9]{1,15}$/.test(text) ? Number(text) : text;
}

function isCsvError(error: unknown): boolean {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith('CSV_');
}
