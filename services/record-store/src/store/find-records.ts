import type { Tx } from '@akashi/database';
import type { Place, PlaceSearch, RecordFilter } from './record-filter.ts';
import { type FoundRecord, readRecords } from './record-queries.ts';
import { namesFewRecords, scanRecords } from './scan-records.ts';
import { walkRecords } from './walk-records.ts';

interface RecordPage {
  /** Where the page before ended. */
  after: Place | undefined;
  limit: number;
}

/**
 * A tenant's records, the latest day of provision or acquisition first, up to `limit + 1` of them. A record made meanwhile may be
 * missed by a page already passed; none is shown twice.
 */
export async function findRecords(
  tx: Tx,
  tenant: string,
  { filter, after, limit }: RecordPage & { filter: RecordFilter },
): Promise<FoundRecord[]> {
  const search: PlaceSearch = { tenant, filter, after, count: limit + 1 };
  const places = namesFewRecords(search) ? await scanRecords(tx, search) : await walkRecords(tx, search);
  const found = await readRecords(tx, tenant, places);
  if (found.length === places.length || places.length <= limit) return found;
  // Some were disposed of since they were found.
  const rest = { filter, after: places.at(-1), limit: limit - found.length };
  return [...found, ...(await findRecords(tx, tenant, rest))];
}
