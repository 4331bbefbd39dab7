import type { SiteChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { newestOf } from './newest-of.ts';

/** Keeps each site's newest revision, and the key by which a browser's request finds its tenant. A site's key never changes. */
export async function upsertSites(tx: Tx, events: readonly SiteChanged[]): Promise<void> {
  const rows = newestOf(
    events,
    (event) => `${event.tenantid}:${event.data.siteId}`,
    (event) => event.data.revision,
  );
  const values = [
    rows.map((event) => event.tenantid),
    rows.map((event) => event.data.siteId),
    rows.map((event) => event.data.revision),
    rows.map((event) => event.data.siteKey),
    rows.map((event) => JSON.stringify(event.data.origins)),
  ];
  await tx.query(
    `INSERT INTO sites AS known (tenant, site_id, revision, site_key, origins)
     SELECT tenant, site_id, revision, site_key, ARRAY(SELECT jsonb_array_elements_text(origins::jsonb))
     FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[]) AS row (tenant, site_id, revision, site_key, origins)
     ORDER BY tenant, site_id
     ON CONFLICT (tenant, site_id) DO UPDATE
       SET revision = excluded.revision, site_key = excluded.site_key, origins = excluded.origins
     WHERE known.revision < excluded.revision`,
    values,
  );
  await tx.query(
    `INSERT INTO site_keys (site_key, tenant, site_id)
     SELECT site_key, tenant, site_id FROM unnest($1::text[], $2::text[], $3::text[]) AS row (tenant, site_id, site_key)
     ORDER BY site_key
     ON CONFLICT (site_key) DO NOTHING`,
    [values[0], values[1], values[3]],
  );
}
