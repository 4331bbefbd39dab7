import type { Tx } from '@akashi/database';
import type { PeriodScope } from '../domain/period-scope.ts';
import { columnsOf } from './columns-of.ts';

export interface NewPeriodRecord {
  tenant: string;
  periodRecordId: string;
  scope: PeriodScope;
  scopeHash: string;
  /** When its month is over; null: only with the agreement. */
  endsAt: string | null;
  openedAt: string;
}

const keyOf = (tenant: string, scopeHash: string) => `${tenant}|${scopeHash}`;

export interface PlacedPeriodRecords {
  /** The id for each scope given, by `tenant|scopeHash`. */
  ids: Map<string, string>;
  /** Those that this transaction opened. */
  opened: NewPeriodRecord[];
}

/**
 * Finds the period records of these scopes and opens those that aren't there: of two transactions that open the same at once, one
 * waits and finds what the other opened.
 */
export async function findOrOpen(tx: Tx, candidates: readonly NewPeriodRecord[]): Promise<PlacedPeriodRecords> {
  // Reversed, so that the first candidate of a scope is the one that stays.
  const byKey = new Map([...candidates].reverse().map((each) => [keyOf(each.tenant, each.scopeHash), each]));
  const ids = await findIds(tx, [...byKey.values()]);
  const missing = [...byKey].filter(([key]) => !ids.has(key)).map(([, each]) => each);
  if (missing.length === 0) return { ids, opened: [] };
  const added = await add(tx, missing);
  for (const [key, id] of await findIds(tx, missing)) ids.set(key, id);
  return { ids, opened: missing.filter(({ periodRecordId }) => added.has(periodRecordId)) };
}

async function findIds(tx: Tx, wanted: readonly NewPeriodRecord[]): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ tenant: string; scope_hash: string; period_record_id: string }>(
    `SELECT p.tenant, p.scope_hash, p.period_record_id
     FROM unnest($1::text[], $2::text[]) AS wanted (tenant, scope_hash) JOIN period_records p USING (tenant, scope_hash)`,
    columnsOf(wanted, 'tenant', 'scopeHash'),
  );
  return new Map(rows.map((row) => [keyOf(row.tenant, row.scope_hash), row.period_record_id]));
}

/** In the order of the key, so that two transactions that open several wait for each other one way round only. */
async function add(tx: Tx, missing: readonly NewPeriodRecord[]): Promise<Set<string>> {
  const rows = missing.map(({ scope: { side, recordMethod, agreement, counterparty, period }, ...each }) => ({
    ...each,
    ...{ side, recordMethod, ...agreement, ...counterparty },
    month: period.kind === 'month' ? period.month : null,
    details: JSON.stringify(counterparty.details),
    agreementVersion: agreement.version,
    counterpartyVersion: counterparty.version,
  }));
  const { rows: added } = await tx.query<{ period_record_id: string }>(
    `INSERT INTO period_records (tenant, period_record_id, scope_hash, side, record_method, agreement_id, agreement_version,
       agreement_hash, counterparty_party_id, counterparty_version, counterparty_details, month, ends_at, opened_at)
     SELECT tenant, period_record_id, scope_hash, side, record_method, agreement_id, agreement_version, agreement_hash,
       counterparty_party_id, counterparty_version, NULLIF(details, 'null'::jsonb), month, ends_at, opened_at
     FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[], $9::text[], $10::int[],
       $11::jsonb[], $12::text[], $13::timestamptz[], $14::timestamptz[])
     AS row (tenant, period_record_id, scope_hash, side, record_method, agreement_id, agreement_version, agreement_hash,
       counterparty_party_id, counterparty_version, details, month, ends_at, opened_at)
     ORDER BY tenant, scope_hash
     ON CONFLICT (tenant, scope_hash) DO NOTHING RETURNING period_record_id`,
    [
      ...columnsOf(
        rows,
        'tenant',
        'periodRecordId',
        'scopeHash',
        'side',
        'recordMethod',
        'agreementId',
        'agreementVersion',
      ),
      ...columnsOf(rows, 'contentHash', 'partyId', 'counterpartyVersion', 'details', 'month', 'endsAt', 'openedAt'),
    ],
  );
  return new Set(added.map(({ period_record_id }) => period_record_id));
}

export interface FoundPeriodRecord {
  periodRecordId: string;
  scope: PeriodScope;
  openedAt: Date;
}

interface PeriodRow {
  period_record_id: string;
  side: PeriodScope['side'];
  record_method: PeriodScope['recordMethod'];
  agreement_id: string;
  agreement_version: number;
  agreement_hash: string;
  counterparty_party_id: string | null;
  counterparty_version: number | null;
  counterparty_details: PeriodScope['counterparty']['details'];
  month: string | null;
  opened_at: Date;
}

export interface PeriodRecordFilter {
  agreementId?: string | undefined;
  side?: string | undefined;
  recordMethod?: string | undefined;
  month?: string | undefined;
}

interface PeriodRecordPage {
  after: string | undefined;
  limit: number;
}

/** A tenant's period records, those opened last first, up to `limit + 1` of them. */
export async function listPeriodRecords(
  tx: Tx,
  tenant: string,
  { agreementId, side, recordMethod, month, after, limit }: PeriodRecordFilter & PeriodRecordPage,
): Promise<FoundPeriodRecord[]> {
  const { rows } = await tx.query<PeriodRow>(
    `SELECT * FROM period_records WHERE tenant = $1 AND ($2::text IS NULL OR agreement_id = $2) AND ($3::text IS NULL OR side = $3)
       AND ($4::text IS NULL OR record_method = $4) AND ($5::text IS NULL OR month = $5)
       AND ($6::uuid IS NULL OR period_record_id < $6)
     ORDER BY period_record_id DESC LIMIT $7`,
    [tenant, agreementId ?? null, side ?? null, recordMethod ?? null, month ?? null, after ?? null, limit + 1],
  );
  return rows.map(foundPeriodRecord);
}

export async function findPeriodRecord(
  tx: Tx,
  tenant: string,
  periodRecordId: string,
): Promise<FoundPeriodRecord | undefined> {
  const { rows } = await tx.query<PeriodRow>(
    'SELECT * FROM period_records WHERE tenant = $1 AND period_record_id = $2',
    [tenant, periodRecordId],
  );
  return rows[0] && foundPeriodRecord(rows[0]);
}

function foundPeriodRecord(row: PeriodRow): FoundPeriodRecord {
  return {
    periodRecordId: row.period_record_id,
    openedAt: row.opened_at,
    scope: {
      side: row.side,
      recordMethod: row.record_method,
      agreement: { agreementId: row.agreement_id, version: row.agreement_version, contentHash: row.agreement_hash },
      counterparty: {
        partyId: row.counterparty_party_id,
        version: row.counterparty_version,
        details: row.counterparty_details,
      },
      period: row.month === null ? { kind: 'agreement_life' } : { kind: 'month', month: row.month },
    },
  };
}
