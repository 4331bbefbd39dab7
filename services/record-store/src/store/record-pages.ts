import type { RecordCorrected } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { ExportedRecord } from '../domain/exported-record.ts';
import { recordState } from '../domain/record-state.ts';
import { batchJoinsSql, recordConditions } from './record-conditions.ts';
import type { RecordFilter } from './record-filter.ts';
import { type FoundStanding, findStandings } from './record-standings.ts';

/** A record as it is read for an export. */
export interface ReadRecord extends Omit<ExportedRecord, 'record'> {
  /** The exact text of the event that made it, `record.made` or `acquisition_record.made`. */
  event: string;
}

/** By day, or by counterparty and then day: the latter is a book's order. */
export type RecordOrder = 'day' | 'counterparty';

const orderSql: Record<RecordOrder, string> = {
  day: 'r.occurred_on, r.record_id',
  counterparty: 'r.counterparty_party_id, r.occurred_on, r.record_id',
};
const pageRows = 1_000;

const fromSql = `
FROM standing_records r
${batchJoinsSql}`;

/** Few and short columns: where they have to be sorted, the events are not sorted with them. */
const keysSql = `
SELECT r.record_id, r.evidence_id, r.occurred_on, r.counterparty_party_id, r.period_record_id, r.made_on, r.retention_until,
  b.closed_at, a.batch_id IS NOT NULL AS approved
${fromSql}`;

interface KeyRow {
  record_id: string;
  evidence_id: string;
  occurred_on: string;
  counterparty_party_id: string | null;
  period_record_id: string | null;
  made_on: string;
  retention_until: string | null;
  closed_at: Date | null;
  approved: boolean;
}

/** How many records of a tenant a filter finds. */
export async function countRecords(tx: Tx, tenant: string, filter: RecordFilter): Promise<number> {
  const { conditions, values } = recordConditions(tenant, filter);
  // Only a state is told by batches: a record has one newest batch at most, so that joining it counts nothing twice.
  const joins = filter.state === undefined || filter.state === 'deficient' ? '' : batchJoinsSql;
  const { rows } = await tx.query<{ count: string }>(
    `SELECT count(*) FROM standing_records r ${joins} WHERE ${conditions.join(' AND ')}`,
    values,
  );
  return Number(rows[0]!.count);
}

export interface RecordsWanted {
  tenant: string;
  filter: RecordFilter;
  order: RecordOrder;
}

/**
 * Every record of a tenant that a filter finds, a page at a time, in a transaction that sees one moment: memory for two pages,
 * however many there are. A cursor gives the keys in order; what belongs to a page's records is looked up by them. The next page is
 * fetched while the last is worked on.
 */
export async function* readRecordPages(
  tx: Tx,
  { tenant, filter, order }: RecordsWanted,
): AsyncGenerator<readonly ReadRecord[]> {
  const { conditions, values } = recordConditions(tenant, filter);
  await tx.query(
    `DECLARE exported NO SCROLL CURSOR FOR ${keysSql} WHERE ${conditions.join(' AND ')} ORDER BY ${orderSql[order]}`,
    values,
  );
  const periods: Periods = new Map();
  const fetchPage = () => {
    const page = readPage(tx, tenant, periods);
    // Whoever stops reading leaves a page unasked for.
    page.catch(() => undefined);
    return page;
  };
  let next = fetchPage();
  for (;;) {
    const page = await next;
    if (page.length === 0) return;
    next = fetchPage();
    yield page;
  }
}

async function readPage(tx: Tx, tenant: string, periods: Periods): Promise<readonly ReadRecord[]> {
  const { rows: keys } = await tx.query<KeyRow>(`FETCH ${pageRows} FROM exported`);
  if (keys.length === 0) return [];
  const ids = keys.map(({ record_id }) => record_id);
  const ofPeriods = keys.filter(({ period_record_id }) => period_record_id !== null);
  const [events, corrections, retentions] = await Promise.all([
    readEvents(
      tx,
      keys.map(({ evidence_id }) => evidence_id),
    ),
    readCorrections(tx, tenant, ids),
    readRetentions(
      tx,
      tenant,
      ofPeriods.map(({ record_id }) => record_id),
    ),
    readPeriods(tx, tenant, { periods, ids: ofPeriods.map(({ period_record_id }) => period_record_id!) }),
  ]);
  const standings = await findStandings(tx, tenant, [...corrections.keys()]);
  return keys.map((key, i) => {
    const own = corrections.get(key.record_id) ?? [];
    return {
      state: stateOf(key, own),
      occurredOn: key.occurred_on,
      standing: standingOf(standings.get(key.record_id)),
      counterpartyPartyId: key.counterparty_party_id,
      period: (key.period_record_id && periods.get(key.period_record_id)) || null,
      retention: retentions.get(key.record_id) ?? { startsOn: key.made_on, until: key.retention_until },
      corrections: own,
      event: events[i]!,
    };
  });
}

