import type { AcquisitionRecordMade, RecordCorrected, RecordMade } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { AnyRecord } from '../domain/judge-again.ts';
import type { FoundBy, Mended, Standing } from '../domain/stand-corrected.ts';
import { columnsOf } from './columns-of.ts';

export interface NamedRecord {
  tenant: string;
  recordId: string;
}

export const namedRecordKey = ({ tenant, recordId }: NamedRecord): string => `${tenant}|${recordId}`;

/** A record as it was made, with all its corrections in order: what its standing is made of. */
export interface CorrectedRecord extends NamedRecord {
  record: AnyRecord;
  madeAs: FoundBy;
  corrections: RecordCorrected['data'][];
  /** Of its newest standing: 0 where it has none. */
  revision: number;
  /** What it lacked by that, or as it was made. */
  deficienciesBefore: string[];
}

interface RecordRow {
  tenant: string;
  record_id: string;
  value: Buffer;
  principal: string;
  item_codes: string[];
  occurred_at: Date;
  occurred_on: string;
  revision: number | null;
  deficiencies: string[] | null;
}

/** Those of these records that are kept, in one statement and one for all their corrections. */
export async function findCorrected(tx: Tx, named: readonly NamedRecord[]): Promise<CorrectedRecord[]> {
  if (named.length === 0) return [];
  const keys = columnsOf(named, 'tenant', 'recordId');
  const { rows } = await tx.query<RecordRow>(
    `SELECT r.tenant, r.record_id, e.value, r.principal, r.item_codes, r.occurred_at, r.occurred_on, s.revision, s.deficiencies
     FROM unnest($1::text[], $2::uuid[]) AS wanted (tenant, record_id) JOIN records r USING (tenant, record_id)
     JOIN evidence e USING (evidence_id)
     LEFT JOIN current_standings s ON s.tenant = r.tenant AND s.record_id = r.record_id`,
    keys,
  );
  const { rows: said } = await tx.query<{ tenant: string; value: Buffer }>(
    `SELECT c.tenant, e.value FROM unnest($1::text[], $2::uuid[]) AS wanted (tenant, record_id)
     JOIN record_corrections c USING (tenant, record_id) JOIN evidence e ON e.evidence_id = c.evidence_id
     ORDER BY c.corrected_at, c.correction_id`,
    keys,
  );
  const corrections = Map.groupBy(
    said.map(({ tenant, value }) => ({ tenant, ...(JSON.parse(value.toString()) as RecordCorrected).data })),
    namedRecordKey,
  );
  return rows.map((row) => {
    const record = (JSON.parse(row.value.toString()) as RecordMade | AcquisitionRecordMade).data;
    const { tenant, record_id: recordId } = row;
    return {
      ...{ tenant, recordId, record },
      madeAs: {
        ...{ principal: row.principal, itemCodes: row.item_codes },
        ...{ occurredAt: row.occurred_at.toISOString(), occurredOn: row.occurred_on },
      },
      corrections: (corrections.get(namedRecordKey({ tenant, recordId })) ?? []).map(({ tenant: _, ...data }) => data),
      revision: row.revision ?? 0,
      deficienciesBefore: row.deficiencies ?? record.deficiencies,
    };
  });
}

export interface NewStanding extends NamedRecord {
  revision: number;
  correctionId: string;
  correctedAt: string;
  standing: Standing;
}

/**
 * Adds how records stand since a correction, with the groups that they are searched by from now on. MUST be called under
 * `lockCorrections` of each, after the correction itself: two revisions of one number can't be.
 */
export async function addStandings(tx: Tx, standings: readonly NewStanding[]): Promise<void> {
  if (standings.length === 0) return;
  const rows = standings.map(({ standing, ...row }) => ({
    ...row,
    ...standing,
    deficient: standing.deficiencies.length > 0,
    itemCodes: JSON.stringify(standing.itemCodes),
    items: JSON.stringify(standing.items),
    deficiencies: JSON.stringify(standing.deficiencies),
    mended: JSON.stringify(standing.mended),
    uncovered: JSON.stringify(standing.uncovered),
  }));
  await tx.query(insertSql, [
    ...columnsOf(rows, 'tenant', 'recordId', 'revision', 'correctionId', 'correctedAt', 'principal', 'itemCodes'),
    ...columnsOf(rows, 'occurredAt', 'occurredOn', 'deficient', 'consentFact', 'foreignFact', 'items', 'deficiencies'),
    ...columnsOf(rows, 'mended', 'uncovered'),
  ]);
}

const groupIdSql = `record_group_id(g.occurred_on, r.made_on, r.side, r.agreement_id, r.counterparty_party_id, r.record_method,
  g.item_codes, r.period_record_id, g.deficient)`;

