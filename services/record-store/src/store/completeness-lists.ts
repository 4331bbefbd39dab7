import type { AcquisitionRecordMade, ProvisionFiled, RecordCorrected, RecordMade } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Mended } from '../domain/stand-corrected.ts';
import { type AfterProvision, judgedSql, judgedValues, provisionsAStatement } from './judged-provisions.ts';
import { type Days, instant, ofPeriod, withoutNestedLoops } from './period-evidence.ts';

/** A page of a list, by the place where the one before ended: a day or instant, and an id. */
export interface ListPage extends Days {
  after: readonly [at: string, id: string] | undefined;
  limit: number;
}

const valuesOf = (tenant: string, { from, to, after, limit }: ListPage) => [
  ...[tenant, from, to, limit + 1, after?.[0] ?? null, after?.[1] ?? null],
];

export interface ListedProvision {
  at: string;
  evidenceId: string;
  provisionId: string;
  providedAt: string;
  recordId: string | null;
  confirmation: 'before' | 'none' | 'not_kept' | 'after_provision';
}

const provisionConditions = {
  unaccounted: 'NOT recorded AND NOT filed AND NOT pending',
  unconfirmed: `NOT filed AND standing <> 'before'`,
};

/**
 * A period's provisions that ended in nothing, or had no confirmation before them. Reads the provisions up to the page's end, in
 * statements of bounded length.
 */
export async function listProvisions(
  tx: Tx,
  tenant: string,
  { which, after, limit, ...days }: ListPage & { which: keyof typeof provisionConditions },
): Promise<ListedProvision[]> {
  const found: ListedProvision[] = [];
  return withoutNestedLoops(tx, async () => {
    for (let from: AfterProvision = { at: after?.[0] ?? null, id: after?.[1] ?? null }; ; ) {
      const { rows } = await tx.query<{ found: ListedProvision[]; read: number } & AfterProvision>(listPageSql(which), [
        ...judgedValues(tenant, days, from),
        limit + 1,
      ]);
      const { read, at, id, found: more } = rows[0]!;
      found.push(...more);
      if (found.length > limit || read < provisionsAStatement) return found.slice(0, limit + 1);
      from = { at, id };
    }
  });
}

const listPageSql = (which: keyof typeof provisionConditions) => `
WITH ${judgedSql}, listed AS (
  SELECT ${instant('j.occurred_at')} AS at, j.evidence_id AS "evidenceId", j.provision_id AS "provisionId",
    to_char(j.provided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "providedAt", j.record_id AS "recordId",
    j.standing AS confirmation
  FROM judged j WHERE ${provisionConditions[which]} ORDER BY j.occurred_at, j.evidence_id LIMIT $7
)
SELECT page_end.*, coalesce((SELECT json_agg(listed) FROM listed), '[]') AS found FROM page_end`;

export interface ListedRecord {
  occurredOn: string;
  recordId: string;
  side: 'provider' | 'recipient';
  agreementId: string;
  occurredAt: Date;
  madeAt: Date;
  /** What it lacks as it stands, and what it lacked as it was made. */
  deficiencies: string[];
  deficienciesAsMade: string[];
  mended: Mended[];
  /** Items omitted by reference that the record referred to covers no longer; null where that record stands as it was. */
  reference: { recordId: string; uncovered: string[] } | null;
}

/** Which of a period's records are listed; `$7` is the number of seconds of `late`. */
const recordConditions = {
  late: `r.made_at - r.occurred_at > $7 * interval '1 second'`,
  deficient: 'r.deficient AND $7::int IS NULL',
  mended: `s.mended <> '[]'::jsonb AND $7::int IS NULL`,
  reference_changed: `o.record_id IS NOT NULL AND $7::int IS NULL AND EXISTS (SELECT FROM record_corrections c
    WHERE c.tenant = r.tenant AND c.record_id = r.record_id AND c.kind = 'reference_changed')`,
};

/**
 * A period's records, by the day as corrected, that were made later than `lateAfterSeconds` after what they are about, that lack
 * something as they stand, that lacked something until a correction, or that omit items by reference to a record that was corrected.
 */
