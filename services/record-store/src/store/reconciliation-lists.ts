import type { AgreementChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { ListedAgreement } from '../domain/listed-agreement.ts';
import { type Cursor, openCursor } from './read-cursor.ts';

/** A row of a list as the database has it: item codes sorted, with a space between. */
export interface StoredListRow {
  match_key: string;
  day: string;
  items: string;
  row_count: number;
}

export interface ListScope {
  tenant: string;
  agreement: ListedAgreement;
  from: string;
  to: string;
}

/** Every state of the agreement that is kept here: of several providers, where they use the same id. */
export async function findAgreementStates(
  tx: Tx,
  tenant: string,
  agreementId: string,
): Promise<AgreementChanged['data'][]> {
  // All references that begin with the agreement's; a semicolon follows the colon.
  const { rows } = await tx.query<{ value: Buffer }>(
    `SELECT value FROM evidence WHERE evidence_id IN (
       SELECT evidence_id FROM evidence_references WHERE tenant = $1 AND reference >= $2 AND reference < $3)`,
    [tenant, `agreement:${agreementId}:`, `agreement:${agreementId};`],
  );
  return rows.map(({ value }) => (JSON.parse(value.toString()) as AgreementChanged).data);
}

/** The records of the agreement and period, as corrected, but those voided; with what both companies know the person by, if anything. */
const keyedSql = {
  provider: `SELECT r.principal AS match_key, r.occurred_on AS day, r.item_codes FROM standing_records r
    WHERE r.tenant = $1 AND r.agreement_id = $2 AND r.side = 'provider' AND r.occurred_on BETWEEN $3 AND $4
      AND $5::text IS NOT NULL AND NOT EXISTS (VOIDED)`,
  // Never the record's own principal: that is the recipient's identifier of the person.
  recipient: `SELECT reported.match_key, r.occurred_on AS day, r.item_codes FROM standing_records r
    LEFT JOIN LATERAL (
      SELECT said ->> 'matchKey' AS match_key, said ->> 'providerTenant' AS provider_tenant
      FROM evidence e CROSS JOIN LATERAL (SELECT convert_from(e.value, 'UTF8')::jsonb -> 'data' AS said) data
      WHERE e.tenant = r.tenant AND e.topic = 'records.v1' AND e.subject = r.source_id::text AND e.event_type = 'acquisition.reported'
      ORDER BY e.evidence_id LIMIT 1
    ) reported ON true
    WHERE r.tenant = $1 AND r.agreement_id = $2 AND r.side = 'recipient' AND r.occurred_on BETWEEN $3 AND $4
      AND coalesce(reported.provider_tenant, $5) = $5 AND NOT EXISTS (VOIDED)`,
} as const;

const voidedSql = `SELECT FROM record_corrections c WHERE c.tenant = r.tenant AND c.record_id = r.record_id AND c.kind = 'voided'`;

const keyedRecords = (side: ListedAgreement['side']) => keyedSql[side].replace('VOIDED', voidedSql);

const groupedSql = (side: ListedAgreement['side']) => `
  SELECT match_key COLLATE "C" AS match_key, day, items, count(*)::int AS row_count
  FROM (${keyedRecords(side)}) keyed
  CROSS JOIN LATERAL (
    SELECT coalesce(string_agg(DISTINCT code COLLATE "C", ' ' ORDER BY code COLLATE "C"), '') AS items FROM unnest(item_codes) code
  ) listed
  WHERE match_key IS NOT NULL
  GROUP BY 1, 2, 3`;

const valuesOf = ({ tenant, agreement, from, to }: ListScope) => [
  ...[tenant, agreement.agreementId, from, to],
  agreement.providerTenant,
];

/** Our list's rows, by key, day and items. */
export function openListRows(tx: Tx, scope: ListScope): Promise<Cursor<StoredListRow>> {
  const sql = `${groupedSql(scope.agreement.side)} ORDER BY match_key, day, items COLLATE "C"`;
  return openCursor<StoredListRow>(tx, { name: 'list_rows', sql, values: valuesOf(scope) });
}

/** Records that no row of our list counts, because the two companies share no key for them. */
export async function countWithoutMatchKey(tx: Tx, scope: ListScope): Promise<number> {
  if (scope.agreement.side === 'provider') return 0;
  const { rows } = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (${keyedRecords('recipient')}) keyed WHERE match_key IS NULL`,
    valuesOf(scope),
  );
  return rows[0]!.count;
}

/** Puts our list's rows beside theirs. */
export async function stageOurRows(tx: Tx, scope: ListScope, reconciliationId: string): Promise<void> {
  await tx.query(
    `INSERT INTO reconciliation_rows (tenant, reconciliation_id, side, match_key, day, items, row_count)
     SELECT $1, $6, 'ours', match_key, day, items, row_count FROM (${groupedSql(scope.agreement.side)}) rows`,
    [...valuesOf(scope), reconciliationId],
  );
}

/** Minutes rather than seconds: a list may be of millions of records. For this transaction. */
export async function allowLongStatements(tx: Tx): Promise<void> {
  await tx.query(`SET LOCAL statement_timeout = '10min'`);
}
