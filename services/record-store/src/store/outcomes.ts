import type { ProvisionMade, RecordMade } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Evidence } from '../domain/evidence.ts';
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

export interface NewRecord {
  evidence: Evidence;
  data: RecordMade['data'];
  principal: ProvisionMade['data']['principal'];
}

/** Adds what records are searched by, and lists them as not in a batch yet: one statement. */
export async function addRecords(tx: Tx, records: readonly NewRecord[]): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ evidence, data, principal }) => ({
    tenant: evidence.tenant,
    evidenceId: evidence.evidenceId,
    madeAt: evidence.event.time,
    principal,
    recordId: data.recordId,
    provisionId: data.basis.provisionId,
    agreementId: data.basis.agreement.agreementId,
    recipientPartyId: data.basis.recipient.partyId,
    recordMethod: data.recordMethod,
    providedOn: data.items.providedOn,
    madeOn: data.madeOn,
    retentionUntil: data.retentionUntil,
    deficient: data.deficiencies.length > 0,
  }));
  await tx.query(
    `WITH input AS (
       SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[],
         $9::date[], $10::date[], $11::timestamptz[], $12::date[], $13::boolean[])
       AS row (tenant, record_id, evidence_id, provision_id, agreement_id, recipient_party_id, principal, record_method,
         provided_on, made_on, made_at, retention_until, deficient)
     ), unbatched AS (
       INSERT INTO unbatched_records (tenant, agreement_id, made_on, record_id)
       SELECT tenant, agreement_id, made_on, record_id FROM input
     )
     INSERT INTO records (tenant, record_id, evidence_id, provision_id, agreement_id, recipient_party_id, principal,
       record_method, provided_on, made_on, made_at, retention_until, deficient)
     SELECT * FROM input`,
    [
      ...columnsOf(
        rows,
        'tenant',
        'recordId',
        'evidenceId',
        'provisionId',
        'agreementId',
        'recipientPartyId',
        'principal',
      ),
      ...columnsOf(rows, 'recordMethod', 'providedOn', 'madeOn', 'madeAt', 'retentionUntil', 'deficient'),
    ],
  );
}
