import { expect, test } from '@jest/globals';
import { tokyoDay } from '../../src/domain/tokyo-day.ts';

test.each([
  ['2026-11-24T14:59:59.999Z', '2026-11-24'],
  ['2026-11-24T15:00:00.000Z', '2026-11-25'],
  ['2026-12-31T15:00:00.000Z', '2027-01-01'],
  ['2028-02-28T15:00:00.000Z', '2028-02-29'],
])('Rule 28(1)(ii): %s is %s in Japan', (instant, day) => {
  expect(tokyoDay(new Date(instant))).toBe(day);
});
