import { createHash } from 'node:crypto';
import { type Signer, signNote } from '@akashi/ledger';
import { stringify } from 'csv-stringify/sync';
import { hashedRow, type ListHeader, type ListRow, listNoteText } from '../domain/reconciliation-list.ts';
import type { StoredListRow } from '../store/reconciliation-lists.ts';

export const listMediaTypes = { ndjson: 'application/x-ndjson', csv: 'text/csv' } as const;
export type ListFileFormat = keyof typeof listMediaTypes;

interface WriteOptions {
  header: ListHeader;
  pages: AsyncIterable<readonly StoredListRow[]>;
  signer: Signer;
}

/** How a list's parts stand in a file. The columns are the names of a row's fields. */
const formats = {
  ndjson: {
    head: (header: ListHeader) => `${JSON.stringify(header)}\n`,
    rows: (rows: readonly ListRow[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    note: (note: string) => `${JSON.stringify({ note })}\n`,
  },
  csv: {
    head: (header: ListHeader) =>
      csv([...Object.entries(header).map(([name, value]) => [`#${name}`, value]), listColumns]),
    rows: (rows: readonly ListRow[]) =>
      csv(rows.map(({ matchKey, day, itemCodes, count }) => [matchKey, day, itemCodes.join(' '), count])),
    note: (note: string) => csv([['#note', note]]),
  },
};

export const listColumns = ['matchKey', 'day', 'itemCodes', 'count'];

function csv(records: readonly (readonly unknown[])[]): string {
  return records.length === 0 ? '' : stringify(records as unknown[][], { record_delimiter: 'windows' });
}

/**
 * The list as a file, a page at a time: header, rows, and last the note that signs both. A file that was cut off has no note, so it
 * can't be taken for the whole.
 */
export async function* writeList(
  format: ListFileFormat,
  { header, pages, signer }: WriteOptions,
): AsyncGenerator<string> {
  const { head, rows, note } = formats[format];
  const digest = createHash('sha256');
  yield head(header);
  for await (const page of pages) {
    const listed = page.map(listRowOf);
    for (const row of listed) digest.update(hashedRow(row));
    yield rows(listed);
  }
  yield note(await signNote(listNoteText(header, digest.digest('hex')), [signer]));
}

export function listRowOf({ match_key, day, items, row_count }: StoredListRow): ListRow {
  return { matchKey: match_key, day, itemCodes: items === '' ? [] : items.split(' '), count: row_count };
}
