import type { Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';

export interface ClaimedOutcome {
  tenant: string;
  provisionId: string;
  kind: 'record' | 'filed';
  recordId: string | null;
  decidedAt: string;
}

/** Claims each provision's one outcome, first come first kept, and gives the keys `tenant|provisionId` of those claimed now. */
export async function claimOutcomes(tx: Tx, outcomes: readonly ClaimedOutcome[]): Promise<Set<string>> {
  const { rows } = await tx.query<{ tenant: string; provision_id: string }>(
    `INSERT INTO provision_outcomes (tenant, provision_id, kind, record_id, decided_at)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[])
     ON CONFLICT DO NOTHING RETURNING tenant, provision_id`,
    columnsOf(outcomes, 'tenant', 'provisionId', 'kind', 'recordId', 'decidedAt'),
  );
  return new Set(rows.map(({ tenant, provision_id }) => `${tenant}|${provision_id}`));
}

/** What a provision of a tenant ended in. */
export async function findProvisionOutcome(
  tx: Tx,
  tenant: string,
  provisionId: string,
): Promise<{ kind: 'record' | 'filed'; recordId: string | null } | undefined> {
  const { rows } = await tx.query<{ kind: 'record' | 'filed'; recordId: string | null }>(
    'SELECT kind, record_id AS "recordId" FROM provision_outcomes WHERE tenant = $1 AND provision_id = $2',
    [tenant, provisionId],
  );
  return rows[0];
}
