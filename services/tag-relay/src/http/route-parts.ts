import type { TagEventReceived } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { Handlers } from '@akashi/messaging';
import type { RateLimiter, SecretBox } from '@akashi/service-kit';
import type { SiteDirectory } from './site-directory.ts';

/** What the routes work with. */
export interface RouteParts {
  api: Database;
  worker: Database;
  /** Resolves once all in-sync replicas have the event. */
  publish(event: TagEventReceived): Promise<void>;
  /** Rows were added to the outbox. */
  publishSoon(): void;
  sites: SiteDirectory;
  secrets: SecretBox;
  privateHosts: readonly string[];
  limits: Record<'site' | 'address' | 'principal', RateLimiter>;
  handlers: Handlers;
  now(): Date;
}
