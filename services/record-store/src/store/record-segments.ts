import type { Tx } from '@akashi/database';
import { commonConditions, lastDay, type Parameters, type PlaceSearch, parametersOf } from './record-filter.ts';

export type SegmentSource =
  | 'months'
  | 'groups'
  | 'waiting groups'
  | 'voided groups'
  | 'rejected groups'
  | 'standing groups'
  | 'open batches'
  | 'approved batches';

/** In place of the id of a group or batch where none counts. */
export const nil = '00000000-0000-0000-0000-000000000000';

/** Records that lie together in an index: those of a month, of a group, or of a group in a batch, from the first to the last day. */
export interface Segment {
  groupId: string;
  batchId: string;
  firstOn: string;
  lastOn: string;
  /**
   * Of a batch's group: whether a record of it was corrected or is in a newer batch: their states may differ from their batch's. Of a
   * group: whether a record of it stands elsewhere since a correction.
   */
  changed: boolean;
  /** The day that it stands at in the order of segments. */
  key: string;
}

interface SegmentPage {
  source: SegmentSource;
  search: PlaceSearch;
  passed: Segment | undefined;
  count: number;
}

export interface Portion {
  segments: Segment[];
  /** The first of the next portion. */
  next: Segment | undefined;
}

const readAtOnce = 256;

/**
 * The segments that can hold what is searched for, those that reach latest first, in portions: each has all that end on the same
 * day, and they grow, so that few segments with much and many with little in them both take few statements.
 */
export async function* portionsOf(tx: Tx, source: SegmentSource, search: PlaceSearch): AsyncGenerator<Portion> {
  let waiting: Segment[] = [];
  let isAll = false;
  for (let size = 1; !isAll || waiting.length > 0; size *= 2) {
    while (!isAll && endOfPortion(waiting, size) === waiting.length) {
      const more = await readSegments(tx, { source, search, passed: waiting.at(-1), count: readAtOnce });
      waiting.push(...more);
      isAll = more.length < readAtOnce;
    }
    const end = endOfPortion(waiting, size);
    if (end > 0) yield { segments: waiting.slice(0, end), next: waiting[end] };
    waiting = waiting.slice(end);
    size = Math.max(size, end);
  }
}

function endOfPortion(segments: readonly Segment[], size: number): number {
  let end = Math.min(size, segments.length);
  while (end > 0 && end < segments.length && segments[end]!.lastOn === segments[end - 1]!.lastOn) end += 1;
  return end;
}

async function readSegments(tx: Tx, page: SegmentPage): Promise<Segment[]> {
  const parameters = parametersOf(page.search.tenant);
  const { rows } = await tx.query<SegmentRow>(segmentsSql(page, parameters), parameters.values);
  return rows.map(({ group_id, batch_id, first_on, last_on, changed, key }) => ({
    groupId: group_id,
    batchId: batch_id,
    firstOn: first_on,
    lastOn: last_on,
    changed,
    key,
  }));
}

interface SegmentRow {
  group_id: string;
  batch_id: string;
  first_on: string;
  last_on: string;
  changed: boolean;
  key: string;
}

/** Where segments are read from. `key` is their order, and begins with the last day of each as it is stored. */
interface Listing {
  from: string;
  ids: string;
  first: string;
  key: readonly [last: string, ...ids: string[]];
  condition?: string;
}

const noBatch = `'${nil}'::uuid AS batch_id, false AS changed`;
/** A group that some record was made in that stands elsewhere since a correction: each of its records is asked. */
const moved = `EXISTS (SELECT FROM corrected_groups c WHERE c.tenant = g.tenant AND c.group_id = g.group_id AND c.kind = 'moved') AS changed`;
const ofGroups = {
  ids: `g.group_id, '${nil}'::uuid AS batch_id, ${moved}`,
  first: 'g.month',
  key: ['g.month_end', 'g.group_id'],
} as const;
const heldIn = (held: string) => `${held} h JOIN record_groups g ON g.tenant = h.tenant AND g.group_id = h.group_id`;

