import { ServiceError } from '@akashi/contracts';
import { z } from 'zod';

/** Query parameters of every list: put them into the route's querystring schema. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many items at most'),
  cursor: z.string().max(1_024).optional().describe('The nextCursor of the page before; opaque'),
};

/** The answer of every list. */
export function pageSchema<S extends z.ZodType>(item: S) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe('Pass it as cursor for the next page; null on the last one'),
  });
}

/** An opaque text of the sort key (JSON values) of a page's last row. */
export function encodeCursor(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor, or undefined without one. Throws 'invalid_cursor' when it isn't one that `key` (a z.tuple) accepts. */
export function decodeCursor<K extends z.ZodType>(cursor: string | undefined, key: K): z.output<K> | undefined {
  if (cursor === undefined) return undefined;
  const parsed = key.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (parsed.success) return parsed.data;
  const message = 'The cursor is not one that this list gave out: start again without it';
  throw new ServiceError({
    code: 'invalid_cursor',
    message,
    details: [{ path: '/cursor', message, code: 'invalid_cursor' }],
  });
}

/** Makes a page of rows that were selected with `LIMIT limit + 1`. */
export function pageOf<R>(rows: readonly R[], limit: number, keyOf: (row: R) => readonly unknown[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null;
  return { items, nextCursor };
}

export interface IdPage {
  /** The id that the page before ended with. */
  after: string | undefined;
  limit: number;
}

/** Answers a list that goes by a UUID. `select` gives the rows behind `after`, in the list's order, up to `limit + 1` of them. */
export async function pageById<R>(
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  idOf: (row: R) => string,
  select: (page: IdPage) => Promise<readonly R[]>,
) {
  const after = decodeCursor(cursor, z.tuple([z.uuid()]))?.[0];
  return pageOf(await select({ after, limit }), limit, (row) => [idOf(row)]);
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // A NUL in a cursor would reach PostgreSQL, which can't store one.
    return text.includes('\\u0000') ? undefined : value;
  } catch {
    return undefined;
  }
}
