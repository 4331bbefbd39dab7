import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@akashi/database';
import { nowMs } from '../load/pace-requests.ts';

interface Watched {
  db: Database;
  tenant: string;
  /** One record each is awaited. */
  principals: readonly string[];
  /** When the click of a principal was due, in milliseconds of `nowMs`. */
  dueAt(index: number): number;
}

/** Milliseconds from when the click was due. */
export interface Seen {
  visibleMs: number;
  checkpointMs: number;
}

interface Awaited {
  dueMs: number;
  visibleMs: number | undefined;
}

const pollMs = 20;
/** After the last click. */
const patienceMs = 30_000;

const statement = `
SELECT r.principal, coalesce(l.leaf_index < (SELECT max(size) FROM checkpoints WHERE tenant = $1), false) AS covered
FROM records r LEFT JOIN log_leaves l USING (evidence_id)
WHERE r.tenant = $1 AND r.principal = ANY ($2::text[])`;

/** Asks again and again which records can be read, and which a signed checkpoint covers; rejects if some never come. */
export async function watchRecords({ db, tenant, principals, dueAt }: Watched): Promise<Seen[]> {
  const awaited = new Map<string, Awaited>();
  const seen: Seen[] = [];
  let next = 0;
  while (next < principals.length || awaited.size > 0) {
    for (; next < principals.length && dueAt(next) <= nowMs(); next += 1) {
      awaited.set(principals[next]!, { dueMs: dueAt(next), visibleMs: undefined });
    }
    const { rows } = await db.query<{ principal: string; covered: boolean }>(statement, [tenant, [...awaited.keys()]]);
    const answeredMs = nowMs();
    for (const { principal, covered } of rows) {
      const one = awaited.get(principal);
      if (!one) continue;
      one.visibleMs ??= answeredMs - one.dueMs;
      if (!covered) continue;
      seen.push({ visibleMs: one.visibleMs, checkpointMs: answeredMs - one.dueMs });
      awaited.delete(principal);
    }
    if (nowMs() > dueAt(principals.length) + patienceMs) throw new Error(describeMissing(awaited, principals.length));
    await sleep(pollMs);
  }
  return seen;
}

function describeMissing(awaited: ReadonlyMap<string, Awaited>, all: number): string {
  const withoutRecord = [...awaited.values()].filter(({ visibleMs }) => visibleMs === undefined).length;
  return `${awaited.size} of ${all} clicks have no record under a checkpoint after ${patienceMs / 1_000} s, ${withoutRecord} no record at all`;
}
