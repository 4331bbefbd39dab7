import type { Database } from '@akashi/database';
import type { OutboxPublisher } from '@akashi/messaging';
import type { SecretBox } from '@akashi/service-kit';
import type { Documents } from '../documents/create-documents.ts';

/** What every route file is given. */
export interface RouteContext {
  /** The api role: one tenant at a time. */
  api: Database;
  outbox: Pick<OutboxPublisher, 'kick'>;
  now: () => Date;
  documents: Documents;
  /** Keeps secrets encrypted; undefined where the installation keeps none. */
  secrets: SecretBox | undefined;
  /** Hosts that may be private. */
  privateHosts: readonly string[];
  /** Whether the operator declared where Kintone keeps its data. */
  kintoneAllowed: boolean;
}
