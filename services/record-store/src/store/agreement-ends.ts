import type { AgreementChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';
import { type AgreementOfTenant, agreementKey } from './contract-documents.ts';

export interface AgreementEnd extends AgreementOfTenant {
  /** Of the agreement's state that says so: an older one changes nothing. */
  revision: number;
  /** Null: not known to end. */
  endedAt: string | null;
}

/** Notes when versions cease to be in effect: one statement, whatever order the states come in. */
export async function noteAgreementEnds(tx: Tx, ends: readonly AgreementEnd[]): Promise<void> {
  if (ends.length === 0) return;
  const newest = new Map<string, AgreementEnd>();
  for (const end of [...ends].sort((a, b) => a.revision - b.revision)) newest.set(agreementKey(end), end);
  await tx.query(
    `INSERT INTO agreement_ends AS kept (tenant, agreement_id, version, content_hash, revision, ended_at)
     SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::int[], $6::timestamptz[]) AS row ORDER BY 1, 2, 3, 4
     ON CONFLICT (tenant, agreement_id, version, content_hash)
       DO UPDATE SET revision = EXCLUDED.revision, ended_at = EXCLUDED.ended_at WHERE kept.revision < EXCLUDED.revision`,
    columnsOf([...newest.values()], 'tenant', 'agreementId', 'version', 'contentHash', 'revision', 'endedAt'),
  );
}

/** The content hashes known of an agreement's version: a recipient may have several providers that chose the same id. */
export async function findVersionHashes(
  tx: Tx,
  { tenant, agreementId, version }: Omit<AgreementOfTenant, 'contentHash'>,
): Promise<string[]> {
  const { rows } = await tx.query<{ content_hash: string }>(
    'SELECT content_hash FROM agreement_ends WHERE tenant = $1 AND agreement_id = $2 AND version = $3 ORDER BY content_hash',
    [tenant, agreementId, version],
  );
  return rows.map(({ content_hash }) => content_hash);
}

/**
 * States of agreements, in all tenants, of which some version isn't noted: logged before ends were. Reads the names of every agreement
 * that is evidence: for the start, not for a loop.
 */
export async function findStatesWithoutEnds(
  db: Pick<Tx, 'query'>,
): Promise<{ tenant: string; data: AgreementChanged['data'] }[]> {
  const { rows } = await db.query<{ tenant: string; value: Buffer }>(
    `SELECT h.tenant, e.value
     FROM log_heads h
     CROSS JOIN LATERAL (
       SELECT DISTINCT n.evidence_id FROM evidence_references n
       WHERE n.tenant = h.tenant AND n.reference >= 'agreement:' AND n.reference < 'agreement;' AND NOT EXISTS (
         SELECT FROM agreement_ends a WHERE a.tenant = h.tenant AND a.agreement_id = split_part(n.reference, ':', 2)
           AND a.version = split_part(n.reference, ':', 3)::int AND a.content_hash = split_part(n.reference, ':', 4))
     ) unnoted
     JOIN evidence e ON e.evidence_id = unnoted.evidence_id`,
  );
  return rows.map(({ tenant, value }) => ({ tenant, data: (JSON.parse(value.toString()) as AgreementChanged).data }));
}
