import { ServiceError } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import { findSite, type KnownSite, sitesAreFresh } from '../store/find-site.ts';

export interface SiteDirectory {
  /** The site of a key. Throws `not_fresh` while a key could be one that has not arrived yet, else `unknown_site_key`. */
  find(siteKey: string): KnownSite | Promise<KnownSite>;
  /** Whether a page of this origin may call; unknown sites have no pages. */
  allows(siteKey: string, origin: string): Promise<boolean>;
}

export interface SiteDirectoryOptions {
  api: Database;
  partitionCount(): Promise<number | null>;
  /** How long a site is remembered: changes show after that time. */
  keepMs: number;
  /** How old the knowledge of sites.v1 may be for an unknown key to count as unknown. */
  freshWithinMs: number;
  maxSites?: number;
}

/** Sites by key, remembered for a moment and at most `maxSites` of them, so that the hot path asks no database. */
export function siteDirectory({
  api,
  partitionCount,
  keepMs,
  freshWithinMs,
  maxSites = 20_000,
}: SiteDirectoryOptions): SiteDirectory {
  const known = new Map<string, { site: KnownSite; until: number }>();

  async function load(siteKey: string): Promise<KnownSite | undefined> {
    const site = await findSite(api, siteKey);
    known.delete(siteKey);
    if (!site) return undefined;
    if (known.size >= maxSites) known.delete(known.keys().next().value!);
    known.set(siteKey, { site, until: performance.now() + keepMs });
    return site;
  }

  function remembered(siteKey: string): KnownSite | undefined {
    const entry = known.get(siteKey);
    return entry && entry.until > performance.now() ? entry.site : undefined;
  }

  async function loadOrRefuse(siteKey: string): Promise<KnownSite> {
    const site = await load(siteKey);
    if (site) return site;
    const count = await partitionCount();
    if (count !== null && (await sitesAreFresh(api, count, freshWithinMs))) throw unknownSiteKey();
    throw new ServiceError({
      code: 'not_fresh',
      message: 'This site key is not known here yet, and the list of sites is not up to date: try again in a moment',
      retryable: true,
    });
  }

  return {
    find: (siteKey) => remembered(siteKey) ?? loadOrRefuse(siteKey),
    async allows(siteKey, origin) {
      const site = remembered(siteKey) ?? (await load(siteKey));
      return site?.origins.includes(origin) ?? false;
    },
  };
}

const unknownSiteKey = () =>
  new ServiceError({
    code: 'unknown_site_key',
    message: 'No site has this key: copy it from the answer of POST /v1/sites at consent-collector',
    details: [{ path: '/siteKey', message: 'is not the key of a site', code: 'unknown_site_key' }],
  });
