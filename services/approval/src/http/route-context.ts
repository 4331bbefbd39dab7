import type { Database } from '@akashi/database';
import type { OutboxPublisher } from '@akashi/messaging';
import type { Documents } from '../documents/create-documents.ts';

/** What every route file is given. */
export interface RouteContext {
  /** The api role: one tenant at a time. */
  api: Database;
  outbox: Pick<OutboxPublisher, 'kick'>;
  now: () => Date;
  documents: Documents;
}
