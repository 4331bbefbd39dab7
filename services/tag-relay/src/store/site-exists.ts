import type { Tx } from '@akashi/database';

export async function siteExists(tx: Tx, tenant: string, siteId: string): Promise<boolean> {
  const { rowCount } = await tx.query('SELECT 1 FROM sites WHERE tenant = $1 AND site_id = $2', [tenant, siteId]);
  return rowCount > 0;
}
