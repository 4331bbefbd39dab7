import type { Tx } from '@akashi/database';

export interface SupervisionRow {
  entry_id: string;
  agreement_id: string;
  supervised_on: string;
  supervised_by: string;
  findings: string;
  measures: string | null;
  document_ids: string[];
  written_by: string;
  written_at: Date;
}

const columns =
  'agreement_id, entry_id, supervised_on, supervised_by, findings, measures, document_ids, written_by, written_at';

export async function insertSupervision(tx: Tx, tenant: string, row: SupervisionRow): Promise<void> {
  await tx.query(
    `INSERT INTO supervision_entries (tenant, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tenant, row.agreement_id, row.entry_id, row.supervised_on, row.supervised_by, row.findings, row.measures],
      ...[row.document_ids, row.written_by, row.written_at],
    ],
  );
}

interface SupervisionPage {
  tenant: string;
  agreementId: string;
  after: string | undefined;
  limit: number;
}

/** Newest first, up to `limit + 1` of them. */
export async function listSupervision(
  tx: Tx,
  { tenant, agreementId, after, limit }: SupervisionPage,
): Promise<SupervisionRow[]> {
  const { rows } = await tx.query<SupervisionRow>(
    `SELECT ${columns} FROM supervision_entries
     WHERE tenant = $1 AND agreement_id = $2 AND ($3::uuid IS NULL OR entry_id < $3) ORDER BY entry_id DESC LIMIT $4`,
    [tenant, agreementId, after ?? null, limit + 1],
  );
  return rows;
}
