import type { Tx } from '@akashi/database';
import type { DocumentRow } from './documents.ts';

export interface CaseFileRow extends DocumentRow {
  note: string | null;
  attached_by: string;
  attached_by_name: string | null;
  attached_at: Date;
}

interface CaseKey {
  tenant: string;
  caseId: string;
}

type Attachment = Pick<CaseFileRow, 'document_id' | 'note' | 'attached_by' | 'attached_by_name' | 'attached_at'>;

/** False when the document was attached to the case before. */
export async function insertCaseFile(tx: Tx, { tenant, caseId }: CaseKey, row: Attachment): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO case_files (tenant, case_id, document_id, note, attached_by, attached_by_name, attached_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [tenant, caseId, row.document_id, row.note, row.attached_by, row.attached_by_name, row.attached_at],
  );
  return rowCount === 1;
}

const selectSql = 'SELECT * FROM case_files JOIN documents USING (tenant, document_id)';

/** In the order they were attached. */
export async function listCaseFiles(tx: Tx, { tenant, caseId }: CaseKey): Promise<CaseFileRow[]> {
  const { rows } = await tx.query<CaseFileRow>(
    `${selectSql} WHERE tenant = $1 AND case_id = $2 ORDER BY attached_at, document_id`,
    [tenant, caseId],
  );
  return rows;
}

export async function findCaseFile(
  tx: Tx,
  { tenant, caseId }: CaseKey,
  documentId: string,
): Promise<CaseFileRow | undefined> {
  const { rows } = await tx.query<CaseFileRow>(`${selectSql} WHERE tenant = $1 AND case_id = $2 AND document_id = $3`, [
    tenant,
    caseId,
    documentId,
  ]);
  return rows[0];
}
