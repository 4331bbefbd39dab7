import { expect, test } from '@jest/globals';
import { keptUntil } from '../../src/domain/kept-until.ts';

test.each<[string | null, (string | null)[], object, string]>([
  ['2029-11-24', [], { until: '2029-11-24', because: 'method' }, 'its own term (Rule 29)'],
  ['2029-11-24', ['2029-11-23'], { until: '2029-11-24', because: 'method' }, 'a reference that ends earlier'],
  [
    '2029-11-24',
    ['2030-01-05', '2029-12-01'],
    { until: '2030-01-05', because: 'omission' },
    'Rule 28(2): the longest that refers to it',
  ],
  ['2029-11-24', [null], { until: null, because: 'omission' }, 'Rule 28(2): an open record that refers to it'],
  [null, ['2029-11-24'], { until: null, because: 'method' }, 'Rule 29(ii): an open record'],
])('a record with the term %s, named by records kept until %j, is kept %j: %s', (own, naming, expected, _why) => {
  expect(keptUntil(own, naming)).toEqual(expected);
});
