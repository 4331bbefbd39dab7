import type { Tx } from '@akashi/database';

export interface ListedEvent {
  id: string;
  principal: string;
  siteId: string;
  name: string;
  status: 'pending' | 'decided';
  reason: string | null;
  receivedAt: Date;
}

export interface ExplainedAttempt {
  startedAt: string;
  endedAt: string | null;
  outcome: string | null;
  status: number | null;
  cause: string | null;
}

export interface ExplainedTag {
  tagId: string;
  tagRevision: number;
  decision: 'allowed' | 'withheld';
  reasons: string[];
  decidedAt: Date;
  provisionId: string | null;
  deliveryStatus: 'pending' | 'settled' | 'withheld' | null;
  outcome: 'delivered' | 'unknown' | 'not_sent' | null;
  deliveryReasons: string[] | null;
  attempts: ExplainedAttempt[];
  isProvisionMade: boolean;
  recordId: string | null;
  isAcknowledged: boolean;
}

const listed = `event_id AS id, principal, site_id AS "siteId", name, status, reason, received_at AS "receivedAt"`;

export async function findEvent(tx: Tx, tenant: string, eventId: string): Promise<ListedEvent | undefined> {
  const { rows } = await tx.query<ListedEvent>(
    `SELECT ${listed} FROM tag_events WHERE tenant = $1 AND event_id = $2 ORDER BY received_at LIMIT 1`,
    [tenant, eventId],
  );
  return rows[0];
}

/** A principal's events, newest id first, one more than `limit` if there are more. */
export async function listEvents(
  tx: Tx,
  tenant: string,
  { principal, before, limit }: { principal: string; before: string | null; limit: number },
): Promise<ListedEvent[]> {
  const { rows } = await tx.query<ListedEvent>(
    `SELECT ${listed} FROM tag_events WHERE tenant = $1 AND principal = $2 AND ($3::uuid IS NULL OR event_id < $3)
     ORDER BY event_id DESC LIMIT $4`,
    [tenant, principal, before, limit + 1],
  );
  return rows;
}

/** What each tag made of an event. */
export async function explainTags(tx: Tx, tenant: string, event: ListedEvent): Promise<ExplainedTag[]> {
  const { rows } = await tx.query<ExplainedTag>(
    `SELECT decision.tag_id AS "tagId", decision.tag_revision AS "tagRevision", decision.decision, decision.reasons,
       decision.decided_at AS "decidedAt", delivery.delivery_id AS "provisionId", delivery.status AS "deliveryStatus", delivery.outcome,
       delivery.reasons AS "deliveryReasons", provision.provision_id IS NOT NULL AS "isProvisionMade",
       provision.record_id AS "recordId", provision.acknowledged_at IS NOT NULL AS "isAcknowledged",
       coalesce((SELECT jsonb_agg(jsonb_build_object('startedAt', started_at, 'endedAt', ended_at, 'outcome', a.outcome,
                   'status', a.status, 'cause', cause) ORDER BY attempt)
                 FROM delivery_attempts AS a WHERE a.delivery_id = delivery.delivery_id), '[]') AS attempts
     FROM gate_decisions AS decision
       LEFT JOIN deliveries AS delivery USING (tenant, principal, event_id, tag_id)
       LEFT JOIN provisions AS provision ON provision.provision_id = delivery.delivery_id
     WHERE decision.tenant = $1 AND decision.principal = $2 AND decision.event_id = $3
     ORDER BY decision.tag_id`,
    [tenant, event.principal, event.id],
  );
  return rows;
}
