import { createHash } from 'node:crypto';
import { renderTag, type TagConfig } from '@akashi/cmp-tag';
import type { Database } from '@akashi/database';
import { tagConfigOf } from '../domain/tag-config.ts';
import { findNotices } from '../store/notices.ts';
import { findConfiguration } from '../store/site-configurations.ts';
import { findSiteByKey } from '../store/sites.ts';

/** A file that browsers cache: its text and a strong ETag over it. */
export interface SiteFile {
  text: string;
  etag: string;
}

/** What the pages of one site load. */
export interface SiteFiles {
  configuration: SiteFile;
  script: SiteFile;
}

interface Sources {
  api: Database;
  tagBundle(): Promise<string>;
  collectorUrl(): string;
  relayUrl: string | undefined;
}

/** Makes a site's files from its latest configuration; undefined for an unknown site key or a site not configured yet. */
export async function loadSiteFiles(
  { api, tagBundle, collectorUrl, relayUrl }: Sources,
  siteKey: string,
): Promise<SiteFiles | undefined> {
  const site = await findSiteByKey(api, siteKey);
  if (site === undefined) return undefined;
  const { tenant, siteId } = site;
  const config = await api.tenantTransaction(tenant, async (tx): Promise<TagConfig | undefined> => {
    const configuration = await findConfiguration(tx, tenant, siteId);
    if (configuration === undefined) return undefined;
    const notices = (await findNotices(tx, tenant, configuration.notices)).filter((notice) => notice !== undefined);
    return tagConfigOf({ siteKey, configuration, notices, collectorUrl: collectorUrl(), relayUrl });
  });
  if (config === undefined) return undefined;
  const script = renderTag({ config, bundle: await tagBundle() });
  return { configuration: fileOf(JSON.stringify(config)), script: fileOf(script) };
}

function fileOf(text: string): SiteFile {
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}
