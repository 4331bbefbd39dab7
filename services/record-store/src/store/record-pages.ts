import type { Tx } from '@akashi/database';
import type { ExportedRecord } from '../domain/exported-record.ts';
import { type RecordFilter, recordConditions } from './record-queries.ts';

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

/** Corrections and periods are few beside records: each is grouped once and joined. */
const fromSql = `
FROM records r
LEFT JOIN batch_records b ON b.tenant = r.tenant AND b.record_id = r.record_id
LEFT JOIN batch_approvals a ON a.tenant = b.tenant AND a.batch_id = b.batch_id`;

const selectSql = `
SELECT r.occurred_on, r.counterparty_party_id, convert_from(e.value, 'UTF8') AS event, n.corrections,
  CASE WHEN n.voided THEN 'voided' WHEN a.batch_id IS NOT NULL THEN 'approved' WHEN b.batch_id IS NOT NULL THEN 'in_batch'
    ELSE 'unreviewed' END AS state,
  p.first_day, p.last_day
${fromSql}
JOIN evidence e USING (evidence_id)
LEFT JOIN (
  SELECT c.record_id, bool_or(c.kind = 'voided') AS voided,
    json_agg(convert_from(v.value, 'UTF8')::json -> 'data' ORDER BY c.corrected_at) AS corrections
  FROM record_corrections c JOIN evidence v USING (evidence_id) WHERE c.tenant = $1 GROUP BY c.record_id
) n ON n.record_id = r.record_id
LEFT JOIN (
  SELECT d.period_record_id, min(d.occurred_on) AS first_day, max(d.occurred_on) AS last_day
  FROM records d
  WHERE d.tenant = $1 AND d.period_record_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM record_corrections x WHERE x.tenant = d.tenant AND x.record_id = d.record_id AND x.kind = 'voided')
  GROUP BY d.period_record_id
) p ON p.period_record_id = r.period_record_id`;

interface PageRow {
  occurred_on: string;
  counterparty_party_id: string | null;
  event: string;
  corrections: ExportedRecord['corrections'] | null;
  state: ExportedRecord['state'];
  first_day: string | null;
  last_day: string | null;
}

/** How many records of a tenant a filter finds. */
export async function countRecords(tx: Tx, tenant: string, filter: RecordFilter): Promise<number> {
  const { conditions, values } = recordConditions(tenant, filter);
  const { rows } = await tx.query<{ count: string }>(
    `SELECT count(*) ${fromSql} WHERE ${conditions.join(' AND ')}`,
    values,
  );
  return Number(rows[0]!.count);
}

interface RecordsWanted {
  tenant: string;
  filter: RecordFilter;
  order: RecordOrder;
}

/**
 * Every record of a tenant that a filter finds, a page at a time by a cursor, in a transaction that sees one moment: memory for two
 * pages, however many there are. The next page is fetched while the last is worked on.
 */
export async function* readRecordPages(
  tx: Tx,
  { tenant, filter, order }: RecordsWanted,
): AsyncGenerator<readonly ReadRecord[]> {
  const { conditions, values } = recordConditions(tenant, filter);
  // All rows will be read: the plan is to be the one that is done first, not the one that begins first.
  await tx.query('SET LOCAL cursor_tuple_fraction = 1');
  await tx.query(
    `DECLARE exported NO SCROLL CURSOR FOR ${selectSql} WHERE ${conditions.join(' AND ')} ORDER BY ${orderSql[order]}`,
    values,
  );
  const fetchPage = () => {
    const page = tx.query<PageRow>(`FETCH ${pageRows} FROM exported`);
    // Whoever stops reading leaves a page unasked for.
    page.catch(() => undefined);
    return page;
  };
  let next = fetchPage();
  for (;;) {
    const { rows } = await next;
    if (rows.length === 0) return;
    next = fetchPage();
    yield rows.map(readRecord);
  }
}

function readRecord({ event, state, corrections, ...row }: PageRow): ReadRecord {
  const { occurred_on: occurredOn, counterparty_party_id: counterpartyPartyId } = row;
  const { first_day: firstDay, last_day: lastDay } = row;
  const period = firstDay && lastDay ? { firstDay, lastDay } : null;
  return { state, occurredOn, counterpartyPartyId, period, corrections: corrections ?? [], event };
}
