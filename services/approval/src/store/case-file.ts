import type { Tx } from '@akashi/database';
import type { CaseFacts } from '../domain/case-facts.ts';
import { type DecisionRow, listDecisions } from './case-decisions.ts';
import { listReassignments, type ReassignmentRow } from './case-notes.ts';
import { type CaseRow, findCase, lockCase } from './cases.ts';

/** A case with everything that deciding it depends on. */
export interface CaseFile {
  row: CaseRow;
  decisions: readonly DecisionRow[];
  reassignments: readonly ReassignmentRow[];
}

interface Wanted {
  tenant: string;
  caseId: string;
  /** Locks the case until the transaction ends. */
  lock: boolean;
}

export async function readCaseFile(tx: Tx, { tenant, caseId, lock }: Wanted): Promise<CaseFile | undefined> {
  const row = await (lock ? lockCase : findCase)(tx, tenant, caseId);
  if (!row) return undefined;
  const key = { tenant, caseId };
  return { row, decisions: await listDecisions(tx, key), reassignments: await listReassignments(tx, key) };
}

export const factsOf = ({ row, decisions, reassignments }: CaseFile): CaseFacts => ({
  kind: row.kind,
  state: row.state,
  contentHash: row.content_hash,
  requester: row.requester,
  authors: row.authors,
  steps: row.steps,
  approvals: decisions
    .filter(({ decision }) => decision === 'approve')
    .map(({ step, actor, on_behalf_of: onBehalfOf }) => ({ step, actor, onBehalfOf })),
  reassignments: reassignments.map((each) => ({ step: each.step, from: each.from_subject, to: each.to_subject })),
});
