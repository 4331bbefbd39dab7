import { type CaseKind, caseDecided, newEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import { nextCaseState } from '../domain/case-transitions.ts';
import { reasonOf, unconsideredSigns } from '../domain/contrary-signs.ts';
import { listVersions, lockAgreement, updateVersion } from './agreements.ts';
import { listTagSigns } from './applicability.ts';
import type { DecisionRow } from './case-decisions.ts';
import { readCaseFile } from './case-file.ts';
import { type CaseRow, listCasesOfSubject, lockSubject, updateCaseState } from './cases.ts';
import { notify } from './notify.ts';
import { clearAssignees } from './place-case.ts';
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
  await updateCaseState(tx, tenant, { ...settled, decided_at: now });
  await clearAssignees(tx, tenant, caseId);
  const data = {
    caseId,
    kind,
    subject: { id: settled.subject_id, version: settled.subject_version, contentHash: settled.content_hash },
    outcome,
    decisions: decisions.map((each) => ({
      step: each.step,
      actor: each.actor,
      onBehalfOf: each.on_behalf_of,
      delegationId: each.delegation_id,
      decision: each.decision,
      reason: each.reason,
      decidedAt: each.decided_at.toISOString(),
    })),
    decidedAt: now.toISOString(),
  };
  await putInOutbox(tx, [newEvent(caseDecided, { source: 'akashi/approval', tenant, data, time: now })]);
  const isSentBack = outcome === 'sent_back';
  await notify(tx, {
    tenant,
    told: isSentBack ? 'case_sent_back' : 'case_decided',
    facts: { caseId, caseKind: kind, ...(!isSentBack && { outcome }) },
    people: [...(settled.requester === null ? [] : [settled.requester]), ...settled.authors],
    channels: true,
    now,
  });
  if (kind === 'agreement_version') await settleAgreementVersion({ tx, tenant, settled, now });
  if (kind === 'suspension_lifted' && outcome === 'approved') await liftSuspension({ tx, tenant, settled, now });
}

/** Ends an open case whose content was replaced: nobody decided it. What others approved of it so far is said once more, and void. */
export async function voidCase({
  tx,
  tenant,
  caseId,
  now,
}: Pick<Settlement, 'tx' | 'tenant' | 'now'> & { caseId: string }): Promise<void> {
  const file = (await readCaseFile(tx, { tenant, caseId, lock: true }))!;
  const state = nextCaseState(file.row.state, 'replace_content', false);
  if (!state) throw new Error(`case ${caseId} is ${file.row.state}: its content cannot be replaced`);
  await settleCase({ tx, tenant, settled: { ...file.row, state }, decisions: file.decisions, now });
}

/** Voids the open case of a subject, if it has one: what it decides is not so any more. To be called before the subject itself is locked. */
export async function voidOpenCase(
  tx: Tx,
  { tenant, kind, subjectId, now }: { tenant: string; kind: CaseKind; subjectId: string; now: Date },
): Promise<void> {
  await lockSubject(tx, tenant, kind, subjectId);
  const cases = await listCasesOfSubject(tx, { tenant, kind, subjectId });
  const open = cases.find(({ state }) => state === 'open');
  if (open) await voidCase({ tx, tenant, caseId: open.caseId, now });
}

/** A version that was sent back, withdrawn or replaced is a draft again; an approved one takes effect by its dates and lifts a suspension. */
async function settleAgreementVersion({ tx, tenant, settled, now }: Omit<Settlement, 'decisions'>): Promise<void> {
  const { subject_id: subjectId, state } = settled;
  if (state === 'approved') await voidOpenCase(tx, { tenant, kind: 'suspension_lifted', subjectId, now });
  const agreement = (await lockAgreement(tx, tenant, subjectId))!;
  const row = (await listVersions(tx, tenant, subjectId)).find(({ version }) => version === settled.subject_version)!;
  if (state !== 'approved') {
    await updateVersion(tx, tenant, { ...row, state: state === 'rejected' ? 'rejected' : 'draft' });
    return;
  }
  await updateVersion(tx, tenant, { ...row, state: 'approved', approved_at: now });
  if (agreement.status === 'ended') return;
  // A sign that a tag showed while it was being decided, which nobody who approved could have seen.
  const signs = await listTagSigns(tx, tenant, subjectId);
  const [sign] = unconsideredSigns(row.content.applicabilityDecision, signs);
  const reopened = { applicability_reopened: sign !== undefined, status_reason: sign ? reasonOf(sign) : null };
  const approved = { ...agreement, status: 'approved' as const, ...reopened };
  await publishAgreement({ tx, tenant, agreement: approved, now });
}

/** Ends the very suspension that the case was about: whatever stopped the agreement again since has made the case void. */
async function liftSuspension({ tx, tenant, settled, now }: Omit<Settlement, 'decisions'>): Promise<void> {
  const agreement = (await lockAgreement(tx, tenant, settled.subject_id))!;
  if (agreement.status !== 'suspended' || agreement.revision !== settled.subject_version) return;
  const standing = { ...agreement, status: 'approved' as const, status_reason: null };
  await publishAgreement({ tx, tenant, agreement: standing, now });
}
