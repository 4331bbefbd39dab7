import type { Tx } from '@akashi/database';
import type { CountedChoice } from '../domain/counted-choices.ts';

const slots = 16;

/** Adds to the counts; `counted` MUST be in the order of its keys, so that two instances can't deadlock. */
export async function addChoiceCounts(tx: Tx, counted: readonly CountedChoice[]): Promise<void> {
  if (counted.length === 0) return;
  await tx.query(
    `INSERT INTO choice_counts AS known (tenant, day, notice_id, notice_version, kind, slot, n)
     SELECT tenant, day, notice_id, notice_version, kind, slot, n
     FROM (SELECT floor(random() * $7)::smallint AS slot) AS chosen,
       unnest($1::text[], $2::date[], $3::text[], $4::int[], $5::text[], $6::bigint[])
         AS row (tenant, day, notice_id, notice_version, kind, n)
     ON CONFLICT (tenant, day, notice_id, notice_version, kind, slot) DO UPDATE SET n = known.n + excluded.n`,
    [
      counted.map(({ tenant }) => tenant),
      counted.map(({ day }) => day),
      counted.map(({ noticeId }) => noticeId),
      counted.map(({ noticeVersion }) => noticeVersion),
      counted.map(({ kind }) => kind),
      counted.map(({ n }) => n),
      slots,
    ],
  );
}

export interface ChoiceCount {
  day: string;
  noticeId: string;
  noticeVersion: number;
  granted: number;
  refused: number;
  withdrawn: number;
}

/** A tenant's choices of some days, by notice version. */
export async function readChoiceCounts(
  tx: Tx,
  tenant: string,
  days: { from: string; to: string },
): Promise<ChoiceCount[]> {
  const { rows } = await tx.query<ChoiceCount>(
    `SELECT day::text, notice_id AS "noticeId", notice_version AS "noticeVersion",
       coalesce(sum(n) FILTER (WHERE kind = 'granted'), 0)::float8 AS granted,
       coalesce(sum(n) FILTER (WHERE kind = 'refused'), 0)::float8 AS refused,
       coalesce(sum(n) FILTER (WHERE kind = 'withdrawn'), 0)::float8 AS withdrawn
     FROM choice_counts WHERE tenant = $1 AND day BETWEEN $2 AND $3
     GROUP BY day, notice_id, notice_version ORDER BY day, notice_id, notice_version`,
    [tenant, days.from, days.to],
  );
  return rows;
}
