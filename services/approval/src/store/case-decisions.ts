import type { Tx } from '@akashi/database';
import type { CaseDecision } from '../domain/decide-case.ts';

export interface DecisionRow {
  step: number;
  actor: string;
  actor_name: string | null;
  on_behalf_of: string | null;
  delegation_id: string | null;
  decision: CaseDecision;
  reason: string | null;
  decided_at: Date;
}

interface CaseKey {
  tenant: string;
  caseId: string;
}

export async function listDecisions(tx: Tx, { tenant, caseId }: CaseKey): Promise<DecisionRow[]> {
  const { rows } = await tx.query<DecisionRow>(
    `SELECT step, actor, actor_name, on_behalf_of, delegation_id, decision, reason, decided_at
     FROM case_decisions WHERE tenant = $1 AND case_id = $2 ORDER BY decision_number`,
    [tenant, caseId],
  );
  return rows;
}

export async function insertDecision(tx: Tx, key: CaseKey & { number: number }, row: DecisionRow): Promise<void> {
  await tx.query(
    `INSERT INTO case_decisions (tenant, case_id, decision_number, step, actor, actor_name, on_behalf_of, delegation_id, decision,
       reason, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      key.tenant,
      key.caseId,
      key.number,
      row.step,
      row.actor,
      row.actor_name,
      row.on_behalf_of,
      row.delegation_id,
      row.decision,
      row.reason,
      row.decided_at,
    ],
  );
}
