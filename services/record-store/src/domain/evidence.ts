import { type AkashiEvent, contractOf, encodeEvent, topicOf } from '@akashi/contracts';
import { evidenceLeafData, leafHash } from '@akashi/ledger';
import type { Edge } from '../edge.ts';
import { referencesOf } from './references.ts';

/** One event as evidence: `value` is the bytes that Kafka carried or will carry, never serialised again. */
export interface Evidence {
  evidenceId: string;
  tenant: string;
  topic: string;
  event: AkashiEvent;
  value: Buffer;
  salt: Buffer;
  /** SHA-256(salt ‖ value): what the log tells of it. */
  leafData: Buffer;
  leafHash: Buffer;
  receivedAt: string;
  references: string[];
}

/** Makes evidence of events with their exact bytes; each gets a salt of its own, so that its leaf tells nothing once both are gone. */
export function evidenceOf(events: readonly { event: AkashiEvent; value: Buffer }[], edge: Edge): Evidence[] {
  const salts = edge.salts(events.length);
  const receivedAt = edge.now().toISOString();
  return events.map(({ event, value }, i) => {
    const salt = salts[i]!;
    const leafData = evidenceLeafData({ salt, value });
    return {
      evidenceId: edge.newId(),
      tenant: event.tenantid,
      topic: topicOf(contractOf(event.type), event.source),
      event,
      value,
      salt,
      leafData,
      leafHash: leafHash(leafData),
      receivedAt,
      references: referencesOf(event),
    };
  });
}

/** Evidence of events that record-store makes itself: the same bytes go into the outbox. */
export function evidenceOfOwn(events: readonly AkashiEvent[], edge: Edge): Evidence[] {
  return evidenceOf(
    events.map((event) => ({ event, value: encodeEvent(event).value })),
    edge,
  );
}
