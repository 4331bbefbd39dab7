import { type AkashiEvent, contentHash } from '@akashi/contracts';

/** What the receiving service adds; it differs when a client sends the same thing again. */
const receiptFields = new Set(['receivedAt', 'effectiveAt', 'elapsedMs']);

/** SHA-256 of what the sender said: equal for a repeated submission of one id, whenever it was received. */
export function contentDigest(event: AkashiEvent): Buffer {
  const said = Object.entries(event.data as Record<string, unknown>).filter(([name]) => !receiptFields.has(name));
  return Buffer.from(contentHash([event.type, Object.fromEntries(said)]), 'hex');
}
