import { ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type AgreementVersionRow, listVersions, lockAgreement, updateVersion } from './agreements.ts';
import { logAudit } from './audit-log.ts';
import { lockCase } from './cases.ts';
import { openCase } from './open-case.ts';
import { voidCase } from './settle-case.ts';

interface VersionKey {
  agreementId: string;
  version: number;
}

/** A version with its agreement, and its case if one is being decided, locked in the order in which a decision locks them. */
export async function lockVersion(
  tx: Tx,
  tenant: string,
  { agreementId, version }: VersionKey,
): Promise<AgreementVersionRow | undefined> {
  const find = async () => (await listVersions(tx, tenant, agreementId)).find((each) => each.version === version);
  const seen = await find();
  if (seen?.state === 'pending') await lockCase(tx, tenant, seen.case_id!);
  await lockAgreement(tx, tenant, agreementId);
  const row = await find();
  if (row?.state !== 'pending' || row.case_id === seen?.case_id) return row;
  throw new ServiceError({
    code: 'version_open',
    message: `Version ${version} was submitted at this very moment: read it again`,
  });
}

interface Replacement {
  tx: Tx;
  actor: { subject: string; tenant: string; name?: string; roles: readonly string[] };
  /** As it is being decided, locked by `lockVersion`. */
  row: AgreementVersionRow;
  changed: AgreementVersionRow;
  now: Date;
}

/**
 * Changes a version that is being decided: its case becomes void, and a new one opens for the new content, asked for by whoever
 * changed it. Those who wrote or requested it before stay authors and don't decide it either. Equal content changes nothing.
 */
export async function replaceContent({ tx, actor, row, changed, now }: Replacement): Promise<AgreementVersionRow> {
  if (row.content_hash === changed.content_hash) return row;
  const { tenant, subject: requester } = actor;
  const before = (await lockCase(tx, tenant, row.case_id!))!;
  await voidCase({ tx, tenant, caseId: before.case_id, now });
  await updateVersion(tx, tenant, changed);
  const opened = (await openCase({
    tx,
    tenant,
    kind: 'agreement_version',
    subject: { id: row.agreement_id, version: row.version, contentHash: changed.content_hash },
    content: changed.content,
    requester,
    authors: [row.written_by, ...before.authors, ...(before.requester === null ? [] : [before.requester])],
    supersedes: before.case_id,
    now,
  }))!;
  const pending: AgreementVersionRow = { ...changed, state: 'pending', case_id: opened.case_id };
  await updateVersion(tx, tenant, pending);
  const details = { agreementId: row.agreement_id, version: row.version, supersedes: before.case_id };
  await logAudit(tx, { actor, action: 'case.requested', target: { kind: 'case', id: opened.case_id }, details, now });
  return pending;
}
