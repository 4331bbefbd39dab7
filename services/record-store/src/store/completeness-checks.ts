import type { Tx } from '@akashi/database';
import { confirmationOf, type Days, dataOfEvidence, instant, ofPeriod, outcomeOf } from './period-evidence.ts';

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

const provisionsAStatement = 10_000;

/**
 * What a period's provisions ended in, each looked up from its evidence: the first that names it, so that one that came twice counts
 * once. Reads every provision of the period, in statements of bounded length.
 */
export async function checkProvisions(tx: Tx, tenant: string, { from, to }: Days): Promise<ProviderChecks> {
  const doubled = await countDoubled(tx, tenant, { from, to });
  const sum = { provisions: 0, recorded: 0, filed: 0, pending: 0, unaccounted: 0, unconfirmed: 0 };
  let after: { at: string | null; id: string | null } = { at: null, id: null };
  for (;;) {
    const { rows } = await tx.query<typeof sum & { read: number; at: string | null; id: string | null }>(checkPageSql, [
      ...[tenant, from, to, provisionsAStatement, after.at, after.id],
    ]);
    const { read, at, id, ...counts } = rows[0]!;
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += counts[name];
    if (read < provisionsAStatement) return { ...sum, doubled };
    after = { at, id };
  }
}

const checkPageSql = `
WITH page AS MATERIALIZED (
  SELECT e.evidence_id, e.occurred_at, e.value FROM evidence e
  WHERE ${ofPeriod('provision.made')} AND ($5::timestamptz IS NULL OR (e.occurred_at, e.evidence_id) > ($5::timestamptz, $6::uuid))
  ORDER BY e.occurred_at, e.evidence_id LIMIT $4
), judged AS MATERIALIZED (
  SELECT recorded, filed, pending, standing FROM page e ${dataOfEvidence}
  ${outcomeOf("(data ->> 'provisionId')::uuid")} ${confirmationOf('data')}
  WHERE e.evidence_id = (SELECT n.evidence_id FROM evidence_references n
    WHERE n.tenant = $1 AND n.reference = 'provision:' || (data ->> 'provisionId') ORDER BY n.evidence_id LIMIT 1)
), last AS (
  SELECT ${instant('occurred_at')} AS at, evidence_id AS id FROM page ORDER BY occurred_at DESC, evidence_id DESC LIMIT 1
)
SELECT count(*)::int AS provisions, (count(*) FILTER (WHERE recorded))::int AS recorded,
  (count(*) FILTER (WHERE filed AND NOT recorded))::int AS filed,
  (count(*) FILTER (WHERE pending AND NOT filed AND NOT recorded))::int AS pending,
  (count(*) FILTER (WHERE NOT pending AND NOT filed AND NOT recorded))::int AS unaccounted,
  (count(*) FILTER (WHERE NOT filed AND standing <> 'before'))::int AS unconfirmed,
  (SELECT count(*)::int FROM page) AS read, (SELECT at FROM last) AS at, (SELECT id FROM last) AS id
FROM judged`;

/** Provisions that are in more than one record of the period, or in a record and filed. */
async function countDoubled(tx: Tx, tenant: string, { from, to }: Days): Promise<number> {
  const { rows } = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM (
       SELECT source_id FROM records WHERE tenant = $1 AND side = 'provider' AND occurred_on BETWEEN $2 AND $3
       GROUP BY source_id HAVING count(*) > 1
         OR EXISTS (SELECT FROM evidence_references n WHERE n.tenant = $1 AND n.reference = 'filed:' || source_id)) doubled`,
    [tenant, from, to],
  );
  return rows[0]!.n;
}

export interface RecipientChecks {
  acquisitions: number;
  recorded: number;
  pending: number;
  unaccounted: number;
}

/** Whether each acquisition reported in a period has its record in the evidence. Reads every report of the period. */
export async function checkAcquisitions(tx: Tx, tenant: string, { from, to }: Days): Promise<RecipientChecks> {
  const { rows } = await tx.query<RecipientChecks>(
    `WITH acquisitions AS MATERIALIZED (
       SELECT DISTINCT (data ->> 'acquisitionId')::uuid AS acquisition_id
       FROM evidence e ${dataOfEvidence} WHERE ${ofPeriod('acquisition.reported')}
     )
     SELECT count(*)::int AS acquisitions, (count(*) FILTER (WHERE recorded))::int AS recorded,
       (count(*) FILTER (WHERE pending AND NOT recorded))::int AS pending,
       (count(*) FILTER (WHERE NOT pending AND NOT recorded))::int AS unaccounted
     FROM acquisitions a CROSS JOIN LATERAL (SELECT EXISTS (
       SELECT FROM acquisition_outcomes o JOIN evidence_references n ON n.tenant = o.tenant AND n.reference = 'record:' || o.record_id
       WHERE o.tenant = $1 AND o.acquisition_id = a.acquisition_id) AS recorded, EXISTS (
       SELECT FROM pending_acquisitions w WHERE w.tenant = $1 AND w.acquisition_id = a.acquisition_id) AS pending OFFSET 0) outcome`,
    [tenant, from, to],
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

/** A period's records of both sides, as corrected, by the day of provision or acquisition. Reads every record of the period. */
export async function checkRecords(
  tx: Tx,
  tenant: string,
  { from, to, lateAfterSeconds }: Days & { lateAfterSeconds: number },
): Promise<RecordChecks> {
  const { rows } = await tx.query<RecordChecks>(
    `SELECT count(*)::int AS records, (count(*) FILTER (WHERE r.deficient))::int AS deficient,
       (count(*) FILTER (WHERE s.mended <> '[]'::jsonb))::int AS mended,
       (count(*) FILTER (WHERE r.made_at - r.occurred_at > $4 * interval '1 second'))::int AS late,
       (count(*) FILTER (WHERE e.evidence_id IS NULL))::int AS "withoutEvidence"
     FROM standing_records r LEFT JOIN evidence e USING (evidence_id)
     LEFT JOIN current_standings s ON s.tenant = r.tenant AND s.record_id = r.record_id
     WHERE r.tenant = $1 AND r.occurred_on BETWEEN $2 AND $3`,
    [tenant, from, to, lateAfterSeconds],
  );
  return rows[0]!;
}

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
