import type { HoldScope } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { allowLongStatements } from './reconciliation-lists.ts';

/** Records of one kind that a hold covers. */
export interface HeldKind {
  side: 'provider' | 'recipient';
  recordMethod: string;
  records: number;
  firstDay: string;
  lastDay: string;
}

/** What of the tenant's records fits a hold's scope now: how many of each kind, and the first and last day they are about. */
export async function countHeldRecords(tx: Tx, tenant: string, scope: HoldScope): Promise<HeldKind[]> {
  await allowLongStatements(tx);
  const values: unknown[] = [tenant];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const { agreementId, partyId, principal, recordIds, period } = scope;
  // Each is looked up by an index of its own: a person's or named records directly, everything else by what groups of them share.
  const ofGroup = [
    ...(agreementId === undefined ? [] : [`g.agreement_id = ${parameter(agreementId)}`]),
    ...(partyId === undefined ? [] : [`g.counterparty_party_id = ${parameter(partyId)}`]),
  ];
  const ofRecord = [
    ...(principal === undefined ? [] : [`r.principal = ${parameter(principal)}`]),
    ...(recordIds === undefined ? [] : [`r.record_id = ANY (${parameter(recordIds)}::uuid[])`]),
    ...(period === undefined
      ? []
      : [`r.occurred_on BETWEEN ${parameter(period.firstDay)}::date AND ${parameter(period.lastDay)}::date`]),
  ];
  const { rows } = await tx.query<{ side: HeldKind['side']; method: string; n: string; first: string; last: string }>(
    `SELECT g.side, g.record_method AS method, count(*) AS n, min(r.occurred_on) AS first, max(r.occurred_on) AS last
     FROM record_groups g JOIN records r ON r.tenant = g.tenant AND r.group_id = g.group_id
     WHERE ${['g.tenant = $1', 'r.tenant = $1', ...ofGroup, ...ofRecord].join(' AND ')}
     GROUP BY g.side, g.record_method ORDER BY g.side, g.record_method`,
    values,
  );
  return rows.map(({ side, method, n, first, last }) => ({
    ...{ side, recordMethod: method, records: Number(n), firstDay: first, lastDay: last },
  }));
}
