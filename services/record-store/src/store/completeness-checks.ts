import type { Tx } from '@akashi/database';
import { type AfterProvision, judgedSql, judgedValues, provisionsAStatement } from './judged-provisions.ts';
import { type Days, ofPeriod, withoutNestedLoops } from './period-evidence.ts';

export interface ProviderChecks {
  provisions: number;
  recorded: number;
  filed: number;
  pending: number;
  /** In neither, and not waiting. */
  unaccounted: number;
  /** In both, or in more than one record. */
  doubled: number;
  /** Not filed, and without a kept confirmation from before. */
  unconfirmed: number;
}

/** What a period's provisions ended in. Reads every provision of the period, in statements of bounded length. */
export async function checkProvisions(tx: Tx, tenant: string, days: Days): Promise<ProviderChecks> {
  const sum = { provisions: 0, recorded: 0, filed: 0, pending: 0, unaccounted: 0, unconfirmed: 0 };
  const doubled = await countDoubled(tx, tenant, days);
  return withoutNestedLoops(tx, async () => {
    for (let after: AfterProvision = { at: null, id: null }; ; ) {
      const { rows } = await tx.query<typeof sum & { read: number } & AfterProvision>(
        checkPageSql,
        judgedValues(tenant, days, after),
      );
      const { read, at, id, ...counts } = rows[0]!;
      for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += counts[name];
      if (read < provisionsAStatement) return { ...sum, doubled };
      after = { at, id };
    }
  });
}

const checkPageSql = `
WITH ${judgedSql}
SELECT counted.*, page_end.* FROM page_end, (
  SELECT count(*)::int AS provisions, (count(*) FILTER (WHERE recorded))::int AS recorded,
    (count(*) FILTER (WHERE filed AND NOT recorded))::int AS filed,
    (count(*) FILTER (WHERE pending AND NOT filed AND NOT recorded))::int AS pending,
    (count(*) FILTER (WHERE NOT pending AND NOT filed AND NOT recorded))::int AS unaccounted,
    (count(*) FILTER (WHERE NOT filed AND standing <> 'before'))::int AS unconfirmed
  FROM judged) counted`;

const recordsAStatement = 10_000;

/** Calls for each page of a period's records, by day, with the place where the one before ended; it gives its own place, or nothing. */
async function overRecords(read: (after: readonly [day: string | null, id: string | null]) => Promise<RecordPageEnd>) {
  for (let after: [string | null, string | null] = [null, null]; ; ) {
    const { read: count, lastDay, lastId } = await read(after);
    if (count < recordsAStatement) return;
    after = [lastDay, lastId];
  }
}

interface RecordPageEnd {
  read: number;
  lastDay: string | null;
  lastId: string | null;
}

const pageEndSql = `
page_end AS (
  SELECT count(*)::int AS read, max(occurred_on) AS "lastDay",
    (SELECT record_id FROM page ORDER BY occurred_on DESC, record_id DESC LIMIT 1) AS "lastId"
  FROM page
)`;

/** The next records of the period $2 to $3, as they were made, after the place $5, $6, and where they end. */
const recordPageSql = `
page AS MATERIALIZED (
  SELECT r.occurred_on, r.record_id, r.evidence_id, r.side, r.source_id, r.deficient, r.occurred_at, r.made_at FROM records r
  WHERE r.tenant = $1 AND r.occurred_on BETWEEN $2 AND $3
    AND ($5::date IS NULL OR (r.occurred_on >= $5::date AND (r.occurred_on, r.record_id) > ($5::date, $6::uuid)))
  ORDER BY r.occurred_on, r.record_id LIMIT $4
), ${pageEndSql}`;

/** Provisions that are in more than one record of the period, or in a record and filed. */
async function countDoubled(tx: Tx, tenant: string, { from, to }: Days): Promise<number> {
  const { rows } = await tx.query<{ source_id: string }>(
    `SELECT source_id FROM records WHERE tenant = $1 AND side = 'provider' AND occurred_on BETWEEN $2 AND $3
     GROUP BY source_id HAVING count(*) > 1`,
    [tenant, from, to],
  );
  const doubled = new Set(rows.map(({ source_id }) => source_id));
  await withoutNestedLoops(tx, () =>
    overRecords(async (after) => {
      const { rows: pages } = await tx.query<RecordPageEnd & { filed: string[] }>(filedPageSql, [
        ...[tenant, from, to, recordsAStatement, ...after],
      ]);
      for (const id of pages[0]!.filed) doubled.add(id);
      return pages[0]!;
    }),
  );
  return doubled.size;
}

const filedPageSql = `
WITH ${recordPageSql}, filings AS MATERIALIZED (
  SELECT DISTINCT n.reference FROM evidence_references n
  WHERE n.tenant = $1 AND n.reference = ANY (ARRAY(SELECT 'filed:' || source_id FROM page WHERE side = 'provider'))
)
SELECT page_end.*, ARRAY(SELECT p.source_id::text FROM page p JOIN filings f ON f.reference = 'filed:' || p.source_id) AS filed FROM page_end`;

export interface RecipientChecks {
  acquisitions: number;
  recorded: number;
  pending: number;
  unaccounted: number;
}

