import type { Database } from '@akashi/database';
import type { Handlers } from '@akashi/messaging';
import type { Alarms } from '../alarms.ts';
import type { Edge } from '../edge.ts';
import type { Handovers } from '../exports/create-handovers.ts';
import type { LogSigners } from '../log/log-signers.ts';
import type { EvidenceReader } from '../store/version-cache.ts';

/** What the routes need. `api` is the role that sees one tenant at a time. */
export interface HttpParts {
  api: Database;
  /** For replaying dead letters, which is a consumer's work, and the consumers' handlers. */
  worker: Database;
  handlers: Handlers;
  edge: Edge;
  alarms: Alarms;
  reader: EvidenceReader;
  acquisitionWaitMs: number;
  signers: LogSigners;
  handovers: Handovers;
  dataRegion: string;
  /** Whether checkpoints, tiles and entry bundles need no token. */
  publicLog: boolean;
  /** Product policy: from how many seconds on a record counts as made late. */
  lateAfterSeconds: number;
  /** After a commit that wrote to the outbox or added evidence. */
  onCommitted(): void;
}
