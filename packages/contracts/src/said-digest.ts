import { contentHash } from './content-hash.ts';
import type { AkashiEvent } from './define-event.ts';

/** What the receiving service adds; it differs when a client sends the same thing again. */
const receiptFields = new Set(['receivedAt', 'effectiveAt', 'elapsedMs', 'reportedAt', 'reportedBy']);

/**
 * Lower-case hex SHA-256 of what the sender of an event said, without when it was received: equal for a repeated submission of one
 * id, so that a different one under the same id is a conflict.
 */
export function saidDigest(event: AkashiEvent): string {
  const said = Object.entries(event.data as Record<string, unknown>).filter(([name]) => !receiptFields.has(name));
  return contentHash([event.type, Object.fromEntries(said)]);
}
