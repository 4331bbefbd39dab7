import type { AgreementChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';

export interface NamedAgreement {
  tenant: string;
  agreementId: string;
}

export const agreementKey = ({ tenant, agreementId }: NamedAgreement): string => `${tenant}|${agreementId}`;

/** The newest state of every agreement with these ids that is known in its tenant, one for each provider's tenant, by `agreementKey`. */
export async function findAgreements(
  tx: Tx,
  named: readonly NamedAgreement[],
): Promise<Map<string, AgreementChanged['data'][]>> {
  const distinct = [...new Map(named.map((each) => [agreementKey(each), each])).values()];
  if (distinct.length === 0) return new Map();
  const { rows } = await tx.query<{ tenant: string; agreement_id: string; value: Buffer }>(
    `SELECT DISTINCT ON (wanted.tenant, wanted.agreement_id, e.subject) wanted.tenant, wanted.agreement_id, e.value
     FROM unnest($1::text[], $2::text[]) AS wanted (tenant, agreement_id)
     CROSS JOIN LATERAL (
       SELECT DISTINCT r.evidence_id FROM evidence_references r
       WHERE r.tenant = wanted.tenant AND r.reference >= 'agreement:' || wanted.agreement_id || ':'
         AND r.reference < 'agreement:' || wanted.agreement_id || ';'
     ) named
     JOIN evidence e ON e.evidence_id = named.evidence_id
     ORDER BY wanted.tenant, wanted.agreement_id, e.subject,
       (convert_from(e.value, 'UTF8')::jsonb -> 'data' ->> 'revision')::int DESC`,
    columnsOf(distinct, 'tenant', 'agreementId'),
  );
  const found = new Map<string, AgreementChanged['data'][]>();
  for (const { tenant, agreement_id: agreementId, value } of rows) {
    const key = agreementKey({ tenant, agreementId });
    found.set(key, [...(found.get(key) ?? []), (JSON.parse(value.toString()) as AgreementChanged).data]);
  }
  return found;
}
