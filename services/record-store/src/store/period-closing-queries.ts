import type { Tx } from '@akashi/database';

export interface FoundClosing {
  closing: number;
  batchId: string;
  contentHash: string;
  entryCount: number;
  deficientCount: number;
  voidedCount: number;
  firstDay: string;
  lastDay: string;
  retentionStartsOn: string;
  retentionUntil: string;
  closedAt: Date;
  approval: { caseId: string; approvedBy: string[]; approvedAt: Date } | null;
}

/** How far a period record is closed. */
export interface ClosingState {
  closings: FoundClosing[];
  /** Whether entries wait for a closing. */
  hasUnclosed: boolean;
}

type ClosingRow = Omit<FoundClosing, 'approval'> & {
  periodRecordId: string;
  caseId: string | null;
  approvedBy: string[] | null;
  approvedAt: Date | null;
};

/** The closings of these period records in their order, and whether more is to come, by period record. */
export async function findClosings(
  tx: Tx,
  tenant: string,
  periodRecordIds: readonly string[],
): Promise<Map<string, ClosingState>> {
  const { rows } = await tx.query<ClosingRow>(
    `SELECT c.period_record_id AS "periodRecordId", c.closing, c.batch_id AS "batchId", c.content_hash AS "contentHash",
       c.entry_count AS "entryCount", c.deficient_count AS "deficientCount", c.voided_count AS "voidedCount",
       c.first_day AS "firstDay", c.last_day AS "lastDay", c.retention_starts_on AS "retentionStartsOn",
       c.retention_until AS "retentionUntil", c.closed_at AS "closedAt",
       a.case_id AS "caseId", a.approved_by AS "approvedBy", a.approved_at AS "approvedAt"
     FROM period_closings c LEFT JOIN batch_approvals a USING (tenant, batch_id)
     WHERE c.tenant = $1 AND c.period_record_id = ANY ($2::uuid[]) ORDER BY c.period_record_id, c.closing`,
    [tenant, periodRecordIds],
  );
  const { rows: unclosed } = await tx.query<{ id: string }>(
    `SELECT id FROM unnest($2::uuid[]) AS id
     WHERE EXISTS (SELECT FROM unclosed_entries u WHERE u.tenant = $1 AND u.period_record_id = id)`,
    [tenant, periodRecordIds],
  );
  const open = new Set(unclosed.map(({ id }) => id));
  return new Map(
    periodRecordIds.map((id) => {
      const closings = rows.filter((row) => row.periodRecordId === id).map(foundClosing);
      return [id, { closings, hasUnclosed: open.has(id) }];
    }),
  );
}

function foundClosing({ periodRecordId: _, caseId, approvedBy, approvedAt, ...closing }: ClosingRow): FoundClosing {
  return { ...closing, approval: caseId && approvedBy && approvedAt ? { caseId, approvedBy, approvedAt } : null };
}
