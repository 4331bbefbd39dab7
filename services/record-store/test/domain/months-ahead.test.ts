import { expect, test } from '@jest/globals';
import { monthsAhead } from '../../src/domain/months-ahead.ts';

test.each([
  ['2026-11-30', 2, ['2026-11-01', '2026-12-01', '2027-01-01']],
  ['2028-01-31', 1, ['2028-01-01', '2028-02-01']],
  ['2026-12-31', 0, ['2026-12-01']],
])('from %s, %s months ahead', (day, count, months) => {
  expect(monthsAhead(day, count)).toEqual(months);
});
