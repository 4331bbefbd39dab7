import type { DocumentKind, StatedItem } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import {
  type EffectiveMethod,
  effectiveMethod,
  type MethodInput,
  neededItems,
  type StatedDocument,
} from '../../src/domain/record-method.ts';

const provider: StatedItem[] = ['consent', 'date', 'counterparty', 'infoItems'];
const recipient: StatedItem[] = ['consent', 'principalIdentifier', 'counterparty', 'infoItems'];

const document = (
  documentId: string,
  states: StatedItem[],
  { kind = 'contract', related = true }: { kind?: DocumentKind; related?: boolean } = {},
): StatedDocument => ({ documentId, kind, states, relatedToGoodsOrServices: related });

const method = (input: Partial<MethodInput>) =>
  effectiveMethod({ side: 'provider', agreed: 'lump', needsForeignInformation: false, documents: [], ...input });

test.each([
  ['Rule 28(1)', 'provider', false, provider],
  ['Rule 28(1)(i), a recipient abroad', 'provider', true, [...provider, 'foreignInformation']],
  ['Rule 24(1)(iii)', 'recipient', false, recipient],
  ['Rule 24(1)(iii)イ, a recipient abroad', 'recipient', true, [...recipient, 'foreignInformation']],
] as const)('%s: the items of a %s', (_rule, side, needsForeignInformation, items) => {
  expect(neededItems({ side, needsForeignInformation }).sort()).toEqual([...items].sort());
});

type Expected = Omit<EffectiveMethod, 'reason'> & { reason: string | null };
const rows: [rule: string, when: string, input: Partial<MethodInput>, expected: Expected][] = [
  [
    'Rule 27(2)',
    'per occasion is agreed, whatever is attached',
    { agreed: 'per_occasion', documents: [document('a', provider)] },
    { recordMethod: 'per_occasion', period: null, documentIds: [], reason: null },
  ],
  [
    'Rule 27(2) proviso, guideline 3-7-4-2-2 example 2',
    'lump is agreed: by the month',
    {},
    { recordMethod: 'lump', period: 'month', documentIds: [], reason: null },
  ],
  [
    'guideline 3-7-4-2-2',
    'a basic contract states every item: it is the lump record, as long as the agreement',
    { documents: [document('log', provider, { kind: 'system_log' }), document('basic', provider, { related: false })] },
    { recordMethod: 'lump', period: 'agreement_life', documentIds: ['basic'], reason: 'basic contract' },
  ],
  [
    'guideline 3-7-4-2-2',
    'a basic contract that lacks the day is no lump record by itself',
    { documents: [document('basic', ['consent', 'counterparty', 'infoItems'])] },
    { recordMethod: 'lump', period: 'month', documentIds: [], reason: null },
  ],
  [
    'guideline 3-7-4-2-2',
    'documents that state every item only together, none a contract that does, are no basic contract',
    { documents: [document('a', ['consent', 'date']), document('b', ['counterparty', 'infoItems'])] },
    { recordMethod: 'lump', period: 'month', documentIds: [], reason: null },
  ],
  [
    'Rule 27(3)',
    'one contract in relation to goods or services states every item',
    { agreed: 'contract_substitute', documents: [document('a', provider)] },
    { recordMethod: 'contract_substitute', period: 'agreement_life', documentIds: ['a'], reason: null },
  ],
  [
    'Rule 27(3), guideline 3-7-4-2-3',
    'several documents combine, a system log among them',
    {
      agreed: 'contract_substitute',
      documents: [
        document('contract', ['counterparty', 'infoItems']),
        document('log', ['consent', 'date'], { kind: 'system_log' }),
      ],
    },
    { recordMethod: 'contract_substitute', period: 'agreement_life', documentIds: ['contract', 'log'], reason: null },
  ],
  [
    'Rule 27(3)',
    'a document that states nothing needed is not part of it',
    {
      agreed: 'contract_substitute',
      documents: [document('a', provider), document('b', ['principalIdentifier'])],
    },
    { recordMethod: 'contract_substitute', period: 'agreement_life', documentIds: ['a'], reason: null },
  ],
  [
    'guideline 3-7-4-2-3',
    'every item is stated, but not in relation to goods or services: a record kept three years',
    { agreed: 'contract_substitute', documents: [document('a', provider, { related: false })] },
    { recordMethod: 'lump', period: 'agreement_life', documentIds: ['a'], reason: 'Rule 27(3)' },
  ],
  [
    'guideline 3-7-4-2-3',
    'the documents in relation to goods or services lack an item that another states: three years',
    {
      agreed: 'contract_substitute',
      documents: [
        document('a', ['consent', 'counterparty', 'infoItems']),
        document('b', ['date'], { kind: 'ledger', related: false }),
      ],
    },
    { recordMethod: 'lump', period: 'agreement_life', documentIds: ['a', 'b'], reason: 'Rule 27(3)' },
  ],
  [
    'Rule 27(2), (3)',
    'an item is stated nowhere: each record is made by itself, and says which',
    { agreed: 'contract_substitute', documents: [document('a', ['consent', 'counterparty'])] },
    { recordMethod: 'per_occasion', period: null, documentIds: [], reason: 'date, infoItems' },
  ],
  [
    'Rule 27(2), (3)',
    'nothing is attached yet',
    { agreed: 'contract_substitute' },
    { recordMethod: 'per_occasion', period: null, documentIds: [], reason: 'consent, date, counterparty, infoItems' },
  ],
  [
    'Rule 28(1)(i)',
    'for a recipient abroad the information must be stated too',
    { agreed: 'contract_substitute', needsForeignInformation: true, documents: [document('a', provider)] },
    { recordMethod: 'per_occasion', period: null, documentIds: [], reason: 'foreignInformation' },
  ],
  [
    'Rule 23(2) proviso',
    'the recipient makes lump records by the month',
    { side: 'recipient' },
    { recordMethod: 'lump', period: 'month', documentIds: [], reason: null },
  ],
  [
    'Rule 23(3)',
    'the recipient needs what identifies the person, and no day',
    { side: 'recipient', agreed: 'contract_substitute', documents: [document('a', recipient)] },
    { recordMethod: 'contract_substitute', period: 'agreement_life', documentIds: ['a'], reason: null },
  ],
  [
    'Rule 23(3), guideline 3-7-6-2-3',
    "the recipient's documents fail the rule: three years",
    { side: 'recipient', agreed: 'contract_substitute', documents: [document('a', recipient, { related: false })] },
    { recordMethod: 'lump', period: 'agreement_life', documentIds: ['a'], reason: 'Rule 23(3)' },
  ],
  [
    'Rule 23(3)',
    "what would do for the provider's record lacks the person",
    { side: 'recipient', agreed: 'contract_substitute', documents: [document('a', provider)] },
    { recordMethod: 'per_occasion', period: null, documentIds: [], reason: 'principalIdentifier' },
  ],
];

test.each(rows)('%s: %s', (_rule, _when, input, { reason, ...expected }) => {
  const { reason: said, ...found } = method(input);
  expect(found).toEqual(expected);
  if (reason === null) expect(said).toBeNull();
  else {
    expect(said?.en).toContain(reason);
    // The same in Japanese, with the rule by its Japanese number.
    expect(said?.ja).toMatch(/(規則第2[37]条第3項|ガイドライン通則編3-7-4-2-2).*。$/);
  }
});
