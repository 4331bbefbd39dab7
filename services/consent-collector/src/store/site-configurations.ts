import type { Tx } from '@akashi/database';
import type { Language, SiteConfiguration } from '../domain/site.ts';

interface ConfigurationRow {
  site_id: string;
  revision: number;
  notices: { noticeId: string; version: number }[];
  languages: Language[];
  relay_url: string | null;
  configured_at: Date;
}

const columns = 'site_id, revision, notices, languages, relay_url, configured_at';

/** The latest revision, or undefined for a site that was never configured. */
export async function findConfiguration(
  tx: Tx,
  tenant: string,
  siteId: string,
): Promise<SiteConfiguration | undefined> {
  const { rows } = await tx.query<ConfigurationRow>(
    `SELECT ${columns} FROM site_configurations WHERE tenant = $1 AND site_id = $2 ORDER BY revision DESC LIMIT 1`,
    [tenant, siteId],
  );
  const [row] = rows;
  return (
    row && {
      siteId: row.site_id,
      revision: row.revision,
      notices: row.notices,
      languages: row.languages,
      relayUrl: row.relay_url,
      configuredAt: row.configured_at.toISOString(),
    }
  );
}

export async function insertConfiguration(tx: Tx, tenant: string, configuration: SiteConfiguration): Promise<void> {
  const { siteId, revision, notices, languages, relayUrl, configuredAt } = configuration;
  await tx.query(`INSERT INTO site_configurations (tenant, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
    tenant,
    siteId,
    revision,
    JSON.stringify(notices),
    languages,
    relayUrl,
    configuredAt,
  ]);
}
