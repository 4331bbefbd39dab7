import { siteKeySchema } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import type { KnownSite, Site } from '../domain/site.ts';

interface SiteRow {
  site_id: string;
  site_key: string;
  name: string;
  origins: string[];
  revision: number;
  changed_at: Date;
}

const columns = 'site_id, site_key, name, origins, revision, changed_at';

/** False when the tenant has a site of that id already. */
export async function insertSite(tx: Tx, tenant: string, site: Site): Promise<boolean> {
  const { siteId, siteKey, name, origins, revision, changedAt } = site;
  const { rowCount } = await tx.query(
    `INSERT INTO sites (tenant, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (tenant, site_id) DO NOTHING`,
    [tenant, siteId, siteKey, name, origins, revision, changedAt],
  );
  if (rowCount === 0) return false;
  await tx.query('INSERT INTO site_keys (site_key, tenant, site_id) VALUES ($1, $2, $3)', [siteKey, tenant, siteId]);
  return true;
}

export async function updateSite(tx: Tx, tenant: string, site: Site): Promise<void> {
  const { siteId, name, origins, revision, changedAt } = site;
  await tx.query(
    'UPDATE sites SET name = $3, origins = $4, revision = $5, changed_at = $6 WHERE tenant = $1 AND site_id = $2',
    [tenant, siteId, name, origins, revision, changedAt],
  );
}

export async function findSite(tx: Tx, tenant: string, siteId: string): Promise<Site | undefined> {
  return firstSite(tx, `SELECT ${columns} FROM sites WHERE tenant = $1 AND site_id = $2`, [tenant, siteId]);
}

/** The same, and nobody else changes the site or its configuration until the transaction ends. */
export async function lockSite(tx: Tx, tenant: string, siteId: string): Promise<Site | undefined> {
  return firstSite(tx, `SELECT ${columns} FROM sites WHERE tenant = $1 AND site_id = $2 FOR UPDATE`, [tenant, siteId]);
}

/** By site id; one more than `limit`, to tell whether there is a next page. */
export async function listSites(
  tx: Tx,
  { tenant, after, limit }: { tenant: string; after: string; limit: number },
): Promise<Site[]> {
  const { rows } = await tx.query<SiteRow>(
    `SELECT ${columns} FROM sites WHERE tenant = $1 AND site_id > $2 ORDER BY site_id LIMIT $3`,
    [tenant, after, limit + 1],
  );
  return rows.map(siteOf);
}

/** Whose site a public key is, and which origins it allows; undefined for an unknown key. */
export async function findSiteByKey(api: Database, siteKey: string): Promise<KnownSite | undefined> {
  if (!siteKeySchema.safeParse(siteKey).success) return undefined;
  const { rows } = await api.query<{ tenant: string; site_id: string }>(
    'SELECT tenant, site_id FROM site_keys WHERE site_key = $1',
    [siteKey],
  );
  if (rows[0] === undefined) return undefined;
  const { tenant, site_id: siteId } = rows[0];
  const site = await api.tenantTransaction(tenant, (tx) => findSite(tx, tenant, siteId));
  return site && { tenant, siteId, origins: new Set(site.origins) };
}

async function firstSite(tx: Tx, text: string, values: readonly unknown[]): Promise<Site | undefined> {
  const { rows } = await tx.query<SiteRow>(text, values);
  return rows[0] && siteOf(rows[0]);
}

function siteOf(row: SiteRow): Site {
  return {
    siteId: row.site_id,
    siteKey: row.site_key,
    name: row.name,
    origins: row.origins,
    revision: row.revision,
    changedAt: row.changed_at.toISOString(),
  };
}
