import type { RecordState } from '../domain/record-state.ts';
import type { RecordFilter } from './record-filter.ts';

/** The conditions on `standing_records r`, `batch_records b` and `batch_approvals a` for a filter, with their values; `$1` is the tenant. */
export function recordConditions(tenant: string, filter: RecordFilter): { conditions: string[]; values: unknown[] } {
  const conditions = ['r.tenant = $1'];
  const values: unknown[] = [tenant];
  const add = (condition: string, value: unknown) =>
    conditions.push(`${condition} $${values.push(value)}${condition.endsWith('[') ? ']' : ''}`);
  for (const [name, condition] of Object.entries(columnConditions) as [keyof typeof columnConditions, string][]) {
    if (filter[name] !== undefined) add(condition, filter[name]);
  }
  if (filter.provisionId !== undefined) {
    conditions.push(
      `r.record_id = (SELECT record_id FROM provision_outcomes WHERE tenant = $1 AND provision_id = $${values.push(filter.provisionId)})`,
    );
  }
  if (filter.state !== undefined) conditions.push(stateConditions[filter.state]);
  if (filter.acquisitionId !== undefined) {
    conditions.push(
      `r.record_id = (SELECT record_id FROM acquisition_outcomes WHERE tenant = $1 AND acquisition_id = $${values.push(filter.acquisitionId)})`,
    );
  }
  return { conditions, values };
}

/** A record's newest batch as `b`, its approval as `a`; for the conditions below. */
export const batchJoinsSql = `LEFT JOIN current_batch_records b ON b.tenant = r.tenant AND b.record_id = r.record_id
LEFT JOIN batch_approvals a ON a.tenant = b.tenant AND a.batch_id = b.batch_id`;

const corrected = (kinds: string, more = '') =>
  `EXISTS (SELECT FROM record_corrections c WHERE c.tenant = r.tenant AND c.record_id = r.record_id AND c.kind IN (${kinds})${more})`;

const voidedSql = corrected(`'voided'`);
const rejectedSql = corrected(`'rejected'`, ' AND (a.batch_id IS NULL OR c.corrected_at > b.closed_at)');

/** Waits for a batch, for its period record's closing, or was amended since its newest batch was closed. */
const unreviewedSql = `(EXISTS (SELECT FROM unbatched_records u WHERE u.tenant = r.tenant AND u.agreement_id = r.agreement_id
    AND u.made_on = r.made_on AND u.record_id = r.record_id)
  OR EXISTS (SELECT FROM unclosed_entries u WHERE u.tenant = r.tenant AND u.period_record_id = r.period_record_id
    AND u.record_id = r.record_id)
  OR ${corrected(`'amended', 'reference_changed'`, ' AND c.corrected_at > b.closed_at')})`;

/** The same as `recordState`: the first that fits, from the end. */
const stateConditions: Record<RecordState | 'deficient', string> = {
  unreviewed: `${unreviewedSql} AND NOT ${rejectedSql} AND NOT ${voidedSql}`,
  in_batch: `b.batch_id IS NOT NULL AND a.batch_id IS NULL AND NOT ${unreviewedSql} AND NOT ${rejectedSql} AND NOT ${voidedSql}`,
  approved: `a.batch_id IS NOT NULL AND NOT ${unreviewedSql} AND NOT ${rejectedSql} AND NOT ${voidedSql}`,
  rejected: `${rejectedSql} AND NOT ${voidedSql}`,
  voided: voidedSql,
  deficient: 'r.deficient',
};

const columnConditions = {
  agreementId: 'r.agreement_id =',
  counterpartyPartyId: 'r.counterparty_party_id =',
  side: 'r.side =',
  recordMethod: 'r.record_method =',
  itemCode: 'r.item_codes @> ARRAY[',
  occurredFrom: 'r.occurred_on >=',
  occurredTo: 'r.occurred_on <=',
  madeOn: 'r.made_on =',
  principal: 'r.principal =',
  periodRecordId: 'r.period_record_id =',
} as const;
