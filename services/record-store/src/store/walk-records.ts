import type { Tx } from '@akashi/database';
import type { RecordState } from '../domain/record-state.ts';
import { columnsOf } from './columns-of.ts';
import { inOrder, type Parameters, type Place, type PlaceSearch, parametersOf } from './record-filter.ts';
import { nil, portionsOf, type Segment, type SegmentSource } from './record-segments.ts';
import { hasStandings } from './record-standings.ts';
import { recordStateSql } from './record-state-sql.ts';

/** A table with an index on (tenant, …prefix, occurred_on, record_id): each segment is a stretch of it, in the order of every list. */
interface Table {
  name: string;
  prefix: readonly ('batch_id' | 'group_id')[];
  condition?: string;
}

/** Records that stand as corrected are found by that alone: see `walkStandings`. */
const standsAsMade = `(SELECT true FROM record_standings n WHERE n.tenant = r.tenant AND n.record_id = r.record_id LIMIT 1) IS NULL`;
const superseded = `(SELECT true FROM superseded_batch_records x WHERE x.tenant = r.tenant AND x.record_id = r.record_id AND x.batch_id = r.batch_id LIMIT 1)`;
/** A batch's records are in the batch's state, but where one was corrected or is in a newer batch: each is asked there. */
const batched = (state: 'in_batch' | 'approved'): Table => ({
  name: 'batch_records',
  prefix: ['group_id', 'batch_id'],
  condition: `(NOT s.changed OR (${superseded} IS NULL AND ${standsAsMade} AND ${recordStateSql} = '${state}'))`,
});
const waiting = {
  prefix: ['group_id'],
  condition: `(NOT r.corrected OR (${standsAsMade} AND ${recordStateSql} = 'unreviewed'))`,
} as const;
/** The newest rejection: each record once. */
const rejections: Table = {
  name: 'record_corrections',
  prefix: ['group_id'],
  condition: `r.kind = 'rejected' AND (SELECT true FROM record_corrections x WHERE x.tenant = r.tenant AND x.record_id = r.record_id
    AND x.kind = 'rejected' AND (x.corrected_at, x.correction_id) > (r.corrected_at, r.correction_id) LIMIT 1) IS NULL
    AND ${standsAsMade} AND ${recordStateSql} = 'rejected'`,
};
/** Where the records that stand as made are looked for, by what is asked about their state. */
const sources: Record<RecordState | 'anyOfAll' | 'anyOfSome', Source> = {
  anyOfAll: { segments: 'months', tables: [{ name: 'records', prefix: [] }] },
  anyOfSome: {
    segments: 'groups',
    tables: [{ name: 'records', prefix: ['group_id'], condition: `(NOT s.changed OR ${standsAsMade})` }],
  },
  unreviewed: {
    segments: 'waiting groups',
    tables: [
      { name: 'unbatched_records', ...waiting },
      { name: 'unclosed_entries', ...waiting },
    ],
  },
  rejected: { segments: 'rejected groups', tables: [rejections] },
  voided: {
    segments: 'voided groups',
    tables: [{ name: 'record_corrections', prefix: ['group_id'], condition: `r.kind = 'voided' AND ${standsAsMade}` }],
  },
  in_batch: { segments: 'open batches', tables: [batched('in_batch')] },
  approved: { segments: 'approved batches', tables: [batched('approved')] },
};

/**
 * The places of the records that fit, in order. It walks the segments that can hold some, the latest first, and stops once no
 * further one can change the page: it reads what it gives, and a bounded number of rows for each segment. No statement leaves the
 * planner a choice between indexes: only one of each table gives the order asked for.
 */
export async function walkRecords(tx: Tx, search: PlaceSearch): Promise<Place[]> {
  const asMade = await walk(tx, search, sources[sourceOf(search)]);
  if (!(await hasStandings(tx, search.tenant))) return asMade;
  return inOrder([...asMade, ...(await walkStandings(tx, search))]).slice(0, search.count);
}

/** The places of those that stand as corrected: whatever their state, they lie together, each by its newest standing. */
function walkStandings(tx: Tx, search: PlaceSearch): Promise<Place[]> {
  const { state } = search.filter;
  const isOfState = state === undefined || state === 'deficient' ? 'true' : `${recordStateSql} = '${state}'`;
  const condition = `(SELECT true FROM record_standings n WHERE n.tenant = r.tenant AND n.record_id = r.record_id
    AND n.revision > r.revision LIMIT 1) IS NULL AND ${isOfState}`;
  const tables = [{ name: 'record_standings', prefix: ['group_id'], condition }] as const;
  return walk(tx, search, { segments: 'standing groups', tables });
}

interface Source {
  segments: SegmentSource;
  tables: readonly Table[];
}

