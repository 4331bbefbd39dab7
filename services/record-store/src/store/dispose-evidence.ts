import type { AkashiEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { DisposedLeaf } from '../domain/leaf-ranges.ts';
import { referencesOf } from '../domain/references.ts';

/** Evidence with its place in the log. */
export interface LoggedEvidence extends DisposedLeaf {
  evidenceId: string;
  eventType: string;
  event: AkashiEvent;
}

interface Row {
  evidence_id: string;
  event_type: string;
  value: Buffer;
  leaf_index: string;
  leaf_hash: Buffer;
}

const selectSql = 'SELECT e.evidence_id, e.event_type, e.value, l.leaf_index, l.leaf_hash';

/** A tenant's evidence that these references name, as far as it has its place in the log. */
export async function findNamedEvidence(
  tx: Tx,
  tenant: string,
  references: readonly string[],
): Promise<LoggedEvidence[]> {
  const { rows } = await tx.query<Row>(
    `${selectSql} FROM (
       SELECT DISTINCT evidence_id FROM evidence_references WHERE tenant = $1 AND reference = ANY ($2::text[])
     ) n JOIN evidence e USING (evidence_id) JOIN log_leaves l USING (evidence_id)`,
    [tenant, references],
  );
  return rows.map(loggedEvidence);
}

/** A tenant's evidence with these ids, as far as it is still there and has its place in the log. */
export async function findLoggedEvidence(tx: Tx, tenant: string, ids: readonly string[]): Promise<LoggedEvidence[]> {
  const { rows } = await tx.query<Row>(
    `${selectSql} FROM evidence e JOIN log_leaves l USING (evidence_id) WHERE e.tenant = $1 AND e.evidence_id = ANY ($2::uuid[])
     ORDER BY e.evidence_id`,
    [tenant, ids],
  );
  return rows.map(loggedEvidence);
}

/** Deletes payloads, salts and names. The leaves stay. */
export async function deleteEvidence(tx: Tx, tenant: string, evidence: readonly LoggedEvidence[]): Promise<void> {
  const names = evidence.flatMap(({ evidenceId, event }) =>
    referencesOf(event).map((reference) => ({ evidenceId, reference })),
  );
  await tx.query(
    `DELETE FROM evidence_references n USING unnest($2::text[], $3::uuid[]) AS gone (reference, evidence_id)
     WHERE n.tenant = $1 AND n.reference = gone.reference AND n.evidence_id = gone.evidence_id`,
    [tenant, names.map(({ reference }) => reference), names.map(({ evidenceId }) => evidenceId)],
  );
  await tx.query('DELETE FROM evidence WHERE tenant = $1 AND evidence_id = ANY ($2::uuid[])', [
    tenant,
    evidence.map(({ evidenceId }) => evidenceId),
  ]);
}

function loggedEvidence({ evidence_id, event_type, value, leaf_index, leaf_hash }: Row): LoggedEvidence {
  return {
    evidenceId: evidence_id,
    eventType: event_type,
    event: JSON.parse(value.toString()) as AkashiEvent,
    leafIndex: Number(leaf_index),
    leafHash: leaf_hash,
  };
}
