import { ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Actor } from '@akashi/service-kit';
import { tokyoDay } from '../domain/business-days.ts';
import { type CaseAction, decideCase } from '../domain/decide-case.ts';
import { delegationCovers } from '../domain/delegation.ts';
import { currentStep } from '../domain/step-rule.ts';
import { logAudit } from '../store/audit-log.ts';
import { type DecisionRow, insertDecision } from '../store/case-decisions.ts';
import { type CaseFile, factsOf, readCaseFile } from '../store/case-file.ts';
import { isAccepted } from '../store/counterparties.ts';
import { delegationsTo } from '../store/delegations.ts';
import { placeCase } from '../store/place-case.ts';
import { findSetting } from '../store/settings.ts';
import { settleCase } from '../store/settle-case.ts';

export type Wanted = Pick<CaseAction, 'decision' | 'contentHash' | 'step' | 'reason' | 'onBehalfOf'>;

interface Taking {
  tx: Tx;
  actor: Actor;
  caseId: string;
  /** What is wanted, given how the case stands. */
  wanted: (file: CaseFile) => Wanted;
  now: Date;
}

/**
 * Takes somebody's decision on a case: the rules, the decision, what follows from it and its place in the audit trail, all in the
 * caller's transaction. Throws ServiceError with the code of the rule that forbids it, or `not_found`.
 */
export async function takeDecision({ tx, actor, caseId, wanted: wantedOf, now }: Taking): Promise<CaseFile> {
  const { subject, tenant, name = null } = actor;
  const file = await readCaseFile(tx, { tenant, caseId, lock: true });
  if (!file) throw caseNotFound(caseId);
  const wanted = wantedOf(file);
  const day = tokyoDay(now);
  const { onBehalfOf } = wanted;
  const standing = onBehalfOf === null ? null : { actor: subject, onBehalfOf, kind: file.row.kind, day };
  const given = standing ? await delegationsTo(tx, tenant, subject, day) : [];
  const delegation = given.find((each) => standing && delegationCovers(each, standing)) ?? null;
  const outcome = decideCase(factsOf(file), { ...wanted, actor, delegation, day });
  if (!outcome.allowed) throw new ServiceError(outcome);
  if (outcome.state === 'approved') await refuseUnaccepted(tx, tenant, file.row);
  const decision: DecisionRow = {
    step: wanted.step,
    actor: subject,
    actor_name: name,
    on_behalf_of: onBehalfOf,
    delegation_id: delegation?.delegationId ?? null,
    decision: wanted.decision,
    reason: wanted.reason,
    decided_at: now,
  };
  await insertDecision(tx, { tenant, caseId, number: file.decisions.length + 1 }, decision);
  const { step, contentHash } = wanted;
  const details = { step, contentHash, onBehalfOf, outcome: outcome.state };
  await logAudit(tx, { actor, action: `case.${wanted.decision}`, target: { kind: 'case', id: caseId }, details, now });
  return follow({ tx, tenant, now, before: file, decision, state: outcome.state });
}

/** Where the tenant asks for it, an agreement is approved only once the other company accepted that very content. */
async function refuseUnaccepted(tx: Tx, tenant: string, row: CaseFile['row']): Promise<void> {
  if (row.kind !== 'agreement_version') return;
  const { value } = await findSetting(tx, tenant, 'counterparty');
  if (value.acceptance === 'not_required') return;
  const key = { tenant, agreementId: row.subject_id, version: row.subject_version! };
  if (await isAccepted(tx, key, row.content_hash)) return;
  const message = 'The other company has not accepted this version: invite it, or wait for its answer';
  throw new ServiceError({ code: 'counterparty_acceptance_missing', message });
}

export const caseNotFound = (caseId: string) =>
  new ServiceError({ code: 'not_found', message: `There is no case ${caseId} in this tenant` });

interface Following {
  tx: Tx;
  tenant: string;
  now: Date;
  before: CaseFile;
  decision: DecisionRow;
  state: CaseFile['row']['state'];
}

/** What a decision leads to: the case is settled, its next step begins, or the same step waits for another approval. */
async function follow({ tx, tenant, now, before, decision, state }: Following): Promise<CaseFile> {
  const decisions = [...before.decisions, decision];
  const after: CaseFile = { ...before, decisions };
  const waiting = currentStep(factsOf(after));
  if (state === 'open') {
    const begins = waiting !== before.row.current_step;
    return { ...after, row: await placeCase({ tx, tenant, file: after, now, begins }) };
  }
  const row = { ...before.row, state, decided_at: now, current_step: waiting };
  await settleCase({ tx, tenant, settled: row, decisions, now });
  return { ...after, row };
}