function standingOf(found: FoundStanding | undefined): ExportedRecord['standing'] {
  if (!found) return null;
  const { items, deficiencies, mended, uncovered, correctionId, correctedAt } = found;
  return { items, deficiencies, mended, uncovered, correctionId, correctedAt: correctedAt.toISOString() };
}

function stateOf({ closed_at, approved }: KeyRow, corrections: ExportedRecord['corrections']): ExportedRecord['state'] {
  const latest = (...wanted: string[]) => {
    const last = corrections.findLast(({ kind }) => wanted.includes(kind));
    return last ? new Date(last.correctedAt) : null;
  };
  return recordState({
    batchClosedAt: closed_at,
    batchApproved: approved,
    voidedAt: latest('voided'),
    rejectedAt: latest('rejected'),
    amendedAt: latest('amended', 'reference_changed'),
  });
}

/** Texts of evidence, in the order of the ids. */
async function readEvents(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ event: string }>(
    `SELECT convert_from(e.value, 'UTF8') AS event
     FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (evidence_id, place) JOIN evidence e USING (evidence_id) ORDER BY place`,
    [ids],
  );
  if (rows.length !== ids.length) throw new Error('a record has no evidence');
  return rows.map(({ event }) => event);
}

async function readCorrections(tx: Tx, tenant: string, recordIds: readonly string[]) {
  const { rows } = await tx.query<{ record_id: string; data: RecordCorrected['data'] }>(
    `SELECT c.record_id, convert_from(e.value, 'UTF8')::json -> 'data' AS data
     FROM record_corrections c JOIN evidence e USING (evidence_id)
     WHERE c.tenant = $1 AND c.record_id = ANY($2::uuid[]) ORDER BY c.corrected_at, c.correction_id`,
    [tenant, recordIds],
  );
  const corrections = rows.map(({ record_id: recordId, data: { kind, reason, correctedAt, correctedBy, items } }) => {
    const correction = { kind, reason, correctedAt, ...(correctedBy && { correctedBy }), ...(items && { items }) };
    return { recordId, correction };
  });
  const grouped = Map.groupBy(corrections, ({ recordId }) => recordId);
  return new Map([...grouped].map(([id, of]) => [id, of.map(({ correction }) => correction)]));
}

/** How long entries of lump records and contracts are kept, as their closings say: an entry's own event doesn't know. */
async function readRetentions(tx: Tx, tenant: string, recordIds: readonly string[]) {
  if (recordIds.length === 0) return new Map<string, ExportedRecord['retention']>();
  const { rows } = await tx.query<{ record_id: string } & ExportedRecord['retention']>(
    'SELECT record_id, starts_on AS "startsOn", until FROM record_retention WHERE tenant = $1 AND record_id = ANY($2::uuid[])',
    [tenant, recordIds],
  );
  return new Map(rows.map(({ record_id, startsOn, until }) => [record_id, { startsOn, until }]));
}

type Periods = Map<string, { firstDay: string; lastDay: string }>;

/** Adds the first and last day of what lump records and contracts have had so far, what was provably not sent left out. */
async function readPeriods(
  tx: Tx,
  tenant: string,
  { periods, ids }: { periods: Periods; ids: readonly string[] },
): Promise<void> {
  const wanted = [...new Set(ids)].filter((id) => !periods.has(id));
  if (wanted.length === 0) return;
  const { rows } = await tx.query<{ period_record_id: string; first_day: string; last_day: string }>(
    `SELECT d.period_record_id, min(d.occurred_on) AS first_day, max(d.occurred_on) AS last_day FROM standing_records d
     WHERE d.tenant = $1 AND d.period_record_id = ANY($2::uuid[]) AND NOT EXISTS (
       SELECT FROM record_corrections x WHERE x.tenant = d.tenant AND x.record_id = d.record_id AND x.kind = 'voided')
     GROUP BY d.period_record_id`,
    [tenant, wanted],
  );
  for (const { period_record_id, first_day: firstDay, last_day: lastDay } of rows)
    periods.set(period_record_id, { firstDay, lastDay });
}
