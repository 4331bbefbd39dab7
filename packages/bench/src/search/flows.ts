/** A kind of record with its share of all: three counterparties, a dozen agreements, common and rare items. */
export interface Flow {
  share: number;
  side: 'provider' | 'recipient';
  agreement_id: string;
  counterparty_party_id: string;
  record_method: 'per_occasion' | 'lump' | 'contract_substitute';
  item_codes: string[];
}

export const rareAgreement = 'agreement-rare';
export const rareItem = 'item-rare';

const counterparties = [
  { party: 'crm-a', share: 60 },
  { party: 'crm-b', share: 30 },
  { party: 'crm-c', share: 10 },
];
const itemSets = [
  { codes: ['viewed-category'], share: 6 },
  { codes: ['viewed-category', 'viewed-price'], share: 3 },
  { codes: ['segment'], share: 1 },
];

/** Agreement 3 of each counterparty adds to lump records, and agreement 4 is with a provider. */
export const flows: readonly Flow[] = [
  ...counterparties.flatMap(({ party, share }) =>
    [1, 2, 3, 4].flatMap((n) =>
      itemSets.map(
        (items): Flow => ({
          share: (share * items.share) / n,
          side: n === 4 ? 'recipient' : 'provider',
          agreement_id: `agreement-${party}-${n}`,
          counterparty_party_id: party,
          record_method: n === 3 ? 'lump' : 'per_occasion',
          item_codes: items.codes,
        }),
      ),
    ),
  ),
  // Some dozens in ten million.
  ...[rareAgreement, 'agreement-crm-c-1'].map(
    (agreement): Flow => ({
      share: 0.01,
      side: 'provider',
      agreement_id: agreement,
      counterparty_party_id: 'crm-c',
      record_method: agreement === rareAgreement ? 'contract_substitute' : 'per_occasion',
      item_codes: [rareItem],
    }),
  ),
];
