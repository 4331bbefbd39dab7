import type { Tx } from '@akashi/database';
import type { EntryGroup } from '../domain/sum-entries.ts';
import { unconfirmedCodes } from '../domain/unconfirmed.ts';
import { standingJoinSql, unconfirmedSql } from './batch-record-pages.ts';
import { addBatchGroups } from './batches.ts';
import type { PeriodRecordScope } from './period-closings.ts';

/** What the next entries of a period record, as corrected, come to: as much as `limit` says, however many there are in all. */
export interface TakenSlice {
  /** The last entry taken; null where there was none. */
  lastId: string | null;
  entryCount: number;
  groups: EntryGroup[];
  /** Of those that stand: with a correction, and without a confirmation that the Act asks for. */
  correctedCount: number;
  unconfirmedCount: number;
  /** Of those that stand, by record id: the SHA-256 of the record's value, then of its corrections' as they were made; 32 bytes each. */
  digests: Buffer;
}

interface TakeSlice extends PeriodRecordScope {
  batchId: string;
  after: string | null;
  limit: number;
}

type SliceRow = Omit<TakenSlice, 'groups'> & { groups: EntryGroup[] | null };

/**
 * Moves the next entries, by record id, that no closing holds into a batch, but those voided: they are in none. An entry that comes
 * meanwhile, below `after`, is left for the next closing. Call it under `lockForClosing`.
 */
export async function takeEntries(
  tx: Tx,
  { tenant, periodRecordId, batchId, after, limit }: TakeSlice,
): Promise<TakenSlice> {
  const { rows } = await tx.query<SliceRow>(takeSql, [
    ...[tenant, periodRecordId, batchId, after, limit, unconfirmedCodes],
  ]);
  const { groups, ...slice } = rows[0]!;
  if (slice.lastId !== null) await addBatchGroups(tx, { tenant, batchId, between: [after, slice.lastId] });
  return { ...slice, groups: groups ?? [] };
}

// Hashed and summed where the entries are: a slice's digests and few groups leave the database, no row of each entry. LIMIT 1 and OFFSET 0:
// each entry is looked up by its key, whatever the planner thinks of the tables' sizes, so that a slice costs the same in a month of any.
const takeSql = `
WITH page AS MATERIALIZED (
  SELECT record_id FROM unclosed_entries
  WHERE tenant = $1 AND period_record_id = $2 AND ($4::uuid IS NULL OR record_id > $4) ORDER BY record_id LIMIT $5
), taken AS (
  DELETE FROM unclosed_entries u USING page
  WHERE u.tenant = $1 AND u.period_record_id = $2 AND u.record_id = page.record_id
  RETURNING u.record_id, u.occurred_on, u.group_id
), judged AS MATERIALIZED (
  SELECT t.*, p.occurred_on AS stands_on, p.item_codes, p.consent_fact, p.foreign_fact, p.deficient, coalesce(c.voided, false) AS voided,
    c.digests
  FROM taken t
  CROSS JOIN LATERAL (
    SELECT * FROM standing_entries p WHERE p.tenant = $1 AND p.period_record_id = $2 AND p.record_id = t.record_id LIMIT 1
  ) p
  CROSS JOIN LATERAL (
    SELECT bool_or(c.kind = 'voided') AS voided,
      string_agg((SELECT sha256(said.value) FROM evidence said WHERE said.evidence_id = c.evidence_id), ''
        ORDER BY c.corrected_at, c.correction_id) AS digests
    FROM record_corrections c WHERE c.tenant = $1 AND c.record_id = t.record_id OFFSET 0
  ) c
), held AS (
  INSERT INTO batch_records (tenant, record_id, batch_id, occurred_on, group_id)
  SELECT $1, record_id, $3, occurred_on, group_id FROM judged WHERE NOT voided
), standing AS (
  SELECT j.record_id, j.digests AS corrections, sha256(e.value) AS digest,
    ${unconfirmedSql('$6')} AS unconfirmed
  FROM judged j
  CROSS JOIN LATERAL (
    SELECT r.tenant, r.record_id, r.evidence_id, r.deficient FROM records r
    WHERE r.tenant = $1 AND r.occurred_on = j.occurred_on AND r.record_id = j.record_id LIMIT 1
  ) r
  CROSS JOIN LATERAL (SELECT e.value FROM evidence e WHERE e.evidence_id = r.evidence_id LIMIT 1) e
  ${standingJoinSql}
  WHERE NOT j.voided
), grouped AS (
  SELECT count(*)::int AS count, min(stands_on) AS "firstDay", max(stands_on) AS "lastDay", item_codes AS "itemCodes",
    consent_fact AS "consentFact", foreign_fact AS "foreignFact", deficient, voided
  FROM judged GROUP BY item_codes, consent_fact, foreign_fact, deficient, voided
)
SELECT (SELECT record_id FROM page ORDER BY record_id DESC LIMIT 1) AS "lastId", (SELECT count(*)::int FROM page) AS "entryCount",
  (SELECT json_agg(grouped) FROM grouped) AS groups, (count(*) FILTER (WHERE corrections IS NOT NULL))::int AS "correctedCount",
  (count(*) FILTER (WHERE unconfirmed))::int AS "unconfirmedCount",
  coalesce(string_agg(digest || coalesce(corrections, ''), '' ORDER BY record_id), '') AS digests
FROM standing`;
