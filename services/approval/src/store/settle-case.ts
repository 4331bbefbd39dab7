import { caseDecided, newEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import { listVersions, lockAgreement, updateVersion } from './agreements.ts';
import { type CaseRow, type DecisionRow, updateCaseState } from './cases.ts';
import { publishAgreement } from './publish-agreement.ts';

interface Settlement {
  tx: Tx;
  tenant: string;
  /** With the state that it comes to: anything but open. */
  settled: CaseRow;
  decisions: readonly DecisionRow[];
  now: Date;
}

/** Ends a case: its state, `case.decided`, and what follows for the agreement, all in the caller's transaction. */
export async function settleCase({ tx, tenant, settled, decisions, now }: Settlement): Promise<void> {
  const { case_id: caseId, kind, state: outcome } = settled;
  if (outcome === 'open') throw new Error(`case ${caseId} is settled although it is still open`);
  await updateCaseState(tx, caseId, outcome, now);
  const data = {
    caseId,
    kind,
    subject: { id: settled.subject_id, version: settled.subject_version, contentHash: settled.content_hash },
    outcome,
    decisions: decisions.map(({ step, actor, decision, reason, decided_at }) => ({
      step,
      actor,
      decision,
      reason,
      decidedAt: decided_at.toISOString(),
    })),
    decidedAt: now.toISOString(),
  };
  await putInOutbox(tx, [newEvent(caseDecided, { source: 'akashi/approval', tenant, data, time: now })]);
  if (kind === 'agreement_version') await settleAgreementVersion({ tx, tenant, settled, now });
}

/** A version that was sent back or withdrawn is a draft again; an approved one takes effect by its dates and lifts a suspension. */
async function settleAgreementVersion({ tx, tenant, settled, now }: Omit<Settlement, 'decisions'>): Promise<void> {
  const agreement = (await lockAgreement(tx, settled.subject_id))!;
  const row = (await listVersions(tx, settled.subject_id)).find(({ version }) => version === settled.subject_version)!;
  if (settled.state !== 'approved') {
    await updateVersion(tx, tenant, { ...row, state: settled.state === 'rejected' ? 'rejected' : 'draft' });
    return;
  }
  await updateVersion(tx, tenant, { ...row, state: 'approved', approved_at: now });
  if (agreement.status === 'ended') return;
  const approved = { ...agreement, status: 'approved' as const, applicability_reopened: false, status_reason: null };
  await publishAgreement({ tx, tenant, agreement: approved, now });
}
