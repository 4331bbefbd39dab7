import type { Tx } from '@akashi/database';
import { type AgreementVersionRow, updateVersion } from './agreements.ts';
import { logAudit } from './audit-log.ts';
import type { CaseRow } from './cases.ts';
import { openCase } from './open-case.ts';

interface Submission {
  tx: Tx;
  actor: { subject: string; tenant: string; name?: string; roles: readonly string[] };
  /** A draft; its agreement is locked. */
  row: AgreementVersionRow;
  now: Date;
}

/** Opens the case of a draft, asked for by the actor; undefined when the agreement has an open case already. */
export async function submitVersion({ tx, actor, row, now }: Submission): Promise<CaseRow | undefined> {
  const { tenant, subject: requester } = actor;
  const { agreement_id: agreementId, version, content_hash: contentHash } = row;
  const opened = await openCase({
    tx,
    tenant,
    kind: 'agreement_version',
    subject: { id: agreementId, version, contentHash },
    content: row.content,
    requester,
    authors: [row.written_by],
    now,
  });
  if (!opened) return undefined;
  await updateVersion(tx, tenant, { ...row, state: 'pending', case_id: opened.case_id });
  const details = { agreementId, version, contentHash };
  await logAudit(tx, { actor, action: 'case.requested', target: { kind: 'case', id: opened.case_id }, details, now });
  return opened;
}
