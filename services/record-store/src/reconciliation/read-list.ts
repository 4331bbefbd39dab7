import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  hashedRow,
  type ListHeader,
  type ListRow,
  listHeaderSchema,
  listRowSchema,
} from '../domain/reconciliation-list.ts';
import { invalidList } from './invalid-list.ts';
import { csvEntries, type ListEntry, ndjsonEntries } from './list-entries.ts';
import type { ListFileFormat } from './write-list.ts';

/** What stands at a list's end: how many rows it had, their digest, and the note, if it has one. */
export interface ListEnd {
  rowCount: number;
  rowsSha256: string;
  note: string | null;
}

export interface ReadingList {
  header: ListHeader;
  /** The rows, some at a time; to be read once and to the end, which gives what stands there. */
  rows(): AsyncGenerator<ListRow[], ListEnd>;
  /** Lets go of the content, wherever the reading stands. MUST be called. */
  close(): Promise<void>;
}

const rowsATime = 2_000;
const maxRows = 10_000_000;

/**
 * Reads a list as it comes, in bounded memory. Throws `invalid_list`, naming the line and never what identifies a person, where it is
 * no list, where a row has more than a list may hold, or where it doesn't have as many rows as it says.
 */
export async function readList(content: Readable, format: ListFileFormat): Promise<ReadingList> {
  const entries = (format === 'csv' ? csvEntries : ndjsonEntries)(content);
  const close = async () => {
    await entries.return(undefined);
  };
  try {
    const first = await entries.next();
    if (first.done || first.value.kind !== 'header') throw invalidList('It has no header', first.value?.line ?? 1);
    const header = parseHeader(first.value);
    return { header, rows: () => readRows(entries, header), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* readRows(entries: AsyncGenerator<ListEntry>, header: ListHeader): AsyncGenerator<ListRow[], ListEnd> {
  const digest = createHash('sha256');
  let rowCount = 0;
  let note: string | null = null;
  let waiting: ListRow[] = [];
  for await (const entry of entries) {
    if (note !== null) throw invalidList('Something follows the note, which stands last', entry.line);
    if (entry.kind === 'header') throw invalidList('It has two headers', entry.line);
    if (entry.kind === 'note') {
      note = entry.note;
      continue;
    }
    const row = parseRow(entry, header);
    digest.update(hashedRow(row));
    waiting.push(row);
    rowCount += 1;
    if (rowCount > maxRows)
      throw invalidList(`It has more than ${maxRows} rows: make one for a shorter period`, entry.line);
    if (waiting.length >= rowsATime) {
      yield waiting;
      waiting = [];
    }
  }
  if (waiting.length > 0) yield waiting;
  if (rowCount !== header.rowCount) {
    throw invalidList(`Its header says ${header.rowCount} rows and it has ${rowCount}: it was cut off or changed`);
  }
  return { rowCount, rowsSha256: digest.digest('hex'), note };
}

function parseHeader({ value, line }: ListEntry & { kind: 'header' }): ListHeader {
  const parsed = listHeaderSchema.safeParse(value);
  if (!parsed.success) throw invalidList(`Its header: ${faultOf(parsed.error)}`, line);
  const { from, to } = parsed.data;
  if (from > to) throw invalidList('Its period ends before it begins', line);
  return parsed.data;
}

function parseRow({ value, line }: ListEntry & { kind: 'row' }, { from, to }: ListHeader): ListRow {
  const parsed = listRowSchema.safeParse(value);
  if (!parsed.success) throw invalidList(`A row: ${faultOf(parsed.error)}`, line);
  if (parsed.data.day < from || parsed.data.day > to) throw invalidList("A row's day isn't in the list's period", line);
  return parsed.data;
}

/** The first fault without what was sent: a row's values may identify somebody, and so may the name of a field that doesn't belong. */
function faultOf({ issues: [issue] }: { issues: { code: string; path: PropertyKey[]; message: string }[] }): string {
  if (issue?.code === 'unrecognized_keys')
    return 'it has a field that a list must not hold: only those that the format names';
  return issue ? `/${issue.path.map(String).join('/')} ${issue.message}` : 'it has another form';
}
