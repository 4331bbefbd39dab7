import type { ContractDocumentAttached } from '@akashi/contracts';
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

/** The documents attached to each of these versions, those attached first coming first, by `agreementKey`; one statement. */
export async function findStatedDocuments(
  tx: Tx,
  agreements: readonly AgreementOfTenant[],
): Promise<Map<string, StatedDocument[]>> {
  const found = new Map<string, StatedDocument[]>();
  if (agreements.length === 0) return found;
  const unique = [...new Map(agreements.map((agreement) => [agreementKey(agreement), agreement])).values()];
  const { rows } = await tx.query<StatedDocument & AgreementOfTenant>(
    `SELECT d.tenant, d.agreement_id AS "agreementId", d.agreement_version AS version, d.agreement_hash AS "contentHash",
       d.document_id AS "documentId", d.kind, d.states, d.goods_or_services_related AS "relatedToGoodsOrServices"
     FROM unnest($1::text[], $2::text[], $3::int[], $4::text[]) AS given (tenant, agreement_id, agreement_version, agreement_hash)
     JOIN contract_documents d USING (tenant, agreement_id, agreement_version, agreement_hash)
     ORDER BY d.document_id`,
    columnsOf(unique, 'tenant', 'agreementId', 'version', 'contentHash'),
  );
  for (const { documentId, kind, states, relatedToGoodsOrServices, ...agreement } of rows) {
    const key = agreementKey(agreement);
    found.set(key, [...(found.get(key) ?? []), { documentId, kind, states, relatedToGoodsOrServices }]);
  }
  return found;
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
}

const selectSql = `
SELECT document_id AS "documentId", json_build_object('agreementId', agreement_id, 'version', agreement_version, 'contentHash',
    agreement_hash) AS agreement, kind, name, media_type AS "mediaType", sha256, kept_elsewhere AS "keptElsewhere", states,
  json_build_object('related', goods_or_services_related, 'reason', goods_or_services_reason) AS "goodsOrServices",
  attached_by AS "attachedBy", attached_at AS "attachedAt"
FROM contract_documents`;

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
  const { rows } = await tx.query<FoundDocument>(
    `${selectSql} WHERE tenant = $1 AND ($2::text IS NULL OR agreement_id = $2) AND ($3::uuid IS NULL OR document_id < $3)
     ORDER BY document_id DESC LIMIT $4`,
    [tenant, agreementId ?? null, after ?? null, limit + 1],
  );
  return rows;
}

export async function findContractDocument(
  tx: Tx,
  tenant: string,
  documentId: string,
): Promise<FoundDocument | undefined> {
  const { rows } = await tx.query<FoundDocument>(`${selectSql} WHERE tenant = $1 AND document_id = $2`, [
    tenant,
    documentId,
  ]);
  return rows[0];
}

/** The document's bytes; undefined where they are kept elsewhere or were disposed of. */
export async function findDocumentContent(tx: Tx, tenant: string, documentId: string): Promise<Buffer | undefined> {
  const { rows } = await tx.query<{ content: Buffer }>(
    'SELECT content FROM contract_document_contents WHERE tenant = $1 AND document_id = $2',
    [tenant, documentId],
  );
  return rows[0]?.content;
}
