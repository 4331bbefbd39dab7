import type { Tx } from '@akashi/database';

export interface DocumentRow {
  document_id: string;
  name: string;
  media_type: string;
  /** int8 arrives as text. */
  bytes: string;
  sha256: string;
  storage: 'postgres' | 's3';
  scan_result: 'not_scanned' | 'clean';
  scanned_by: string | null;
  uploaded_by: string;
  uploaded_at: Date;
}

const columns =
  'document_id, name, media_type, bytes, sha256, storage, scan_result, scanned_by, uploaded_by, uploaded_at';

export async function insertDocument(tx: Tx, tenant: string, row: DocumentRow): Promise<void> {
  await tx.query(`INSERT INTO documents (tenant, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, [
    ...[tenant, row.document_id, row.name, row.media_type, row.bytes, row.sha256, row.storage, row.scan_result],
    ...[row.scanned_by, row.uploaded_by, row.uploaded_at],
  ]);
}

export async function findDocuments(tx: Tx, tenant: string, documentIds: readonly string[]): Promise<DocumentRow[]> {
  if (documentIds.length === 0) return [];
  const { rows } = await tx.query<DocumentRow>(
    `SELECT ${columns} FROM documents WHERE tenant = $1 AND document_id = ANY($2::uuid[])`,
    [tenant, documentIds],
  );
  return rows;
}

/** Newest first, up to `limit + 1` of them. */
export async function listDocuments(
  tx: Tx,
  { tenant, after, limit }: { tenant: string; after: string | undefined; limit: number },
): Promise<DocumentRow[]> {
  const { rows } = await tx.query<DocumentRow>(
    `SELECT ${columns} FROM documents WHERE tenant = $1 AND ($2::uuid IS NULL OR document_id < $2)
     ORDER BY document_id DESC LIMIT $3`,
    [tenant, after ?? null, limit + 1],
  );
  return rows;
}

export async function insertPiece(
  tx: Tx,
  { tenant, documentId, piece }: { tenant: string; documentId: string; piece: number },
  content: Buffer,
): Promise<void> {
  await tx.query('INSERT INTO document_pieces (tenant, document_id, piece, content) VALUES ($1, $2, $3, $4)', [
    ...[tenant, documentId, piece, content],
  ]);
}

export async function findPiece(
  tx: Tx,
  { tenant, documentId, piece }: { tenant: string; documentId: string; piece: number },
): Promise<Buffer | undefined> {
  const { rows } = await tx.query<{ content: Buffer }>(
    'SELECT content FROM document_pieces WHERE tenant = $1 AND document_id = $2 AND piece = $3',
    [tenant, documentId, piece],
  );
  return rows[0]?.content;
}
