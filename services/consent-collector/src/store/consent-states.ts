import { type ConsentState, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { StateRow } from '../domain/join-states.ts';

interface Row {
  tenant: string;
  principal: string;
  recipient_party_id: string;
  purpose_code: string;
  state: ConsentState;
  revision: number;
}

/** All rows of the principals, locked in key order until the transaction ends. */
export async function lockStates(
  tx: Tx,
  principals: readonly { tenant: string; principal: string }[],
): Promise<StateRow[]> {
  const { rows } = await tx.query<Row>(
    `SELECT tenant, principal, recipient_party_id, purpose_code, state, revision FROM consent_states
     WHERE (tenant, principal) IN (SELECT * FROM unnest($1::text[], $2::text[]))
     ORDER BY tenant, principal, recipient_party_id, purpose_code FOR UPDATE`,
    [principals.map(({ tenant }) => tenant), principals.map(({ principal }) => principal)],
  );
  return rows.map(stateRowOf);
}

/**
 * Writes rows whose `revision` is one higher than what was read. A row that somebody else made since then could not be locked:
 * it throws the retryable 'consent_state_raced', and nothing is lost.
 */
export async function saveStates(tx: Tx, rows: readonly StateRow[]): Promise<void> {
  const { rowCount } = await tx.query(
    `INSERT INTO consent_states (tenant, principal, recipient_party_id, purpose_code, revision, state)
     SELECT * FROM ROWS FROM (
       unnest($1::text[]), unnest($2::text[]), unnest($3::text[]), unnest($4::text[]), unnest($5::integer[]),
       jsonb_array_elements($6::jsonb))
     ON CONFLICT (tenant, principal, recipient_party_id, purpose_code)
     DO UPDATE SET state = EXCLUDED.state, revision = EXCLUDED.revision
     WHERE consent_states.revision = EXCLUDED.revision - 1`,
    [
      rows.map(({ tenant }) => tenant),
      rows.map(({ principal }) => principal),
      rows.map(({ recipientPartyId }) => recipientPartyId),
      rows.map(({ purposeCode }) => purposeCode),
      rows.map(({ revision }) => revision),
      JSON.stringify(rows.map(({ state }) => state)),
    ],
  );
  if (rowCount === rows.length) return;
  throw new ServiceError({
    code: 'consent_state_raced',
    message: 'Another consumer wrote a consent state at the same time: handle the batch again',
    retryable: true,
  });
}

/** A principal's states, and whether the consent `after` is among those that they include. */
export async function readStates(
  tx: Tx,
  { tenant, principal, after }: { tenant: string; principal: string; after: string | undefined },
): Promise<{ states: StateRow[]; caughtUp: boolean }> {
  const { rows } = await tx.query<Row & { caught_up: boolean }>(
    `SELECT state_rows.*, caught_up FROM
       (SELECT $3::uuid IS NULL OR EXISTS (
          SELECT FROM consents WHERE tenant = $1 AND principal = $2 AND consent_id = $3) AS caught_up) AS waited
     LEFT JOIN (
       SELECT tenant, principal, recipient_party_id, purpose_code, state, revision FROM consent_states
       WHERE tenant = $1 AND principal = $2) AS state_rows ON true
     ORDER BY recipient_party_id, purpose_code`,
    [tenant, principal, after ?? null],
  );
  return { states: rows.filter((row) => row.tenant !== null).map(stateRowOf), caughtUp: rows[0]!.caught_up };
}

function stateRowOf(row: Row): StateRow {
  return {
    tenant: row.tenant,
    principal: row.principal,
    recipientPartyId: row.recipient_party_id,
    purposeCode: row.purpose_code,
    state: row.state,
    revision: row.revision,
  };
}
