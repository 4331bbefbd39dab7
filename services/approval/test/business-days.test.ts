import { expect, test } from '@jest/globals';
import { addBusinessDays, tokyoDay } from '../src/domain/business-days.ts';
import { stepDeadline } from '../src/domain/step-deadline.ts';
import { isJapaneseHoliday } from '../src/japanese-holidays.ts';

test.each([
  ['an ordinary week', '2026-11-24', 3, '2026-11-27'],
  ['over a weekend', '2026-11-27', 1, '2026-11-30'],
  ['over a holiday (勤労感謝の日)', '2026-11-20', 1, '2026-11-24'],
  ['over Golden Week, its substitute holiday included', '2026-05-01', 1, '2026-05-07'],
  ['over the day between two holidays (国民の休日)', '2026-09-18', 1, '2026-09-24'],
  ['back over a weekend', '2026-11-30', -1, '2026-11-27'],
  ['over New Year: banks close on the 2nd and 3rd, the calendar of holidays does not', '2025-12-31', 1, '2026-01-02'],
])('business days in Japan: %s', (_, day, count, expected) => {
  expect(addBusinessDays(day, count, isJapaneseHoliday)).toBe(expected);
});

test('a day is the one in Tokyo', () => {
  expect(tokyoDay(new Date('2026-11-23T15:00:00Z'))).toBe('2026-11-24');
});

const deadline = (dueInBusinessDays: number | null, begunAt: string) => {
  const { dueAt, remindAt } = stepDeadline({ dueInBusinessDays }, new Date(begunAt), isJapaneseHoliday);
  return [dueAt?.toISOString(), remindAt?.toISOString()];
};

test('a step is due when its last business day ends in Tokyo, and the reminder comes the business day before', () => {
  expect(deadline(2, '2026-11-20T03:00:00Z')).toEqual(['2026-11-25T15:00:00.000Z', '2026-11-24T00:00:00.000Z']);
});

test('a step due the next business day is reminded of that morning', () => {
  expect(deadline(1, '2026-11-20T03:00:00Z')).toEqual(['2026-11-24T15:00:00.000Z', '2026-11-24T00:00:00.000Z']);
});

test('a step without a due time is never overdue', () => {
  expect(deadline(null, '2026-11-20T03:00:00Z')).toEqual([undefined, undefined]);
});
