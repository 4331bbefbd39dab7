import type { CounterpartyAnswered } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';

export interface InvitationRow {
  invitation_id: string;
  agreement_id: string;
  version: number;
  content_hash: string;
  party_id: string;
  invited_by: string;
  invited_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  /** Null until it was answered. */
  answer: 'accepted' | 'declined' | null;
  reason: string | null;
  stated_name: string | null;
  stated_title: string | null;
  answered_at: Date | null;
}

const selectSql = `
SELECT invitation_id, agreement_id, version, content_hash, party_id, invited_by, invited_at, expires_at, revoked_at,
  answer, reason, stated_name, stated_title, answered_at
FROM counterparty_invitations LEFT JOIN counterparty_answers USING (tenant, invitation_id)`;

/** Whose link it is: found before any tenant is known, by the hash of its secret. */
export async function findLink(
  api: Database,
  tokenHash: string,
): Promise<{ tenant: string; invitationId: string } | undefined> {
  const { rows } = await api.query<{ tenant: string; invitationId: string }>(
    'SELECT tenant, invitation_id AS "invitationId" FROM counterparty_links WHERE token_hash = $1',
    [tokenHash],
  );
  return rows[0];
}

interface InvitationKey {
  tenant: string;
  invitationId: string;
}

/** Locked against a second answer, or a revocation, at once. */
export async function lockInvitation(
  tx: Tx,
  { tenant, invitationId }: InvitationKey,
): Promise<InvitationRow | undefined> {
  await tx.query('SELECT 1 FROM counterparty_invitations WHERE tenant = $1 AND invitation_id = $2 FOR UPDATE', [
    tenant,
    invitationId,
  ]);
  const { rows } = await tx.query<InvitationRow>(`${selectSql} WHERE tenant = $1 AND invitation_id = $2`, [
    ...[tenant, invitationId],
  ]);
  return rows[0];
}

interface VersionKey {
  tenant: string;
  agreementId: string;
  version: number;
}

/** Newest first. */
export async function listInvitations(tx: Tx, { tenant, agreementId, version }: VersionKey): Promise<InvitationRow[]> {
  const { rows } = await tx.query<InvitationRow>(
    `${selectSql} WHERE tenant = $1 AND agreement_id = $2 AND version = $3 ORDER BY invitation_id DESC`,
    [tenant, agreementId, version],
  );
  return rows;
}

/** Whether the other company accepted this very content. */
export async function isAccepted(
  tx: Tx,
  { tenant, agreementId, version }: VersionKey,
  contentHash: string,
): Promise<boolean> {
  const invitations = await listInvitations(tx, { tenant, agreementId, version });
  return (
    invitations.find(({ content_hash, answer }) => content_hash === contentHash && answer !== null)?.answer ===
    'accepted'
  );
}

type NewInvitation = Pick<
  InvitationRow,
  | 'invitation_id'
  | 'agreement_id'
  | 'version'
  | 'content_hash'
  | 'party_id'
  | 'invited_by'
  | 'invited_at'
  | 'expires_at'
>;

export async function insertInvitation(tx: Tx, tenant: string, row: NewInvitation, tokenHash: string): Promise<void> {
  await tx.query(
    `INSERT INTO counterparty_invitations (tenant, invitation_id, agreement_id, version, content_hash, party_id, invited_by,
       invited_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[tenant, row.invitation_id, row.agreement_id, row.version, row.content_hash, row.party_id, row.invited_by],
      ...[row.invited_at, row.expires_at],
    ],
  );
  await tx.query('INSERT INTO counterparty_links (token_hash, tenant, invitation_id) VALUES ($1, $2, $3)', [
    ...[tokenHash, tenant, row.invitation_id],
  ]);
}

/** Ends the links of a version that were not answered. */
export async function revokeOpenInvitations(
  tx: Tx,
  { tenant, agreementId, version }: VersionKey,
  at: Date,
): Promise<void> {
  await tx.query(
    `UPDATE counterparty_invitations invitation SET revoked_at = $4
     WHERE tenant = $1 AND agreement_id = $2 AND version = $3 AND revoked_at IS NULL
       AND NOT EXISTS (SELECT FROM counterparty_answers answer
         WHERE answer.tenant = $1 AND answer.invitation_id = invitation.invitation_id)`,
    [tenant, agreementId, version, at],
  );
}

export async function revokeInvitation(tx: Tx, { tenant, invitationId }: InvitationKey, at: Date): Promise<void> {
  await tx.query('UPDATE counterparty_invitations SET revoked_at = $3 WHERE tenant = $1 AND invitation_id = $2', [
    ...[tenant, invitationId, at],
  ]);
}

export async function insertAnswer(
  tx: Tx,
  tenant: string,
  { data }: Pick<CounterpartyAnswered, 'data'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO counterparty_answers (tenant, invitation_id, answer, reason, stated_name, stated_title, answered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tenant, data.invitationId, data.answer, data.reason, data.statedName, data.statedTitle, data.answeredAt],
  );
}
