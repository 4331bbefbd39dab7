import type { Database } from '@akashi/database';
import type { OutboxPublisher } from '@akashi/messaging';

/** What every route file is given. */
export interface RouteContext {
  /** The api role: one tenant at a time. */
  api: Database;
  outbox: Pick<OutboxPublisher, 'kick'>;
  now: () => Date;
}
