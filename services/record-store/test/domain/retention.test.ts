import { expect, test } from '@jest/globals';
import { mayDispose, retentionOf, retentionRule } from '../../src/domain/retention.ts';

const perOccasion = { recordMethod: 'per_occasion' as const, lastProvidedOn: null };

test.each([
  ['2026-11-24', '2029-11-24', 'three years from the day it was made'],
  ['2026-12-31', '2029-12-31', 'the end of a year'],
  ['2028-02-29', '2031-02-28', '29 February: the last day of February where there is no 29th (Civil Code 143(2))'],
  ['2028-02-28', '2031-02-28', '28 February of a leap year'],
  ['2025-02-28', '2028-02-28', '28 February, whose anniversary is in a leap year, stays the 28th'],
])('Rule 29(iii): a record made at each provision on %s is kept until %s (%s)', (madeOn, until) => {
  expect(retentionOf({ ...perOccasion, madeOn })).toEqual({ startsOn: madeOn, until });
});

test('Rule 29(iii): the period counts from the day of making, whatever the day of provision', () => {
  expect(
    retentionOf({ recordMethod: 'per_occasion', madeOn: '2026-11-25', lastProvidedOn: '2026-11-24' })?.startsOn,
  ).toBe('2026-11-25');
});

test.each([
  ['Rules 25(ii), 29(ii): a lump record', 'lump', '2026-11-24', '2029-11-24'],
  ['Rules 25(ii), 29(ii): a lump record of 29 February', 'lump', '2028-02-29', '2031-02-28'],
  ['Rules 25(ii), 29(ii): a lump record of 28 February before a leap year', 'lump', '2025-02-28', '2028-02-28'],
  ['Rules 25(i), 29(i): a contract', 'contract_substitute', '2026-11-24', '2027-11-24'],
  ['Rules 25(i), 29(i): a contract of 29 February', 'contract_substitute', '2028-02-29', '2029-02-28'],
  [
    'Rules 25(i), 29(i): a contract of 28 February before a leap year',
    'contract_substitute',
    '2027-02-28',
    '2028-02-28',
  ],
  ['Rules 25(i), 29(i): a contract of the last day of a year', 'contract_substitute', '2026-12-31', '2027-12-31'],
] as const)(
  '%s is kept from the last provision or acquisition, whenever it was made (%s, %s until %s)',
  (_rule, recordMethod, lastProvidedOn, until) => {
    expect(retentionOf({ recordMethod, madeOn: '2026-06-01', lastProvidedOn })).toEqual({
      startsOn: lastProvidedOn,
      until,
    });
  },
);

test.each(['lump', 'contract_substitute'] as const)(
  'Rule 29(i), (ii): an open %s record has no end',
  (recordMethod) => {
    expect(retentionOf({ recordMethod, madeOn: '2026-06-01', lastProvidedOn: null })).toBeNull();
  },
);

test.each([
  ['2029-11-23', false],
  ['2029-11-24', false],
  ['2029-11-25', true],
])('guideline 3-7-4-4: what is kept until 2029-11-24 may be disposed of on %s: %s', (today, may) => {
  expect(mayDispose('2029-11-24', today)).toBe(may);
});

test.each([
  ['provider', 'contract_substitute', 'Rule 29(i)'],
  ['provider', 'lump', 'Rule 29(ii)'],
  ['provider', 'per_occasion', 'Rule 29(iii)'],
  ['recipient', 'contract_substitute', 'Rule 25(i)'],
  ['recipient', 'lump', 'Rule 25(ii)'],
  ['recipient', 'per_occasion', 'Rule 25(iii)'],
] as const)("the term of a %s's %s record comes from %s", (side, recordMethod, rule) => {
  expect(retentionRule(side, recordMethod)).toBe(rule);
});

test('a record keeps the term of the rule set that it was made under', () => {
  expect(retentionOf({ ...perOccasion, madeOn: '2026-11-24', ruleSet: 'appi-2022-04' })?.until).toBe('2029-11-24');
});
