import type { PeriodRetentionDecided, RecordMethod, StatedItem } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { PeriodDays } from '../domain/judge-retention.ts';
import type { AgreementOfTenant } from './contract-documents.ts';
import type { PeriodRecordScope } from './period-closings.ts';

export interface FoundPeriodRetention {
  entry: number;
  because: PeriodRetentionDecided['data']['because'];
  causeId: string;
  keptAs: RecordMethod;
  notStated: StatedItem[];
  retentionStartsOn: string | null;
  retentionUntil: string | null;
  decidedAt: Date;
}

/** What was decided beside the closings of these period records, in order, by period record. */
export async function findPeriodRetentions(
  tx: Tx,
  tenant: string,
  periodRecordIds: readonly string[],
): Promise<Map<string, FoundPeriodRetention[]>> {
  const { rows } = await tx.query<FoundPeriodRetention & { periodRecordId: string }>(
    `SELECT period_record_id AS "periodRecordId", entry, because, cause_id AS "causeId", kept_as AS "keptAs", not_stated AS "notStated",
       retention_starts_on AS "retentionStartsOn", retention_until AS "retentionUntil", decided_at AS "decidedAt"
     FROM period_retentions WHERE tenant = $1 AND period_record_id = ANY ($2::uuid[]) ORDER BY period_record_id, entry`,
    [tenant, periodRecordIds],
  );
  const grouped = Map.groupBy(rows, ({ periodRecordId }) => periodRecordId);
  return new Map([...grouped].map(([id, of]) => [id, of.map(({ periodRecordId: _, ...row }) => row)]));
}

/** Adds one more. MUST be called under `lockForClosing`. */
export async function addPeriodRetention(
  tx: Tx,
  { tenant, data, evidenceId }: { tenant: string; data: PeriodRetentionDecided['data']; evidenceId: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO period_retentions (tenant, period_record_id, entry, because, cause_id, kept_as, not_stated, retention_starts_on,
       retention_until, decided_at, evidence_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[tenant, data.periodRecordId, data.entry, data.because, data.causeId, data.keptAs, data.notStated],
      ...[data.retentionStartsOn, data.retentionUntil, data.decidedAt, evidenceId],
    ],
  );
}

export interface PeriodState extends PeriodDays {
  /** Whether entries wait for a closing, or none was made yet: then that says until when it is kept. */
  isOpen: boolean;
  /** The latest of its closings and of what was decided beside them. */
  retentionUntil: string | null;
}

/** How far a period record is closed, and the last days of its entries that stand, as corrected. */
export async function findPeriodState(tx: Tx, { tenant, periodRecordId }: PeriodRecordScope): Promise<PeriodState> {
  const { rows } = await tx.query<PeriodState>(
    `SELECT max(e.occurred_on) AS "lastDay", max(r.made_on) AS "lastMadeOn",
       EXISTS (SELECT FROM unclosed_entries u WHERE u.tenant = $1 AND u.period_record_id = $2)
         OR NOT EXISTS (SELECT FROM period_closings c WHERE c.tenant = $1 AND c.period_record_id = $2) AS "isOpen",
       greatest(
         (SELECT max(c.retention_until) FROM period_closings c WHERE c.tenant = $1 AND c.period_record_id = $2),
         (SELECT max(t.retention_until) FROM period_retentions t WHERE t.tenant = $1 AND t.period_record_id = $2)
       ) AS "retentionUntil"
     FROM standing_entries e
     JOIN records r ON r.tenant = e.tenant AND r.occurred_on = e.recorded_on AND r.record_id = e.record_id
     WHERE e.tenant = $1 AND e.period_record_id = $2 AND NOT EXISTS (
       SELECT FROM record_corrections c WHERE c.tenant = e.tenant AND c.record_id = e.record_id AND c.kind = 'voided')`,
    [tenant, periodRecordId],
  );
  return rows[0]!;
}

/** The contracts in place of records under this version of an agreement, in one order everywhere. */
export async function findContractPeriods(
  tx: Tx,
  { tenant, agreementId, version, contentHash }: AgreementOfTenant,
): Promise<string[]> {
  const { rows } = await tx.query<{ period_record_id: string }>(
    `SELECT period_record_id FROM period_records
     WHERE tenant = $1 AND agreement_id = $2 AND agreement_version = $3 AND agreement_hash = $4 AND record_method = 'contract_substitute'
     ORDER BY period_record_id`,
    [tenant, agreementId, version, contentHash],
  );
  return rows.map(({ period_record_id }) => period_record_id);
}
