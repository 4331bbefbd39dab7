import type { Tx } from '@akashi/database';
import { columnsOf } from './columns-of.ts';

/** Whether evidence or a record of the tenant names this agreement. */
export async function isKnownAgreement(tx: Tx, tenant: string, agreementId: string): Promise<boolean> {
  return isTrue(
    tx,
    `EXISTS (SELECT FROM evidence_references WHERE tenant = $1 AND reference >= 'agreement:' || $2 || ':'
       AND reference < 'agreement:' || $2 || ';')
     OR EXISTS (SELECT FROM record_groups WHERE tenant = $1 AND agreement_id = $2)`,
    [tenant, agreementId],
  );
}

/** Whether a party of this id is known in the tenant: by itself, or because an agreement or a record names it. */
export async function isKnownParty(tx: Tx, tenant: string, partyId: string): Promise<boolean> {
  return isTrue(
    tx,
    `EXISTS (SELECT FROM evidence_references WHERE tenant = $1 AND reference >= 'party:' || $2 || ':' AND reference < 'party:' || $2 || ';')
     OR EXISTS (SELECT FROM record_groups WHERE tenant = $1 AND counterparty_party_id = $2)
     OR EXISTS (
       SELECT FROM (SELECT DISTINCT evidence_id FROM evidence_references
         WHERE tenant = $1 AND reference >= 'agreement:' AND reference < 'agreement;') named
       JOIN evidence e USING (evidence_id)
       CROSS JOIN LATERAL jsonb_array_elements(convert_from(e.value, 'UTF8')::jsonb #> '{data,versions}') version
       WHERE $2 IN (version #>> '{content,providerPartyId}', version #>> '{content,recipientPartyId}'))`,
    [tenant, partyId],
  );
}

/** Whether a record, consent or provision of the tenant is of this person. */
export async function isKnownPrincipal(tx: Tx, tenant: string, principal: string): Promise<boolean> {
  return isTrue(
    tx,
    `EXISTS (SELECT FROM records WHERE tenant = $1 AND principal = $2)
     OR EXISTS (SELECT FROM evidence WHERE tenant = $1 AND topic IN ('consents.v1', 'provisions.v1') AND subject = $2)`,
    [tenant, principal],
  );
}

/** Of these records, the places in the list of those that the tenant doesn't keep. */
export async function unknownRecords(tx: Tx, tenant: string, recordIds: readonly string[]): Promise<number[]> {
  const rows = recordIds.map((recordId, place) => ({ recordId, place }));
  const { rows: unknown } = await tx.query<{ place: number }>(
    `SELECT place FROM unnest($2::uuid[], $3::int[]) AS named (record_id, place)
     WHERE NOT EXISTS (SELECT FROM records r WHERE r.tenant = $1 AND r.record_id = named.record_id) ORDER BY place`,
    [tenant, ...columnsOf(rows, 'recordId', 'place')],
  );
  return unknown.map(({ place }) => place);
}

async function isTrue(tx: Tx, condition: string, values: unknown[]): Promise<boolean> {
  return (await tx.query<{ holds: boolean }>(`SELECT ${condition} AS holds`, values)).rows[0]!.holds;
}
