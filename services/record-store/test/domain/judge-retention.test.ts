import type { StatedItem } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { keptAsByDocuments, periodRetention } from '../../src/domain/judge-retention.ts';
import type { StatedDocument } from '../../src/domain/record-method.ts';

const every: StatedItem[] = ['consent', 'date', 'counterparty', 'infoItems'];
const document = (states: StatedItem[], related = true): StatedDocument => ({
  ...{ documentId: 'a', kind: 'contract', states, relatedToGoodsOrServices: related },
});
const provider = { side: 'provider', needsForeignInformation: false } as const;

test.each([
  ['Rule 27(3): what is left states every item', [document(every)], 'contract_substitute', []],
  [
    'Rule 27(3): what is left states every item together',
    [document(['consent', 'date']), document(['counterparty', 'infoItems'])],
    ...(['contract_substitute', []] as const),
  ],
  [
    'guideline 3-7-4-2-3: what is left is not in relation to goods or services',
    [document(['consent', 'date']), document(every, false)],
    ...(['lump', []] as const),
  ],
  [
    'Rule 29(iii): an item is stated by nothing any more',
    [document(['consent', 'date', 'infoItems'])],
    'per_occasion',
    ['counterparty'],
  ],
  ['Rule 29(iii): nothing is left', [], 'per_occasion', every],
] as const)('%s', (_rule, documents, keptAs, notStated) => {
  const judged = keptAsByDocuments({ ...provider, documents });
  expect(judged.keptAs).toBe(keptAs);
  expect([...judged.notStated].sort()).toEqual([...notStated].sort());
});

test('Rule 23(3): on the recipient’s side the person must be stated, and no day', () => {
  const side = { side: 'recipient', needsForeignInformation: false } as const;
  expect(keptAsByDocuments({ ...side, documents: [document(every)] })).toEqual({
    keptAs: 'per_occasion',
    notStated: ['principalIdentifier'],
  });
});

test.each([
  ['Rule 29(i): a contract, one year from the last provision', 'contract_substitute', '2027-11-02'],
  ['Rule 29(ii): a lump record, three years from the last provision', 'lump', '2029-11-02'],
  ['Rule 29(iii): made one by one, three years from the making of the last', 'per_occasion', '2029-11-05'],
] as const)('%s', (_rule, keptAs, until) => {
  expect(periodRetention(keptAs, { lastDay: '2026-11-02', lastMadeOn: '2026-11-05' })?.until).toBe(until);
});

test('a record made before the last provision (guideline 3-7-4-2-1) is kept no shorter than a lump record', () => {
  const retention = periodRetention('per_occasion', { lastDay: '2026-11-05', lastMadeOn: '2026-11-02' });
  expect(retention).toEqual({ startsOn: '2026-11-05', until: '2029-11-05' });
});

test('where no entry stands there is no last provision', () => {
  expect(periodRetention('lump', { lastDay: null, lastMadeOn: null })).toBeNull();
});
