import type { AkashiEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';

export interface Reference {
  tenant: string;
  reference: string;
}

export const referenceKey = ({ tenant, reference }: Reference): string => `${tenant}|${reference}`;

/** Reads the evidence that these references name, each the event kept first under it, in one statement; what isn't kept is not in the map. */
export async function findReferenced(tx: Tx, references: readonly Reference[]): Promise<Map<string, AkashiEvent>> {
  if (references.length === 0) return new Map();
  const { rows } = await tx.query<Reference & { value: Buffer }>(
    `SELECT wanted.tenant, wanted.reference, e.value
     FROM unnest($1::text[], $2::text[]) AS wanted (tenant, reference)
     CROSS JOIN LATERAL (
       SELECT r.evidence_id FROM evidence_references r
       WHERE r.tenant = wanted.tenant AND r.reference = wanted.reference ORDER BY r.evidence_id LIMIT 1
     ) first
     JOIN evidence e ON e.evidence_id = first.evidence_id`,
    columnsOf(references, 'tenant', 'reference'),
  );
  return new Map(rows.map((row) => [referenceKey(row), JSON.parse(row.value.toString()) as AkashiEvent]));
}
