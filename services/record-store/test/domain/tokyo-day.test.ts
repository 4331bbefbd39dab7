import { expect, test } from '@jest/globals';
import { addDays, startOfTokyoDay, tokyoDay } from '../../src/domain/tokyo-day.ts';

test.each([
  ['2026-11-24T14:59:59.999Z', '2026-11-24'],
  ['2026-11-24T15:00:00.000Z', '2026-11-25'],
  ['2026-12-31T15:00:00.000Z', '2027-01-01'],
  ['2028-02-28T15:00:00.000Z', '2028-02-29'],
])('Rule 28(1)(ii): %s is %s in Japan', (instant, day) => {
  expect(tokyoDay(new Date(instant))).toBe(day);
});

test('the start of a day in Japan is the first instant of that day', () => {
  const start = startOfTokyoDay('2026-11-25');
  expect(start.toISOString()).toBe('2026-11-24T15:00:00.000Z');
  expect(tokyoDay(new Date(start.getTime() - 1))).toBe('2026-11-24');
});

test('days are added across the end of a month', () => {
  expect([addDays('2028-02-28', 1), addDays('2026-01-01', -1)]).toEqual(['2028-02-29', '2025-12-31']);
});
