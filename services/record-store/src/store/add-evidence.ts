import { type AkashiEvent, saidDigest } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Evidence } from '../domain/evidence.ts';
import { columnsOf } from './columns-of.ts';

export interface AddedEvidence {
  /** What was new, in the order given. */
  added: Evidence[];
  /** Events that were kept before and say something else now: the first stays, and somebody has to look. */
  conflicting: Evidence[];
}

/**
 * Keeps evidence, names it and queues it for its tenant's log: one statement for the whole batch. An event that is kept already
 * (same tenant, topic, subject and id) adds nothing.
 */
export async function addEvidence(tx: Tx, evidence: readonly Evidence[]): Promise<AddedEvidence> {
  if (evidence.length === 0) return { added: [], conflicting: [] };
  const { rows } = await tx.query<{ evidence_id: string }>(insertSql, insertValues(evidence));
  if (rows.length === evidence.length) return { added: [...evidence], conflicting: [] };
  const ids = new Set(rows.map((row) => row.evidence_id));
  const known = evidence.filter(({ evidenceId }) => !ids.has(evidenceId));
  return {
    added: evidence.filter(({ evidenceId }) => ids.has(evidenceId)),
    conflicting: await conflictingOf(tx, known),
  };
}

const insertSql = `
WITH input AS (
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[], $8::bytea[],
    $9::bytea[], $10::timestamptz[], $11::timestamptz[])
  AS row (evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at)
), added AS (
  INSERT INTO evidence (evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at)
  SELECT * FROM input
  ON CONFLICT (tenant, topic, subject, event_id) DO NOTHING
  RETURNING evidence_id, tenant, leaf_hash
), named AS (
  INSERT INTO evidence_references (tenant, reference, evidence_id)
  SELECT added.tenant, name.reference, added.evidence_id
  FROM added JOIN unnest($12::uuid[], $13::text[]) AS name (evidence_id, reference) USING (evidence_id)
), queued AS (
  INSERT INTO log_queue (tenant, evidence_id, leaf_hash, leaf_data)
  SELECT added.tenant, added.evidence_id, added.leaf_hash, leaf.leaf_data
  FROM added JOIN unnest($1::uuid[], $14::bytea[]) AS leaf (evidence_id, leaf_data) USING (evidence_id)
), heads AS (
  INSERT INTO log_heads (tenant) SELECT DISTINCT tenant FROM added ORDER BY tenant ON CONFLICT DO NOTHING
)
SELECT evidence_id FROM added`;

function insertValues(evidence: readonly Evidence[]): unknown[][] {
  const events = evidence.map(({ event }) => event);
  const [ids, tenants, topics, values, salts, leafHashes, receivedAt] = columnsOf(
    evidence,
    'evidenceId',
    'tenant',
    'topic',
    'value',
    'salt',
    'leafHash',
    'receivedAt',
  ) as [unknown[], unknown[], unknown[], unknown[], unknown[], unknown[], unknown[]];
  const [types, eventIds, subjects, times] = columnsOf(events, 'type', 'id', 'subject', 'time') as [
    unknown[],
    unknown[],
    unknown[],
    unknown[],
  ];
  const names = evidence.flatMap(({ evidenceId, references }) =>
    [...new Set(references)].map((reference) => ({ evidenceId, reference })),
  );
  return [
    ...[ids, tenants, topics, types, eventIds, subjects, values, salts, leafHashes, times, receivedAt],
    ...columnsOf(names, 'evidenceId', 'reference'),
    ...columnsOf(evidence, 'leafData'),
  ];
}

/** Read after the insert, so that an earlier event of the same batch counts as the first. */
async function conflictingOf(tx: Tx, known: readonly Evidence[]): Promise<Evidence[]> {
  const keys = known.map(({ evidenceId, tenant, topic, event: { subject, id } }) => ({
    evidenceId,
    tenant,
    topic,
    subject,
    id,
  }));
  const { rows } = await tx.query<{ evidence_id: string; value: Buffer }>(
    `SELECT given.evidence_id, e.value
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) AS given (evidence_id, tenant, topic, subject, event_id)
     JOIN evidence e USING (tenant, topic, subject, event_id)`,
    columnsOf(keys, 'evidenceId', 'tenant', 'topic', 'subject', 'id'),
  );
  const kept = new Map(rows.map((row) => [row.evidence_id, row.value]));
  return known.filter(({ evidenceId, value, event }) => {
    const first = kept.get(evidenceId);
    if (!first || first.equals(value)) return false;
    // A client that got no answer sends the same again, and it is received at another moment.
    return saidDigest(JSON.parse(first.toString()) as AkashiEvent) !== saidDigest(event);
  });
}
