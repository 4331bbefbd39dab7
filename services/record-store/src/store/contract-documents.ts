import type { ContractDocumentAttached, ContractDocumentWithdrawn } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { StatedDocument } from '../domain/record-method.ts';
import { columnsOf } from './columns-of.ts';

export interface AgreementOfTenant {
  tenant: string;
  agreementId: string;
  version: number;
  contentHash: string;
}

export const agreementKey = ({ tenant, agreementId, version, contentHash }: AgreementOfTenant): string =>
  `${tenant}|${agreementId}|${version}|${contentHash}`;

/**
 * Keeps documents of these versions from being withdrawn, or, unless shared, records from being made by them, until this transaction
 * ends: whoever withdraws one finds every period record that was opened by it.
 */
export async function lockDocuments(
  tx: Tx,
  agreements: readonly AgreementOfTenant[],
  { shared = false } = {},
): Promise<void> {
  const lock = shared ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  for (const key of [...new Set(agreements.map(agreementKey))].sort()) {
    await tx.query(`SELECT ${lock}(hashtextextended($1, 0))`, [`documents:${key}`]);
  }
}

const notWithdrawn = `NOT EXISTS (SELECT FROM contract_document_withdrawals w WHERE w.tenant = d.tenant AND w.document_id = d.document_id)`;

/**
 * The documents attached to each of these versions and not withdrawn, those attached first coming first, by `agreementKey`. None of them
 * is withdrawn before this transaction ends.
 */
export async function findStatedDocuments(
  tx: Tx,
  agreements: readonly AgreementOfTenant[],
): Promise<Map<string, StatedDocument[]>> {
  const found = new Map<string, StatedDocument[]>();
  if (agreements.length === 0) return found;
  const unique = [...new Map(agreements.map((agreement) => [agreementKey(agreement), agreement])).values()];
  await lockDocuments(tx, unique, { shared: true });
  const { rows } = await tx.query<StatedDocument & AgreementOfTenant>(
    `SELECT d.tenant, d.agreement_id AS "agreementId", d.agreement_version AS version, d.agreement_hash AS "contentHash",
       d.document_id AS "documentId", d.kind, d.states, d.goods_or_services_related AS "relatedToGoodsOrServices"
     FROM unnest($1::text[], $2::text[], $3::int[], $4::text[]) AS given (tenant, agreement_id, agreement_version, agreement_hash)
     JOIN contract_documents d USING (tenant, agreement_id, agreement_version, agreement_hash)
     WHERE ${notWithdrawn} ORDER BY d.document_id`,
    columnsOf(unique, 'tenant', 'agreementId', 'version', 'contentHash'),
  );
  for (const { documentId, kind, states, relatedToGoodsOrServices, ...agreement } of rows) {
    const key = agreementKey(agreement);
    found.set(key, [...(found.get(key) ?? []), { documentId, kind, states, relatedToGoodsOrServices }]);
  }
  return found;
}

/** Those of one version that were attached by then and are not withdrawn. */
export async function findStatedDocumentsBefore(
  tx: Tx,
  { tenant, agreementId, version, contentHash }: AgreementOfTenant,
  attachedBy: Date,
): Promise<StatedDocument[]> {
  const { rows } = await tx.query<StatedDocument>(
    `SELECT d.document_id AS "documentId", d.kind, d.states, d.goods_or_services_related AS "relatedToGoodsOrServices"
     FROM contract_documents d
     WHERE d.tenant = $1 AND d.agreement_id = $2 AND d.agreement_version = $3 AND d.agreement_hash = $4 AND d.attached_at <= $5
       AND ${notWithdrawn} ORDER BY d.document_id`,
    [tenant, agreementId, version, contentHash, attachedBy],
  );
  return rows;
}

