import type { Tx } from '@akashi/database';
import type { ReasonCode } from '../domain/reasons.ts';
import type { DueEvent, MatchedTag } from './due-events.ts';

export interface TagDecision {
  event: DueEvent;
  tag: MatchedTag;
  /** Empty: allowed. */
  reasons: ReasonCode[];
}

/** Keeps why the gate let an event through a tag, or did not. */
export async function insertDecisions(tx: Tx, decisions: readonly TagDecision[], decidedAt: Date): Promise<void> {
  if (decisions.length === 0) return;
  await tx.query(
    `INSERT INTO gate_decisions (tenant, principal, event_id, tag_id, tag_revision, decision, reasons, decided_at)
     SELECT tenant, principal, event_id, tag_id, tag_revision, CASE WHEN reasons = '' THEN 'allowed' ELSE 'withheld' END,
       string_to_array(reasons, ','), $7
     FROM unnest($1::text[], $2::text[], $3::uuid[], $4::text[], $5::int[], $6::text[])
       AS row (tenant, principal, event_id, tag_id, tag_revision, reasons)`,
    [
      decisions.map(({ event }) => event.tenant),
      decisions.map(({ event }) => event.principal),
      decisions.map(({ event }) => event.eventId),
      decisions.map(({ tag }) => tag.tagId),
      decisions.map(({ tag }) => tag.revision),
      decisions.map(({ reasons }) => reasons.join(',')),
      decidedAt,
    ],
  );
}