/** Whether each acquisition reported in a period has its record in the evidence. Reads every report of the period. */
export async function checkAcquisitions(tx: Tx, tenant: string, { from, to }: Days): Promise<RecipientChecks> {
  const { rows } = await withoutNestedLoops(tx, () =>
    tx.query<RecipientChecks>(
      `WITH acquisitions AS MATERIALIZED (
         SELECT DISTINCT (e.account).id AS acquisition_id FROM evidence e WHERE ${ofPeriod('acquisition.reported')}
       ), outcomes AS MATERIALIZED (
         SELECT o.acquisition_id, 'record:' || o.record_id AS reference FROM acquisition_outcomes o
         WHERE o.tenant = $1 AND o.acquisition_id = ANY (ARRAY(SELECT acquisition_id FROM acquisitions))
       ), kept_records AS MATERIALIZED (
         SELECT DISTINCT n.reference FROM evidence_references n
         WHERE n.tenant = $1 AND n.reference = ANY (ARRAY(SELECT reference FROM outcomes))
       ), waiting AS MATERIALIZED (
         SELECT w.acquisition_id FROM pending_acquisitions w
         WHERE w.tenant = $1 AND w.acquisition_id = ANY (ARRAY(SELECT acquisition_id FROM acquisitions))
       ), judged AS (
         SELECT k.reference IS NOT NULL AS recorded, w.acquisition_id IS NOT NULL AS pending
         FROM acquisitions LEFT JOIN outcomes o USING (acquisition_id) LEFT JOIN kept_records k USING (reference)
         LEFT JOIN waiting w USING (acquisition_id)
       )
       SELECT count(*)::int AS acquisitions, (count(*) FILTER (WHERE recorded))::int AS recorded,
         (count(*) FILTER (WHERE pending AND NOT recorded))::int AS pending,
         (count(*) FILTER (WHERE NOT pending AND NOT recorded))::int AS unaccounted
       FROM judged`,
      [tenant, from, to],
    ),
  );
  return rows[0]!;
}

export interface RecordChecks {
  records: number;
  /** As they stand, corrections counted. */
  deficient: number;
  /** That lacked something until a correction. */
  mended: number;
  late: number;
  /** Whose evidence is not kept: never so unless rows were tampered with. */
  withoutEvidence: number;
}

/**
 * A period's records of both sides, as corrected, by the day of provision or acquisition. Reads every record of the period, in statements of
 * bounded length: those that stand as they were made, then those that stand as corrected.
 */
export async function checkRecords(
  tx: Tx,
  tenant: string,
  { from, to, lateAfterSeconds }: Days & { lateAfterSeconds: number },
): Promise<RecordChecks> {
  const sum = { records: 0, deficient: 0, mended: 0, late: 0, withoutEvidence: 0 };
  const check = (sql: string) =>
    overRecords(async (after) => {
      const { rows } = await tx.query<typeof sum & RecordPageEnd>(sql, [
        ...[tenant, from, to, recordsAStatement, ...after, lateAfterSeconds],
      ]);
      for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += rows[0]![name];
      return rows[0]!;
    });
  await withoutNestedLoops(tx, () => check(madeChecksSql));
  await check(correctedChecksSql);
  return sum;
}

const checkColumns = (mended: string, isKept: string) => `
  count(*)::int AS records, (count(*) FILTER (WHERE r.deficient))::int AS deficient, (count(*) FILTER (WHERE ${mended}))::int AS mended,
  (count(*) FILTER (WHERE r.made_at - r.occurred_at > $7 * interval '1 second'))::int AS late,
  (count(*) FILTER (WHERE NOT ${isKept}))::int AS "withoutEvidence"`;

const madeChecksSql = `
WITH ${recordPageSql}, kept AS MATERIALIZED (
  SELECT e.evidence_id FROM evidence e WHERE e.evidence_id = ANY (ARRAY(SELECT evidence_id FROM page))
), corrected AS MATERIALIZED (
  SELECT DISTINCT s.record_id FROM record_standings s WHERE s.tenant = $1 AND s.record_id = ANY (ARRAY(SELECT record_id FROM page))
)
SELECT page_end.*, counted.* FROM page_end, (
  SELECT ${checkColumns('false', '(e.evidence_id IS NOT NULL)')}
  FROM page r LEFT JOIN kept e USING (evidence_id) LEFT JOIN corrected c USING (record_id) WHERE c.record_id IS NULL) counted`;

// Few: each one's newer standing and evidence are looked up by their keys.
const correctedChecksSql = `
WITH page AS MATERIALIZED (
  SELECT r.occurred_on, r.record_id, r.evidence_id, r.deficient, r.occurred_at, r.made_at, r.mended FROM current_standings r
  WHERE r.tenant = $1 AND r.occurred_on BETWEEN $2 AND $3
    AND ($5::date IS NULL OR (r.occurred_on >= $5::date AND (r.occurred_on, r.record_id) > ($5::date, $6::uuid)))
  ORDER BY r.occurred_on, r.record_id LIMIT $4
), ${pageEndSql}
SELECT page_end.*, counted.* FROM page_end, (
  SELECT ${checkColumns("r.mended <> '[]'::jsonb", 'coalesce((SELECT true FROM evidence e WHERE e.evidence_id = r.evidence_id), false)')}
  FROM page r) counted`;

/** Corrections made in a period, by kind. Reads the corrections of the period. */
export async function countCorrections(tx: Tx, tenant: string, { from, to }: Days): Promise<Record<string, number>> {
  const { rows } = await tx.query<{ kind: string; n: number }>(
    `SELECT kind, count(*)::int AS n FROM record_corrections
     WHERE tenant = $1 AND corrected_at >= $2::date::timestamp AT TIME ZONE 'Asia/Tokyo'
       AND corrected_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Tokyo' GROUP BY kind`,
    [tenant, from, to],
  );
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]));
}
