import type { SiteChanged } from '@akashi/contracts';

/** A site as its event carries it. */
export type Site = SiteChanged['data'];

/** What a browser's request is checked against. */
export interface KnownSite {
  tenant: string;
  siteId: string;
  origins: ReadonlySet<string>;
}

/** Which notice versions a site's tag shows. */
export interface SiteConfiguration {
  siteId: string;
  revision: number;
  notices: { noticeId: string; version: number }[];
  languages: Language[];
  relayUrl: string | null;
  configuredAt: string;
}

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];
