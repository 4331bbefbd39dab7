import type { Tx } from '@akashi/database';
import { commonConditions, type Parameters, type Place, type PlaceSearch, parametersOf } from './record-filter.ts';
import { recordStateSql } from './record-state-sql.ts';

/** Whether what is named has so few records that all of them may be looked at: a person, a provision, an acquisition. */
export function namesFewRecords({ filter: { principal, provisionId, acquisitionId } }: PlaceSearch): boolean {
  return [principal, provisionId, acquisitionId].some((value) => value !== undefined);
}

/**
 * The places of the records that fit, in order, of one person, one provision or one acquisition: these are found by the index, all
 * else is looked at one record at a time.
 */
export async function scanRecords(tx: Tx, search: PlaceSearch): Promise<Place[]> {
  const parameters = parametersOf(search.tenant);
  const { rows } = await tx.query<{ occurred_on: string; record_id: string }>(
    scanSql(search, parameters),
    parameters.values,
  );
  return rows.map(({ occurred_on: occurredOn, record_id: recordId }) => ({ occurredOn, recordId }));
}

// OFFSET 0: what names the records is all that the planner may look them up by.
function scanSql({ filter, after, count }: PlaceSearch, parameters: Parameters): string {
  const { add } = parameters;
  const { principal, provisionId, acquisitionId, occurredFrom, occurredTo, madeOn, state } = filter;
  const named = ['r.tenant = $1'];
  if (provisionId !== undefined) named.push(`r.record_id = ${outcomeSql('provision', add(provisionId))}`);
  if (acquisitionId !== undefined) named.push(`r.record_id = ${outcomeSql('acquisition', add(acquisitionId))}`);
  if (principal !== undefined && named.length === 1) named.push(`r.principal = ${add(principal)}`);
  if (occurredFrom !== undefined) named.push(`r.occurred_on >= ${add(occurredFrom)}`);
  if (occurredTo !== undefined) named.push(`r.occurred_on <= ${add(occurredTo)}`);
  if (after) {
    const day = add(after.occurredOn);
    named.push(`r.occurred_on <= ${day}`, `(r.occurred_on, r.record_id) < (${day}, ${add(after.recordId)})`);
  }
  const conditions = commonConditions(filter, 'r', parameters);
  if (principal !== undefined) conditions.push(`r.principal = ${add(principal)}`);
  if (madeOn !== undefined) conditions.push(`r.made_on = ${add(madeOn)}`);
  if (state !== undefined && state !== 'deficient') conditions.push(`${recordStateSql} = ${add(state)}`);
  return `
SELECT r.occurred_on, r.record_id
FROM (SELECT * FROM standing_records r WHERE ${named.join(' AND ')} ORDER BY r.occurred_on DESC, r.record_id DESC OFFSET 0) r
WHERE ${['true', ...conditions].join(' AND ')}
ORDER BY r.occurred_on DESC, r.record_id DESC LIMIT ${add(count)}`;
}

const outcomeSql = (of: 'provision' | 'acquisition', id: string) =>
  `(SELECT o.record_id FROM ${of}_outcomes o WHERE o.tenant = $1 AND o.${of}_id = ${id})`;
