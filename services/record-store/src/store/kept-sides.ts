import type { Tx } from '@akashi/database';
import type { KeptSides } from '../domain/disclosable-side.ts';

/** On which sides a tenant keeps records, has agreements or reported acquisitions. */
export async function findKeptSides(tx: Tx, tenant: string): Promise<KeptSides> {
  const { rows } = await tx.query<{ as_provider: boolean; as_recipient: boolean }>(
    `WITH agreements AS (
       SELECT convert_from(e.value, 'UTF8')::jsonb #>> '{data,providerTenant}' AS provider_tenant
       FROM (SELECT DISTINCT evidence_id FROM evidence_references
         WHERE tenant = $1 AND reference >= 'agreement:' AND reference < 'agreement;') named
       JOIN evidence e USING (evidence_id)
     )
     SELECT
       EXISTS (SELECT FROM record_groups WHERE tenant = $1 AND side = 'provider')
         OR EXISTS (SELECT FROM agreements WHERE provider_tenant = $1) AS as_provider,
       EXISTS (SELECT FROM record_groups WHERE tenant = $1 AND side = 'recipient')
         OR EXISTS (SELECT FROM pending_acquisitions WHERE tenant = $1)
         OR EXISTS (SELECT FROM acquisition_outcomes WHERE tenant = $1)
         OR EXISTS (SELECT FROM agreements WHERE provider_tenant <> $1) AS as_recipient`,
    [tenant],
  );
  return { asProvider: rows[0]!.as_provider, asRecipient: rows[0]!.as_recipient };
}
