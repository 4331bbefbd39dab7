import type { Tx } from '@akashi/database';
import { commonConditions, lastDay, type Parameters, type PlaceSearch, parametersOf } from './record-filter.ts';

export type SegmentSource = 'months' | 'groups' | 'open batches' | 'approved batches';

/** Records that lie together in an index: those of a month, of a group, or of a group in a batch, from the first to the last day. */
export interface Segment {
  groupId: string | null;
  batchId: string | null;
  firstOn: string;
  lastOn: string;
}

interface SegmentPage {
  source: SegmentSource;
  search: PlaceSearch;
  passed: Segment | undefined;
  count: number;
}

/** The segments that can hold what is searched for, those that reach latest first, after the one passed. */
export async function readSegments(tx: Tx, page: SegmentPage): Promise<Segment[]> {
  const parameters = parametersOf(page.search.tenant);
  const { rows } = await tx.query<{ group_id: string; batch_id: string; first_on: string; last_on: string }>(
    segmentsSql(page, parameters),
    parameters.values,
  );
  return rows.map(({ group_id, batch_id, first_on, last_on }) => ({
    groupId: group_id,
    batchId: batch_id,
    firstOn: first_on,
    lastOn: last_on,
  }));
}

const endOfMonth = `(g.month + interval '1 month' - interval '1 day')::date`;

const fromOf: Record<SegmentSource, { from: string; ids: string; first: string; last: string; condition?: string }> = {
  // Each month once, by jumps through the index of months.
  months: {
    from: `(WITH RECURSIVE months AS (
      (SELECT month FROM record_groups WHERE tenant = $1 ORDER BY month DESC LIMIT 1)
      UNION ALL
      SELECT (SELECT g.month FROM record_groups g WHERE g.tenant = $1 AND g.month < months.month ORDER BY g.month DESC LIMIT 1)
      FROM months WHERE months.month IS NOT NULL
    ) SELECT $1 AS tenant, month, 0 AS made_after_days FROM months WHERE month IS NOT NULL) g`,
    ...{ ids: 'NULL::uuid AS group_id, NULL::uuid AS batch_id', first: 'g.month', last: endOfMonth },
  },
  groups: {
    from: 'record_groups g',
    ...{ ids: 'g.group_id, NULL::uuid AS batch_id', first: 'g.month', last: endOfMonth },
  },
  'open batches': batches('NOT b.approved'),
  'approved batches': batches('b.approved'),
};

function batches(condition: string) {
  const from = 'batch_groups b JOIN record_groups g ON g.tenant = b.tenant AND g.group_id = b.group_id';
  return {
    from,
    ids: 'g.group_id, b.batch_id',
    first: 'b.first_on',
    last: 'b.last_on',
    condition: `b.tenant = $1 AND ${condition}`,
  };
}

/** `greatest` and `least` leave out what wasn't asked for: it is NULL. Made on a day, a group's records are all of one day. */
function segmentsSql({ source, search, passed, count }: SegmentPage, parameters: Parameters): string {
  const { filter } = search;
  const { add } = parameters;
  const { from, ids, first, last, condition } = fromOf[source];
  const madeFor = filter.madeOn === undefined ? 'NULL' : `${add(filter.madeOn)}::date - g.made_after_days`;
  const conditions = ['g.tenant = $1', ...(condition ? [condition] : []), ...commonConditions(filter, 'g', parameters)];
  const rest = passed
    ? `AND (last_on, group_id, batch_id) < (${add(passed.lastOn)}, ${add(passed.groupId ?? nil)}, ${add(passed.batchId ?? nil)})`
    : '';
  return `
SELECT nullif(group_id, '${nil}') AS group_id, nullif(batch_id, '${nil}') AS batch_id, first_on, last_on
FROM (
  SELECT coalesce(group_id, '${nil}') AS group_id, coalesce(batch_id, '${nil}') AS batch_id, first_on, last_on
  FROM (
    SELECT ${ids}, greatest(${first}, ${add(filter.occurredFrom ?? null)}::date, ${madeFor}) AS first_on,
      least(${last}, ${add(lastDay(search) ?? null)}::date, ${madeFor}) AS last_on
    FROM ${from} WHERE ${conditions.join(' AND ')}
  ) bounded
) segment
WHERE first_on <= last_on ${rest}
ORDER BY last_on DESC, group_id DESC, batch_id DESC LIMIT ${add(count)}`;
}

const nil = '00000000-0000-0000-0000-000000000000';