const insertSql = `
WITH given AS (
  SELECT row.*, ARRAY(SELECT jsonb_array_elements_text(codes)) AS item_codes
  FROM unnest($1::text[], $2::uuid[], $3::int[], $4::uuid[], $5::timestamptz[], $6::text[], $7::jsonb[], $8::timestamptz[], $9::date[],
    $10::boolean[], $11::text[], $12::text[], $13::jsonb[], $14::jsonb[], $15::jsonb[], $16::jsonb[])
  AS row (tenant, record_id, revision, correction_id, corrected_at, principal, codes, occurred_at, occurred_on, deficient, consent_fact,
    foreign_fact, items, deficiencies, mended, uncovered)
), input AS MATERIALIZED (
  SELECT g.*, r.evidence_id, r.side, r.source_id, r.agreement_id, r.counterparty_party_id, r.record_method, r.period_record_id, r.made_on,
    r.made_at, r.retention_until, r.occurred_on AS recorded_on, r.group_id AS recorded_group, ${groupIdSql} AS group_id
  FROM given g JOIN records r USING (tenant, record_id)
), groups AS (
  INSERT INTO record_groups (tenant, group_id, month, side, agreement_id, counterparty_party_id, record_method, item_codes,
    period_record_id, made_after_days, deficient)
  SELECT DISTINCT ON (tenant, group_id) tenant, group_id, date_trunc('month', occurred_on)::date, side, agreement_id,
    counterparty_party_id, record_method, item_codes, period_record_id, made_on - occurred_on, deficient
  FROM input ORDER BY tenant, group_id
  ON CONFLICT DO NOTHING
), marked AS (
  INSERT INTO corrected_groups (tenant, kind, group_id)
  SELECT tenant, 'standing', group_id FROM input UNION SELECT tenant, 'moved', recorded_group FROM input ORDER BY 1, 2, 3
  ON CONFLICT DO NOTHING
)
INSERT INTO record_standings (tenant, record_id, revision, correction_id, corrected_at, evidence_id, side, source_id, agreement_id,
  counterparty_party_id, principal, item_codes, record_method, period_record_id, occurred_at, occurred_on, made_on, made_at,
  retention_until, deficient, group_id, recorded_on, consent_fact, foreign_fact, items, deficiencies, mended, uncovered)
SELECT tenant, record_id, revision, correction_id, corrected_at, evidence_id, side, source_id, agreement_id,
  counterparty_party_id, principal, item_codes, record_method, period_record_id, occurred_at, occurred_on, made_on, made_at,
  retention_until, deficient, group_id, recorded_on, consent_fact, foreign_fact, items,
  ARRAY(SELECT jsonb_array_elements_text(deficiencies)), mended, ARRAY(SELECT jsonb_array_elements_text(uncovered))
FROM input`;

/** A record's newest standing, as it is shown beside the record. */
export interface FoundStanding {
  revision: number;
  correctionId: string;
  correctedAt: Date;
  items: AnyRecord['items'];
  itemCodes: string[];
  occurredOn: string;
  /** The day that the record was made for. */
  recordedOn: string;
  deficiencies: string[];
  mended: Mended[];
  uncovered: string[];
}

/** The newest standings of those of a tenant's records that have one, by record id. */
export async function findStandings(
  tx: Tx,
  tenant: string,
  recordIds: readonly string[],
): Promise<Map<string, FoundStanding>> {
  const { rows } = await tx.query<FoundStanding & { recordId: string }>(
    `SELECT s.record_id AS "recordId", s.revision, s.correction_id AS "correctionId", s.corrected_at AS "correctedAt", s.items,
       s.item_codes AS "itemCodes", s.occurred_on AS "occurredOn", s.recorded_on AS "recordedOn", s.deficiencies, s.mended, s.uncovered
     FROM current_standings s WHERE s.tenant = $1 AND s.record_id = ANY ($2::uuid[])`,
    [tenant, recordIds],
  );
  return new Map(rows.map(({ recordId, ...standing }) => [recordId, standing]));
}

/** Whether any record of a tenant has a standing: without one a search need not look for any. */
export async function hasStandings(tx: Tx, tenant: string): Promise<boolean> {
  const { rowCount } = await tx.query(`SELECT FROM corrected_groups WHERE tenant = $1 AND kind = 'standing' LIMIT 1`, [
    tenant,
  ]);
  return rowCount > 0;
}

/**
 * Records corrected before there were standings, up to `limit`, of all tenants, or of them this one: what an amendment changed is to be
 * found by it.
 */
export async function findWithoutStanding(
  tx: Pick<Tx, 'query'>,
  { limit, only }: { limit: number; only?: NamedRecord },
): Promise<NamedRecord[]> {
  const { rows } = await tx.query<NamedRecord>(
    `SELECT DISTINCT c.tenant, c.record_id AS "recordId" FROM record_corrections c
     WHERE c.kind IN ('amended', 'reference_changed') AND ($2::text IS NULL OR (c.tenant = $2 AND c.record_id = $3))
       AND EXISTS (SELECT FROM records r WHERE r.tenant = c.tenant AND r.record_id = c.record_id)
       AND NOT EXISTS (SELECT FROM record_standings s WHERE s.tenant = c.tenant AND s.record_id = c.record_id)
     ORDER BY 1, 2 LIMIT $1`,
    [limit, only?.tenant ?? null, only?.recordId ?? null],
  );
  return rows;
}
