import type { Tx } from '@akashi/database';

interface CursorOptions {
  /** Unique in the transaction, lower-case letters and underscores. */
  name: string;
  sql: string;
  values: readonly unknown[];
  /** Rows that one fetch brings. */
  fetchRows?: number;
}

export interface Cursor<R> {
  rowCount: number;
  /** All rows, in order, a fetch at a time; to be read once. */
  pages(): AsyncGenerator<R[]>;
}

const defaultFetchRows = 2_000;

/** Opens a cursor on the state of this moment and counts its rows; the server holds them, on disk if they are many. */
export async function openCursor<R extends object>(tx: Tx, options: CursorOptions): Promise<Cursor<R>> {
  const { name, sql, values, fetchRows = defaultFetchRows } = options;
  if (!/^[a-z_]+$/.test(name)) throw new RangeError(`${name} can't name a cursor`);
  await tx.query(`DECLARE ${name} SCROLL CURSOR FOR ${sql}`, values);
  const { rowCount } = await tx.query(`MOVE FORWARD ALL IN ${name}`);
  await tx.query(`MOVE ABSOLUTE 0 IN ${name}`);
  return {
    rowCount,
    async *pages() {
      for (;;) {
        const { rows } = await tx.query<R>(`FETCH FORWARD ${fetchRows} FROM ${name}`);
        if (rows.length > 0) yield rows;
        if (rows.length < fetchRows) break;
      }
      await tx.query(`CLOSE ${name}`);
    },
  };
}
