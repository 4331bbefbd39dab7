import { expect, test } from '@jest/globals';
import { effectiveRetentionUntil } from '../../src/domain/effective-retention.ts';

test.each([
  ['nothing refers to it: its own term (Rules 25, 29)', '2029-11-24', [], '2029-11-24'],
  ['a later record refers to it: as long as that one (Rules 24(2), 28(2))', '2029-11-24', ['2030-01-05'], '2030-01-05'],
  [
    'several refer to it: as long as the longest',
    '2029-11-24',
    ['2030-01-05', '2031-02-28', '2030-12-31'],
    '2031-02-28',
  ],
  ['one that ends earlier shortens nothing', '2029-11-24', ['2027-11-24'], '2029-11-24'],
  ['an open record refers to it: without an end', '2029-11-24', ['2030-01-05', null], null],
  ['an open record stays open', null, ['2030-01-05'], null],
])('%s', (_, own, citing, until) => {
  expect(effectiveRetentionUntil(own, citing)).toBe(until);
});