async function walk(tx: Tx, search: PlaceSearch, { segments: source, tables }: Source): Promise<Place[]> {
  let found: Place[] = [];
  for await (const { segments, next } of portionsOf(tx, source, search)) {
    for (const table of tables) found.push(...(await readPlaces(tx, { table, search, segments })));
    found = inOrder(found).slice(0, search.count);
    if (next && found.length === search.count && found.at(-1)!.occurredOn > next.lastOn) break;
  }
  return found;
}

function sourceOf({ filter }: PlaceSearch): keyof typeof sources {
  const { state, occurredFrom: _from, occurredTo: _to, ...common } = filter;
  if (state !== undefined && state !== 'deficient') return state;
  const isAll = state === undefined && Object.values(common).every((value) => value === undefined);
  return isAll ? 'anyOfAll' : 'anyOfSome';
}

interface Reading {
  table: Table;
  search: PlaceSearch;
  segments: readonly Segment[];
}

/** Of each segment the first places after the page before; of those, together, the first. */
async function readPlaces(tx: Tx, reading: Reading): Promise<Place[]> {
  const { table, search, segments } = reading;
  const parameters = parametersOf(search.tenant);
  const limit = parameters.add(search.count);
  // A month's segments are read from its table alone.
  const parts =
    table.name === 'records' ? Map.groupBy(segments, ({ lastOn }) => lastOn.slice(0, 7)).values() : [segments];
  const selects =
    table.prefix.length === 0
      ? segments.flatMap((segment) => monthsSql(segment, search, parameters, limit))
      : [...parts].map((part) => placesSql({ table, search, segments: part }, parameters, limit));
  const { rows } = await tx.query<{ occurred_on: string; record_id: string }>(
    `SELECT occurred_on, record_id FROM (${selects.join(' UNION ALL ')}) found ORDER BY occurred_on DESC, record_id DESC LIMIT ${limit}`,
    parameters.values,
  );
  return rows.map(({ occurred_on: occurredOn, record_id: recordId }) => ({ occurredOn, recordId }));
}

/**
 * Of a month, whatever is in it. What is left of the day where the page before ended is read on its own: bounded by the day and by the
 * place in it at once, an index scan would begin at the end of that day.
 */
function monthsSql({ firstOn, lastOn }: Segment, { after }: PlaceSearch, { add }: Parameters, limit: string): string[] {
  const select = (condition: string) => `
(SELECT r.occurred_on, r.record_id FROM records r WHERE r.tenant = $1 AND ${condition} AND ${standsAsMade}
 ORDER BY r.occurred_on DESC, r.record_id DESC LIMIT ${limit})`;
  const [first, last] = [add(firstOn), add(lastOn)];
  if (after?.occurredOn !== lastOn) return [select(`r.occurred_on BETWEEN ${first} AND ${last}`)];
  return [
    select(`r.occurred_on = ${last} AND r.record_id < ${add(after.recordId)}`),
    select(`r.occurred_on >= ${first} AND r.occurred_on < ${last}`),
  ];
}

function placesSql({ table, search: { after }, segments }: Reading, { add }: Parameters, limit: string): string {
  const days = segments.flatMap(({ firstOn, lastOn }) => [firstOn, lastOn]).sort();
  const names = ['groupId', 'batchId', 'firstOn', 'lastOn', 'changed'] as const;
  const [groups, batches, firstDays, lastDays, changes] = columnsOf(segments, ...names).map(add);
  const before = after && { day: `${add(after.occurredOn)}::date`, id: `${add(after.recordId)}::uuid` };
  // A segment that reaches the day where the page before ended is read from there, any other whole.
  const [beforeDay, beforeId] = before
    ? [`least(s.last_on + 1, ${before.day})`, `CASE WHEN s.last_on < ${before.day} THEN '${nil}' ELSE ${before.id} END`]
    : ['s.last_on + 1', `'${nil}'::uuid`];
  const columns = (alias: string) => table.prefix.map((column) => `${alias}.${column}`);
  const order = [...columns('r'), 'r.occurred_on', 'r.record_id'];
  const conditions = [
    'r.tenant = $1',
    `(${order.join(', ')}) < (${[...columns('s'), beforeDay, beforeId].join(', ')})`,
    `(${[...columns('r'), 'r.occurred_on'].join(', ')}) >= (${[...columns('s'), 's.first_on'].join(', ')})`,
    // Known when the statement is planned: no other month's table is looked into.
    ...(table.name === 'records' ? [`r.occurred_on BETWEEN ${add(days[0])} AND ${add(days.at(-1))}`] : []),
    ...(table.condition ? [table.condition] : []),
  ];
  return `
SELECT found.occurred_on, found.record_id
FROM unnest(${groups}::uuid[], ${batches}::uuid[], ${firstDays}::date[], ${lastDays}::date[], ${changes}::boolean[])
  AS s (group_id, batch_id, first_on, last_on, changed)
CROSS JOIN LATERAL (
  SELECT r.occurred_on, r.record_id FROM ${table.name} r
  WHERE ${conditions.join(' AND ')}
  ORDER BY ${order.map((column) => `${column} DESC`).join(', ')} LIMIT ${limit}
) found`;
}