/** Adds the one withdrawal that a document may have. */
export async function addDocumentWithdrawal(
  tx: Tx,
  { tenant, data, evidenceId }: { tenant: string; data: ContractDocumentWithdrawn['data']; evidenceId: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO contract_document_withdrawals (tenant, document_id, evidence_id, reason, withdrawn_by, withdrawn_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [tenant, data.documentId, evidenceId, data.reason, data.withdrawnBy, data.withdrawnAt],
  );
}

interface NewDocument {
  tenant: string;
  evidenceId: string;
  data: ContractDocumentAttached['data'];
  /** Null where the document is kept elsewhere. */
  content: Buffer | null;
}

export async function addContractDocument(tx: Tx, { tenant, evidenceId, data, content }: NewDocument): Promise<void> {
  const { agreement, goodsOrServices } = data;
  await tx.query(
    `INSERT INTO contract_documents (tenant, document_id, evidence_id, agreement_id, agreement_version, agreement_hash, kind, name,
       media_type, sha256, kept_elsewhere, states, goods_or_services_related, goods_or_services_reason, attached_by, attached_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[tenant, data.documentId, evidenceId, agreement.agreementId, agreement.version, agreement.contentHash],
      ...[data.kind, data.name, data.mediaType, data.sha256, data.keptElsewhere, data.states],
      ...[goodsOrServices.related, goodsOrServices.reason, data.attachedBy, data.attachedAt],
    ],
  );
  if (content === null) return;
  await tx.query('INSERT INTO contract_document_contents (tenant, document_id, content) VALUES ($1, $2, $3)', [
    ...[tenant, data.documentId, content],
  ]);
}

export interface FoundDocument extends Omit<ContractDocumentAttached['data'], 'ruleSet' | 'attachedAt'> {
  attachedAt: Date;
  withdrawal: { reason: string; withdrawnBy: string; withdrawnAt: Date } | null;
}

interface DocumentRow extends Omit<FoundDocument, 'withdrawal'> {
  withdrawalReason: string | null;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
}

const selectSql = `
SELECT d.document_id AS "documentId", json_build_object('agreementId', agreement_id, 'version', agreement_version, 'contentHash',
    agreement_hash) AS agreement, kind, name, media_type AS "mediaType", sha256, kept_elsewhere AS "keptElsewhere", states,
  json_build_object('related', goods_or_services_related, 'reason', goods_or_services_reason) AS "goodsOrServices",
  attached_by AS "attachedBy", attached_at AS "attachedAt", w.reason AS "withdrawalReason", w.withdrawn_by AS "withdrawnBy",
  w.withdrawn_at AS "withdrawnAt"
FROM contract_documents d LEFT JOIN contract_document_withdrawals w ON w.tenant = d.tenant AND w.document_id = d.document_id`;

function foundDocument({
  withdrawalReason: reason,
  withdrawnBy,
  withdrawnAt,
  ...document
}: DocumentRow): FoundDocument {
  const withdrawal = reason && withdrawnBy && withdrawnAt ? { reason, withdrawnBy, withdrawnAt } : null;
  return { ...document, withdrawal };
}

interface DocumentPage {
  agreementId: string | undefined;
  after: string | undefined;
  limit: number;
}

/** A tenant's documents, newest first, up to `limit + 1` of them. */
export async function listContractDocuments(
  tx: Tx,
  tenant: string,
  { agreementId, after, limit }: DocumentPage,
): Promise<FoundDocument[]> {
  const { rows } = await tx.query<DocumentRow>(
    `${selectSql} WHERE d.tenant = $1 AND ($2::text IS NULL OR d.agreement_id = $2) AND ($3::uuid IS NULL OR d.document_id < $3)
     ORDER BY d.document_id DESC LIMIT $4`,
    [tenant, agreementId ?? null, after ?? null, limit + 1],
  );
  return rows.map(foundDocument);
}

export async function findContractDocument(
  tx: Tx,
  tenant: string,
  documentId: string,
): Promise<FoundDocument | undefined> {
  const { rows } = await tx.query<DocumentRow>(`${selectSql} WHERE d.tenant = $1 AND d.document_id = $2`, [
    tenant,
    documentId,
  ]);
  return rows[0] && foundDocument(rows[0]);
}

/** The document's bytes; undefined where they are kept elsewhere or were disposed of. */
export async function findDocumentContent(tx: Tx, tenant: string, documentId: string): Promise<Buffer | undefined> {
  const { rows } = await tx.query<{ content: Buffer }>(
    'SELECT content FROM contract_document_contents WHERE tenant = $1 AND document_id = $2',
    [tenant, documentId],
  );
  return rows[0]?.content;
}
