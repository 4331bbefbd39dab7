import type { AkashiEvent } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { Handlers } from '@akashi/messaging';
import type { RateLimiter } from '@akashi/service-kit';
import type { KnownSite } from '../domain/site.ts';
import type { KnownNotices } from '../store/known-notices.ts';
import type { RefreshingCache } from '../store/refreshing-cache.ts';
import type { SiteFiles } from './site-files.ts';

/** What the routes need, wired in service.ts. */
export interface HttpParts {
  api: Database;
  worker: Database;
  /** The consumers' own, for replaying dead letters. */
  handlers: Handlers;
  now: () => Date;
  sites: RefreshingCache<KnownSite>;
  siteFiles: RefreshingCache<SiteFiles>;
  notices: KnownNotices;
  corsOrigins: readonly string[];
  limits: { site: RateLimiter; address: RateLimiter; principal: RateLimiter };
  /** Looks at the outbox at once: call it after a commit that wrote to it. */
  publishSoon(): void;
  publish(event: AkashiEvent): Promise<void>;
  /** Resolves when consents were projected here, or after so many milliseconds. */
  nextProjection(timeoutMs: number): Promise<void>;
}
