import type { Tx } from '@akashi/database';
import { tokyoDay } from '../domain/business-days.ts';
import { type AgreementVersionRow, insertVersion, listVersions, updateVersion } from './agreements.ts';
import { draftVersion } from './draft-version.ts';
import { findAgreementFaults } from './find-agreement-faults.ts';
import { findParties } from './parties.ts';
import { lockVersion, replaceContent } from './replace-content.ts';
import { submitVersion } from './submit-version.ts';

export interface RenewedAgreement {
  agreementId: string;
  version: number;
  /** Null while it is a draft that somebody has to put right, or to finish, and submit. */
  caseId: string | null;
}

interface Change {
  tx: Tx;
  actor: { subject: string; tenant: string; name?: string; roles: readonly string[] };
  partyId: string;
  now: Date;
}

/**
 * A party's details changed: each agreement that relies on them gets a version that names the new ones, and that version a case.
 * Until it is decided the approved one goes on, whose records name the details as they are. A draft that is being written takes the
 * new versions over and waits for its author; a content that the change made faulty waits as a draft.
 */
export async function renewAgreements(change: Change): Promise<RenewedAgreement[]> {
  const { tx, actor, partyId, now } = change;
  const renewed: RenewedAgreement[] = [];
  for (const agreementId of await agreementsNaming(tx, { tenant: actor.tenant, partyId, today: tokyoDay(now) })) {
    const row = await renewOne(change, agreementId);
    renewed.push({ agreementId, version: row.version, caseId: row.case_id });
  }
  return renewed;
}

async function renewOne({ tx, actor, now }: Change, agreementId: string): Promise<AgreementVersionRow> {
  const { tenant, subject } = actor;
  const newest = (await listVersions(tx, tenant, agreementId)).findLast(({ state }) => state !== 'rejected')!;
  const row = (await lockVersion(tx, tenant, { agreementId, version: newest.version }))!;
  const isOpen = row.state === 'draft' || row.state === 'pending';
  const parties = await findParties(tx, tenant, [row.content.providerPartyId, row.content.recipientPartyId]);
  const latest = (partyId: string) => parties.find(({ party_id }) => party_id === partyId)!.version;
  const content = {
    ...row.content,
    partyVersions: { provider: latest(row.content.providerPartyId), recipient: latest(row.content.recipientPartyId) },
  };
  const versions = await listVersions(tx, tenant, agreementId);
  const version = isOpen ? row.version : versions.length + 1;
  const changed = draftVersion({ agreementId, version, content, writtenBy: subject, now });
  if (row.state === 'pending') return replaceContent({ tx, actor, row, changed, now });
  if (row.state === 'draft') {
    await updateVersion(tx, tenant, { ...changed, written_by: row.written_by });
    return changed;
  }
  await insertVersion(tx, tenant, changed);
  const faults = await findAgreementFaults(tx, { tenant, agreementId, content });
  if (faults.length > 0) return changed;
  const opened = await submitVersion({ tx, actor, row: changed, now });
  return { ...changed, case_id: opened?.case_id ?? null };
}

/** In force, not over, and naming the party in the newest version that was approved or is open. */
async function agreementsNaming(
  tx: Tx,
  { tenant, partyId, today }: { tenant: string; partyId: string; today: string },
): Promise<string[]> {
  const { rows } = await tx.query<{ agreement_id: string }>(
    `SELECT agreement_id FROM agreements JOIN LATERAL (
       SELECT content FROM agreement_versions version
       WHERE version.tenant = $1 AND version.agreement_id = agreements.agreement_id AND state <> 'rejected'
       ORDER BY version.version DESC LIMIT 1) AS newest ON true
     WHERE tenant = $1 AND status IN ('approved', 'suspended') AND $2 IN (content ->> 'providerPartyId', content ->> 'recipientPartyId')
       AND coalesce((content ->> 'effectiveTo')::date >= $3::date, true)
     ORDER BY agreement_id`,
    [tenant, partyId, today],
  );
  return rows.map((row) => row.agreement_id);
}
