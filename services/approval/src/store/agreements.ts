import type { AgreementContent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';

export interface AgreementRow {
  agreement_id: string;
  status: 'draft' | 'approved' | 'suspended' | 'ended';
  applicability_reopened: boolean;
  status_reason: string | null;
  revision: number;
  changed_at: Date;
}

export interface AgreementVersionRow {
  agreement_id: string;
  version: number;
  content: AgreementContent;
  content_hash: string;
  state: 'draft' | 'pending' | 'approved' | 'rejected';
  written_by: string;
  written_at: Date;
  approved_at: Date | null;
  case_id: string | null;
}

const columns = 'agreement_id, status, applicability_reopened, status_reason, revision, changed_at';
const versionColumns =
  'agreement_id, version, content, content_hash, state, written_by, written_at, approved_at, case_id';

/** The agreement, locked until the transaction ends, so that its revisions rise one by one. */
export async function lockAgreement(tx: Tx, tenant: string, agreementId: string): Promise<AgreementRow | undefined> {
  const text = `SELECT ${columns} FROM agreements WHERE tenant = $1 AND agreement_id = $2 FOR UPDATE`;
  return (await tx.query<AgreementRow>(text, [tenant, agreementId])).rows[0];
}

export async function findAgreement(tx: Tx, tenant: string, agreementId: string): Promise<AgreementRow | undefined> {
  const text = `SELECT ${columns} FROM agreements WHERE tenant = $1 AND agreement_id = $2`;
  return (await tx.query<AgreementRow>(text, [tenant, agreementId])).rows[0];
}

export async function listAgreements(tx: Tx, after: string, limit: number): Promise<AgreementRow[]> {
  const { rows } = await tx.query<AgreementRow>(
    `SELECT ${columns} FROM agreements WHERE agreement_id > $1 ORDER BY agreement_id LIMIT $2`,
    [after, limit],
  );
  return rows;
}

/** Makes the agreement if it is new, and locks it. */
export async function ensureAgreement(tx: Tx, tenant: string, agreementId: string, now: Date): Promise<AgreementRow> {
  await tx.query(
    "INSERT INTO agreements (tenant, agreement_id, status, changed_at) VALUES ($1, $2, 'draft', $3) ON CONFLICT DO NOTHING",
    [tenant, agreementId, now],
  );
  return (await lockAgreement(tx, tenant, agreementId))!;
}

export async function updateAgreement(tx: Tx, tenant: string, agreement: AgreementRow): Promise<void> {
  await tx.query(
    `UPDATE agreements SET status = $3, applicability_reopened = $4, status_reason = $5, revision = $6, changed_at = $7
     WHERE tenant = $1 AND agreement_id = $2`,
    [
      tenant,
      agreement.agreement_id,
      agreement.status,
      agreement.applicability_reopened,
      agreement.status_reason,
      agreement.revision,
      agreement.changed_at,
    ],
  );
}

export async function listVersions(tx: Tx, tenant: string, agreementId: string): Promise<AgreementVersionRow[]> {
  const { rows } = await tx.query<AgreementVersionRow>(
    `SELECT ${versionColumns} FROM agreement_versions WHERE tenant = $1 AND agreement_id = $2 ORDER BY version`,
    [tenant, agreementId],
  );
  return rows;
}

export async function insertVersion(tx: Tx, tenant: string, row: AgreementVersionRow): Promise<void> {
  await tx.query(
    `INSERT INTO agreement_versions (tenant, agreement_id, version, content, content_hash, state, written_by, written_at)
     VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7)`,
    [
      tenant,
      row.agreement_id,
      row.version,
      JSON.stringify(row.content),
      row.content_hash,
      row.written_by,
      row.written_at,
    ],
  );
}

export async function updateVersion(tx: Tx, tenant: string, row: AgreementVersionRow): Promise<void> {
  await tx.query(
    `UPDATE agreement_versions SET content = $4, content_hash = $5, state = $6, written_by = $7, written_at = $8, approved_at = $9, case_id = $10
     WHERE tenant = $1 AND agreement_id = $2 AND version = $3`,
    [
      tenant,
      row.agreement_id,
      row.version,
      JSON.stringify(row.content),
      row.content_hash,
      row.state,
      row.written_by,
      row.written_at,
      row.approved_at,
      row.case_id,
    ],
  );
}
