import { startOfTokyoDay } from './tokyo-day.ts';

/** The calendar month, as YYYY-MM, of a day in Japan's time. */
export function tokyoMonth(day: string): string {
  return day.slice(0, 7);
}

/** The instant at which a month begins in Japan, or the one so many months later. */
export function startOfTokyoMonth(month: string, monthsLater = 0): Date {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const first = new Date(Date.UTC(year, number - 1 + monthsLater, 1)).toISOString().slice(0, 10);
  return startOfTokyoDay(first);
}
