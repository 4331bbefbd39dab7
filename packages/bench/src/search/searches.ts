import { createHash } from 'node:crypto';
import { rareAgreement, rareItem } from './flows.ts';

export interface Search {
  what: string;
  /** Queries of this kind: with common, rare and absent values. */
  queries: readonly Record<string, string>[];
}

const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const principal = (n: number) => `u${String(n).padStart(21, '0')}`;
const periodRecord = (agreement: string, month: string) => md5Uuid(`${agreement}lump${month}`);
const aYearAgo = { occurredFrom: dayBefore(370), occurredTo: dayBefore(340) };
const lastQuarter = { occurredFrom: dayBefore(90), occurredTo: dayBefore(1) };
const states = ['unreviewed', 'in_batch', 'approved', 'rejected', 'voided', 'deficient'];

/** Every filter with common, rare and absent values, and the combinations that people ask for. */
export const searches: readonly Search[] = [
  { what: 'all', queries: [{}] },
  { what: 'principal', queries: [0, 1, 12_345, 77_777].map((n) => ({ principal: principal(n) })) },
  { what: 'principal, absent', queries: [{ principal: 'nobody' }] },
  { what: 'counterparty', queries: ['crm-a', 'crm-b', 'crm-c', 'none'].map((id) => ({ counterpartyPartyId: id })) },
  { what: 'agreement', queries: ['agreement-crm-a-1', rareAgreement, 'none'].map((id) => ({ agreementId: id })) },
  { what: 'item', queries: ['viewed-category', 'segment', rareItem, 'none'].map((code) => ({ itemCode: code })) },
  { what: 'period', queries: [aYearAgo, lastQuarter, { occurredTo: '2020-01-01' }] },
  {
    what: 'method',
    queries: ['per_occasion', 'lump', 'contract_substitute'].map((method) => ({ recordMethod: method })),
  },
  { what: 'side', queries: [{ side: 'provider' }, { side: 'recipient' }] },
  ...states.map((state) => ({ what: `state ${state}`, queries: [{ state }] })),
  { what: 'made on', queries: [1, 40, 300].map((days) => ({ madeOn: dayBefore(days) })) },
  {
    what: 'lump record',
    queries: [40, 300].map((days) => ({
      periodRecordId: periodRecord('agreement-crm-b-3', `${dayBefore(days).slice(0, 7)}-01`),
    })),
  },
  {
    what: 'state with counterparty',
    queries: states.flatMap((state) => ['crm-a', 'crm-c', 'none'].map((id) => ({ state, counterpartyPartyId: id }))),
  },
  {
    what: 'state with item',
    queries: states.flatMap((state) => ['segment', rareItem].map((code) => ({ state, itemCode: code }))),
  },
  {
    what: 'state with period',
    queries: states.flatMap((state) => [aYearAgo, lastQuarter].map((period) => ({ state, ...period }))),
  },
  {
    what: 'counterparty, item, period',
    queries: ['segment', rareItem, 'none'].flatMap((itemCode) =>
      [aYearAgo, lastQuarter].map((period) => ({ counterpartyPartyId: 'crm-c', itemCode, ...period })),
    ),
  },
  {
    what: 'principal with state or item',
    queries: [{ state: 'approved' }, { state: 'voided' }, { itemCode: rareItem }].map((rest) => ({
      ...rest,
      principal: principal(0),
    })),
  },
  {
    what: 'all but principal',
    queries: states.map((state) => ({
      ...{ state, counterpartyPartyId: 'crm-b', agreementId: 'agreement-crm-b-2', itemCode: 'viewed-price' },
      ...{ side: 'provider', recordMethod: 'per_occasion', ...lastQuarter },
    })),
  },
];

/** As the records' ids are filled in: a UUID of version 8, of a text. */
function md5Uuid(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
}
