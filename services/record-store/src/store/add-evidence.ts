import { type AkashiEvent, saidDigest } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { saltBytes } from '@akashi/ledger';
import { accountOf } from '../domain/account-of.ts';
import type { Evidence } from '../domain/evidence.ts';
import { leavesAddedOn } from './added-leaves.ts';
import { columnsOf } from './columns-of.ts';
import { digestOf } from './digest-of.ts';

export interface AddedEvidence {
  /** What was new, in the order given. */
  added: Evidence[];
  /** Events that were kept before and say something else now: the first stays, and somebody has to look. */
  conflicting: Evidence[];
}

/**
 * Keeps evidence and names it: one statement for the whole batch. Its leaves are queued for their tenants' logs, unless whoever began
 * this transaction collects them. An event that is kept already (same tenant, topic, subject and id) adds nothing.
 */
export async function addEvidence(tx: Tx, evidence: readonly Evidence[]): Promise<AddedEvidence> {
  if (evidence.length === 0) return { added: [], conflicting: [] };
  const collected = leavesAddedOn(tx);
  const { rows } = await tx.query<{ evidence_id: string }>(
    collected ? keptSql : queuedSql,
    collected ? valuesOf(evidence) : [...valuesOf(evidence), together(evidence, 'leafData')],
  );
  const ids = rows.length < evidence.length ? new Set(rows.map((row) => row.evidence_id)) : undefined;
  const added = ids ? evidence.filter(({ evidenceId }) => ids.has(evidenceId)) : [...evidence];
  collected?.push(...added);
  const known = ids ? evidence.filter(({ evidenceId }) => !ids.has(evidenceId)) : [];
  return { added, conflicting: known.length > 0 ? await conflictingOf(tx, known) : [] };
}

// Bytes come as one long value each, cut up here: as arrays of bytea they would be sent, and parsed, as text of twice the length.
const keptSql = `
WITH input AS (
  SELECT row.evidence_id, tenant, topic, event_type, event_id, subject, substring($7::bytea FROM value_from FOR value_bytes) AS value,
    substring($8::bytea FROM (n::int - 1) * ${saltBytes} + 1 FOR ${saltBytes}) AS salt, ${digestOf('$9', 'n')} AS leaf_hash,
    occurred_at, received_at,
    CASE WHEN account_id IS NOT NULL THEN ROW(account_id, confirmation_id, stated_at)::evidence_account END AS account
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $10::timestamptz[], $11::timestamptz[],
    $12::int[], $13::int[], $16::uuid[], $17::uuid[], $18::timestamptz[])
  WITH ORDINALITY AS row (evidence_id, tenant, topic, event_type, event_id, subject, occurred_at, received_at, value_from, value_bytes,
    account_id, confirmation_id, stated_at, n)
), added AS (
  INSERT INTO evidence (evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at, account)
  SELECT * FROM input
  ON CONFLICT (tenant, topic, subject, event_id) DO NOTHING
  RETURNING evidence_id, tenant, leaf_hash
), named AS (
  INSERT INTO evidence_references (tenant, reference, evidence_id)
  SELECT added.tenant, name.reference, added.evidence_id
  FROM added JOIN unnest($14::uuid[], $15::text[]) AS name (evidence_id, reference) USING (evidence_id)
), heads AS (
  INSERT INTO log_heads (tenant) SELECT DISTINCT tenant FROM added ORDER BY tenant ON CONFLICT DO NOTHING
)
SELECT evidence_id FROM added`;

const queuedSql = keptSql.replace(
  '), heads AS (',
  `), queued AS (
  INSERT INTO log_queue (tenant, evidence_id, leaf_hash, leaf_data)
  SELECT added.tenant, added.evidence_id, added.leaf_hash, ${digestOf('$19', 'n')}
  FROM added JOIN unnest($1::uuid[]) WITH ORDINALITY AS leaf (evidence_id, n) USING (evidence_id)
), heads AS (`,
);

function together(evidence: readonly Evidence[], field: 'value' | 'salt' | 'leafHash' | 'leafData'): Buffer {
  return Buffer.concat(evidence.map((each) => each[field]));
}

function valuesOf(evidence: readonly Evidence[]): unknown[] {
  const events = evidence.map(({ event }) => event);
  const names = evidence.flatMap(({ evidenceId, references }) =>
    [...new Set(references)].map((reference) => ({ evidenceId, reference })),
  );
  let from = 1;
  const places = evidence.map(({ value: { length } }) => {
    const place = { from, length };
    from += length;
    return place;
  });
  return [
    ...columnsOf(evidence, 'evidenceId', 'tenant', 'topic'),
    ...columnsOf(events, 'type', 'id', 'subject'),
    ...[together(evidence, 'value'), together(evidence, 'salt'), together(evidence, 'leafHash')],
    ...columnsOf(events, 'time'),
    ...columnsOf(evidence, 'receivedAt'),
    ...columnsOf(places, 'from', 'length'),
    ...columnsOf(names, 'evidenceId', 'reference'),
    ...columnsOf(events.map(accountColumns), 'id', 'confirmationId', 'statedAt'),
  ];
}

const accountColumns = (event: AkashiEvent) => accountOf(event) ?? { id: null, confirmationId: null, statedAt: null };

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