/** The groups of what waits in a table, each once, by jumps through its index of groups. */
const waitingIn = (table: 'unbatched_records' | 'unclosed_entries') => `(WITH RECURSIVE waiting AS (
      (SELECT group_id FROM ${table} WHERE tenant = $1 ORDER BY group_id LIMIT 1)
      UNION ALL
      SELECT (SELECT u.group_id FROM ${table} u WHERE u.tenant = $1 AND u.group_id > waiting.group_id ORDER BY u.group_id LIMIT 1)
      FROM waiting WHERE waiting.group_id IS NOT NULL
    ) SELECT group_id FROM waiting WHERE group_id IS NOT NULL)`;

const listings: Record<SegmentSource, Listing> = {
  // Each month once, by jumps through the index of months.
  months: {
    from: `(WITH RECURSIVE months AS (
      (SELECT month FROM record_groups WHERE tenant = $1 ORDER BY month DESC LIMIT 1)
      UNION ALL
      SELECT (SELECT g.month FROM record_groups g WHERE g.tenant = $1 AND g.month < months.month ORDER BY g.month DESC LIMIT 1)
      FROM months WHERE months.month IS NOT NULL
    ) SELECT $1 AS tenant, month, (month + interval '1 month' - interval '1 day')::date AS month_end
      FROM months WHERE month IS NOT NULL) g`,
    ...{ ids: `'${nil}'::uuid AS group_id, ${noBatch}`, first: 'g.month', key: ['g.month_end'] },
  },
  groups: { from: 'record_groups g', ...ofGroups },
  // Those that hold records which no batch or closing does.
  'waiting groups': {
    from: heldIn(`(SELECT $1 AS tenant, group_id FROM (${waitingIn('unbatched_records')}
      UNION ${waitingIn('unclosed_entries')}) waiting)`),
    ...ofGroups,
  },
  'voided groups': { from: heldIn('corrected_groups'), ...ofGroups, condition: `h.kind = 'voided'` },
  'rejected groups': { from: heldIn('corrected_groups'), ...ofGroups, condition: `h.kind = 'rejected'` },
  'standing groups': { from: heldIn('corrected_groups'), ...ofGroups, condition: `h.kind = 'standing'` },
  'open batches': batches('NOT h.approved'),
  'approved batches': batches('h.approved'),
};

function batches(condition: string): Listing {
  return {
    from: heldIn('batch_groups'),
    ...{ ids: 'h.group_id, h.batch_id, h.changed', first: 'h.first_on' },
    key: ['h.last_on', 'h.group_id', 'h.batch_id'],
    condition: `h.tenant = $1 AND ${condition}`,
  };
}

/** `greatest` and `least` leave out what wasn't asked for: it is NULL. Made on a day, a group's records are all of one day. */
function segmentsSql({ source, search, passed, count }: SegmentPage, parameters: Parameters): string {
  const { filter } = search;
  const { add } = parameters;
  const { from, ids, first, key, condition } = listings[source];
  const conditions = ['g.tenant = $1', ...(condition ? [condition] : []), ...commonConditions(filter, 'g', parameters)];
  const madeFor = filter.madeOn === undefined ? 'NULL' : `(${add(filter.madeOn)}::date - g.made_after_days)`;
  const firstOn = `greatest(${first}, ${add(filter.occurredFrom ?? null)}::date, ${madeFor})`;
  const lastOn = `least(${key[0]}, ${add(lastDay(search) ?? null)}::date, ${madeFor})`;
  // Cut to one last day, stored last days keep their order; not so if each group has a day of its own.
  const order = filter.madeOn === undefined ? key : [lastOn, ...key.slice(1)];
  conditions.push(`${firstOn} <= ${lastOn}`);
  if (passed) {
    const values = [passed.key, passed.groupId, passed.batchId].slice(0, order.length);
    conditions.push(`(${order.join(', ')}) < (${values.map(add).join(', ')})`);
  }
  return `
SELECT ${ids}, ${firstOn} AS first_on, ${lastOn} AS last_on, ${order[0]} AS key
FROM ${from} WHERE ${conditions.join(' AND ')}
ORDER BY ${order.map((column) => `${column} DESC`).join(', ')} LIMIT ${add(count)}`;
}
