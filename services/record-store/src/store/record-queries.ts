import type { AcquisitionRecordMade, RecordMade } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type RecordState, recordState } from '../domain/record-state.ts';
import { columnsOf } from './columns-of.ts';
import { batchJoinsSql } from './record-conditions.ts';
import type { Place } from './record-filter.ts';
import { type FoundStanding, findStandings, hasStandings } from './record-standings.ts';

/** A record with what became of it. `record` is read from its evidence's bytes, as it was made; `occurredOn` is the day as corrected. */
export interface FoundRecord {
  recordId: string;
  occurredOn: string;
  madeAt: Date;
  state: RecordState;
  /** Whether it lacks something, as corrected. */
  deficient: boolean;
  /** How it stands since a correction; null: as it was made. */
  standing: FoundStanding | null;
  record: RecordMade['data'] | AcquisitionRecordMade['data'];
  batchId: string | null;
  approval: { batchId: string; caseId: string; approvedBy: string[]; approvedAt: Date } | null;
}

interface RecordRow {
  record_id: string;
  occurred_on: string;
  made_at: Date;
  deficient: boolean;
  value: Buffer;
  voided_at: Date | null;
  rejected_at: Date | null;
  amended_at: Date | null;
  batch_id: string | null;
  closed_at: Date | null;
  case_id: string | null;
  approved_by: string[] | null;
  approved_at: Date | null;
}

const correctedAt = (...kinds: string[]) =>
  `(SELECT max(c.corrected_at) FROM record_corrections c WHERE c.tenant = r.tenant AND c.record_id = r.record_id AND c.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;

const columnsSql = `r.record_id, r.occurred_on, r.made_at, r.deficient, e.value, ${correctedAt('voided')} AS voided_at,
  ${correctedAt('rejected')} AS rejected_at, ${correctedAt('amended', 'reference_changed')} AS amended_at, b.batch_id, b.closed_at, a.case_id, a.approved_by,
  a.approved_at`;
const accompanyingSql = `JOIN evidence e USING (evidence_id)
${batchJoinsSql}`;

/** The records at these places, in their order; what was disposed of meanwhile is left out. */
export async function readRecords(tx: Tx, tenant: string, places: readonly Place[]): Promise<FoundRecord[]> {
  if (places.length === 0) return [];
  const ids = places.map(({ recordId }) => recordId);
  const standings = (await hasStandings(tx, tenant)) ? await findStandings(tx, tenant, ids) : new Map();
  const recorded = places.map(({ recordId, occurredOn }) => ({
    recordId,
    recordedOn: standings.get(recordId)?.recordedOn ?? occurredOn,
  }));
  const days = recorded.map(({ recordedOn }) => recordedOn).sort();
  // LIMIT 1: each is looked up by its key, whatever the planner thinks of the tables' sizes.
  const { rows } = await tx.query<RecordRow>(
    `SELECT ${columnsSql}
     FROM unnest($2::date[], $3::uuid[]) WITH ORDINALITY AS place (occurred_on, record_id, n)
     CROSS JOIN LATERAL (
       SELECT * FROM records r
       WHERE r.tenant = $1 AND r.occurred_on = place.occurred_on AND r.record_id = place.record_id AND r.occurred_on BETWEEN $4 AND $5
       LIMIT 1
     ) r
     JOIN evidence e USING (evidence_id)
     LEFT JOIN LATERAL (
       SELECT b.* FROM current_batch_records b WHERE b.tenant = r.tenant AND b.record_id = r.record_id LIMIT 1
     ) b ON true
     LEFT JOIN batch_approvals a ON a.tenant = b.tenant AND a.batch_id = b.batch_id
     ORDER BY place.n`,
    [tenant, ...columnsOf(recorded, 'recordedOn', 'recordId'), days[0], days.at(-1)],
  );
  return rows.map((row) => foundRecord(row, standings.get(row.record_id)));
}

/** One record of a tenant. */
export async function findRecord(tx: Tx, tenant: string, recordId: string): Promise<FoundRecord | undefined> {
  const { rows } = await tx.query<RecordRow>(
    `SELECT ${columnsSql} FROM records r ${accompanyingSql} WHERE r.tenant = $1 AND r.record_id = $2`,
    [tenant, recordId],
  );
  return rows[0] && foundRecord(rows[0], (await findStandings(tx, tenant, [recordId])).get(recordId));
}

function foundRecord(row: RecordRow, standing: FoundStanding | undefined): FoundRecord {
  const { batch_id: batchId, case_id: caseId, approved_by: approvedBy, approved_at: approvedAt } = row;
  const approval = batchId && caseId && approvedBy && approvedAt ? { batchId, caseId, approvedBy, approvedAt } : null;
  return {
    recordId: row.record_id,
    occurredOn: standing?.occurredOn ?? row.occurred_on,
    madeAt: row.made_at,
    state: recordState({
      batchClosedAt: row.closed_at,
      batchApproved: approval !== null,
      voidedAt: row.voided_at,
      rejectedAt: row.rejected_at,
      amendedAt: row.amended_at,
    }),
    deficient: standing ? standing.deficiencies.length > 0 : row.deficient,
    standing: standing ?? null,
    record: (JSON.parse(row.value.toString()) as RecordMade | AcquisitionRecordMade).data,
    batchId,
    approval,
  };
}

/** Where in the log the record's leaf is; null while it isn't sequenced. */
export async function findLeafIndex(tx: Tx, tenant: string, recordId: string): Promise<number | null> {
  const { rows } = await tx.query<{ leaf_index: string }>(
    `SELECT l.leaf_index FROM records r JOIN log_leaves l USING (evidence_id) WHERE r.tenant = $1 AND r.record_id = $2`,
    [tenant, recordId],
  );
  return rows[0] ? Number(rows[0].leaf_index) : null;
}
