import type { Database } from '@akashi/database';

export interface KnownSite {
  tenant: string;
  siteId: string;
  origins: string[];
}

/** The site of a key: the key alone decides the tenant. */
export async function findSite(api: Database, siteKey: string): Promise<KnownSite | undefined> {
  const { rows } = await api.query<{ tenant: string; siteId: string }>(
    'SELECT tenant, site_id AS "siteId" FROM site_keys WHERE site_key = $1',
    [siteKey],
  );
  const found = rows[0];
  if (!found) return undefined;
  const site = await api.tenantTransaction(found.tenant, (tx) =>
    tx.query<{ origins: string[] }>('SELECT origins FROM sites WHERE tenant = $1 AND site_id = $2 AND site_key = $3', [
      found.tenant,
      found.siteId,
      siteKey,
    ]),
  );
  return site.rows[0] && { ...found, origins: site.rows[0].origins };
}

/** Whether every partition of sites.v1 was known to be applied to its end, `withinMs` ago at most. */
export async function sitesAreFresh(api: Database, partitionCount: number, withinMs: number): Promise<boolean> {
  const { rows } = await api.query<{ fresh: number }>(
    `SELECT count(*)::int AS fresh FROM partition_freshness
     WHERE topic = 'sites.v1' AND fresh_at > clock_timestamp() - $1 * interval '1 ms'`,
    [withinMs],
  );
  return rows[0]!.fresh >= partitionCount;
}
