import type { CaseDecided, ReconciliationCompared } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Evidence } from '../domain/evidence.ts';

export async function addReconciliation(
  tx: Tx,
  { tenant, evidenceId }: Evidence,
  { reconciliationId, agreementId, differences, comparedAt }: ReconciliationCompared['data'],
): Promise<void> {
  const differenceCount = Object.values(differences).reduce((sum, count) => sum + count, 0);
  await tx.query(
    `INSERT INTO reconciliations (tenant, reconciliation_id, evidence_id, agreement_id, difference_count, compared_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [tenant, reconciliationId, evidenceId, agreementId, differenceCount, comparedAt],
  );
}

/** `in_review`: what was found is before people; `open`: differences without a reason, or changed since, or not approved. */
export type ReconciliationState = 'equal' | 'open' | 'in_review' | 'approved';

export interface FoundReconciliation {
  compared: ReconciliationCompared['data'];
  state: ReconciliationState;
  differenceCount: number;
  unresolvedCount: number;
  /** How many resolutions there are, those included that later ones took the place of. */
  resolutionCount: number;
  decisions: { caseId: string; contentHash: string; outcome: CaseDecided['data']['outcome']; decidedAt: string }[];
}

interface Row {
  value: Buffer;
  difference_count: number;
  resolution_count: number;
  resolved_count: number;
  reviewed_hash: string | null;
  decisions: FoundReconciliation['decisions'] | null;
}

const selectSql = `
SELECT e.value, r.difference_count, s.resolution_count, s.resolved_count, v.content_hash AS reviewed_hash, d.decisions
FROM reconciliations r JOIN evidence e USING (evidence_id)
CROSS JOIN LATERAL (
  SELECT count(*)::int AS resolution_count, count(*) FILTER (WHERE resolution_number = 1)::int AS resolved_count
  FROM reconciliation_resolutions s WHERE s.tenant = r.tenant AND s.reconciliation_id = r.reconciliation_id
) s
LEFT JOIN reconciliation_reviews v ON v.tenant = r.tenant AND v.reconciliation_id = r.reconciliation_id
  AND v.resolution_count = s.resolution_count
CROSS JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object('caseId', case_id, 'contentHash', content_hash, 'outcome', outcome,
    'decidedAt', to_char(decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY decided_at) AS decisions
  FROM reconciliation_decisions d WHERE d.tenant = r.tenant AND d.reconciliation_id = r.reconciliation_id
) d`;

export async function findReconciliation(
  tx: Tx,
  tenant: string,
  reconciliationId: string,
): Promise<FoundReconciliation | undefined> {
  const { rows } = await tx.query<Row>(`${selectSql} WHERE r.tenant = $1 AND r.reconciliation_id = $2`, [
    tenant,
    reconciliationId,
  ]);
  return rows[0] && foundReconciliation(rows[0]);
}

/** Newest first, up to `limit + 1`. */
export async function listReconciliations(
  tx: Tx,
  tenant: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<FoundReconciliation[]> {
  const { rows } = await tx.query<Row>(
    `${selectSql} WHERE r.tenant = $1 AND ($2::uuid IS NULL OR r.reconciliation_id < $2) ORDER BY r.reconciliation_id DESC LIMIT $3`,
    [tenant, after ?? null, limit + 1],
  );
  return rows.map(foundReconciliation);
}

function foundReconciliation(row: Row): FoundReconciliation {
  const decisions = row.decisions ?? [];
  return {
    compared: (JSON.parse(row.value.toString()) as ReconciliationCompared).data,
    state: stateOf(row, decisions),
    differenceCount: row.difference_count,
    unresolvedCount: row.difference_count - row.resolved_count,
    resolutionCount: row.resolution_count,
    decisions,
  };
}

function stateOf(row: Row, decisions: FoundReconciliation['decisions']): ReconciliationState {
  if (row.difference_count === 0) return 'equal';
  if (decisions.some(({ outcome }) => outcome === 'approved')) return 'approved';
  const isDecided = decisions.some(({ contentHash }) => contentHash === row.reviewed_hash);
  return row.reviewed_hash !== null && !isDecided ? 'in_review' : 'open';
}