export async function listRecords(
  tx: Tx,
  tenant: string,
  { which, lateAfterSeconds, ...page }: ListPage & { which: keyof typeof recordConditions; lateAfterSeconds?: number },
): Promise<ListedRecord[]> {
  const { rows } = await tx.query<
    Pick<ListedRecord, 'occurredOn' | 'recordId' | 'side' | 'agreementId' | 'occurredAt' | 'madeAt'> & RecordRow
  >(
    `SELECT r.occurred_on AS "occurredOn", r.record_id AS "recordId", r.side, r.agreement_id AS "agreementId",
       r.occurred_at AS "occurredAt", r.made_at AS "madeAt", e.value, s.deficiencies, s.mended, s.uncovered,
       o.referenced_record_id AS referenced
     FROM standing_records r JOIN evidence e USING (evidence_id)
     LEFT JOIN current_standings s ON s.tenant = r.tenant AND s.record_id = r.record_id
     LEFT JOIN record_omissions o ON o.tenant = r.tenant AND o.record_id = r.record_id AND EXISTS (
       SELECT FROM record_corrections c WHERE c.tenant = r.tenant AND c.record_id = r.record_id AND c.kind = 'reference_changed')
     WHERE r.tenant = $1 AND r.occurred_on BETWEEN $2 AND $3
       AND ($5::date IS NULL OR (r.occurred_on, r.record_id) > ($5::date, $6::uuid))
       AND ${recordConditions[which]}
     ORDER BY r.occurred_on, r.record_id LIMIT $4`,
    [...valuesOf(tenant, page), lateAfterSeconds ?? null],
  );
  return rows.map(({ value, deficiencies, mended, uncovered, referenced, ...row }) => {
    const { deficiencies: deficienciesAsMade } = (JSON.parse(value.toString()) as RecordMade | AcquisitionRecordMade)
      .data;
    return {
      ...row,
      deficiencies: deficiencies ?? deficienciesAsMade,
      deficienciesAsMade,
      mended: mended ?? [],
      reference: referenced === null ? null : { recordId: referenced, uncovered: uncovered ?? [] },
    };
  });
}

interface RecordRow {
  value: Buffer;
  deficiencies: string[] | null;
  mended: Mended[] | null;
  uncovered: string[] | null;
  referenced: string | null;
}

/** Provisions filed in a period because no record was owed, each with the decision that says so. */
export async function listFiled(
  tx: Tx,
  tenant: string,
  page: ListPage,
): Promise<{ at: string; evidenceId: string; data: ProvisionFiled['data'] }[]> {
  const { rows } = await tx.query<{ at: string; evidence_id: string; value: Buffer }>(
    `SELECT ${instant('e.occurred_at')} AS at, e.evidence_id, e.value FROM evidence e
     WHERE ${ofPeriod('provision.filed')} AND ($5::timestamptz IS NULL OR (e.occurred_at, e.evidence_id) > ($5::timestamptz, $6::uuid))
     ORDER BY e.occurred_at, e.evidence_id LIMIT $4`,
    valuesOf(tenant, page),
  );
  return rows.map(({ at, evidence_id, value }) => ({
    at,
    evidenceId: evidence_id,
    data: (JSON.parse(value.toString()) as ProvisionFiled).data,
  }));
}

/** Corrections made in a period, as their evidence has them. */
export async function listCorrections(
  tx: Tx,
  tenant: string,
  page: ListPage,
): Promise<{ at: string; data: RecordCorrected['data'] }[]> {
  const { rows } = await tx.query<{ at: string; value: Buffer }>(
    `SELECT ${instant('c.corrected_at')} AS at, e.value FROM record_corrections c JOIN evidence e USING (evidence_id)
     WHERE c.tenant = $1 AND c.corrected_at >= $2::date::timestamp AT TIME ZONE 'Asia/Tokyo'
       AND c.corrected_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Tokyo'
       AND ($5::timestamptz IS NULL OR (c.corrected_at, c.correction_id) > ($5::timestamptz, $6::uuid))
     ORDER BY c.corrected_at, c.correction_id LIMIT $4`,
    valuesOf(tenant, page),
  );
  return rows.map(({ at, value }) => ({ at, data: (JSON.parse(value.toString()) as RecordCorrected).data }));
}
