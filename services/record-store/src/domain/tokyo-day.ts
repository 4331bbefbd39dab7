const tokyoOffsetMs = 9 * 60 * 60 * 1000;

/** The calendar day in Japan's time, as YYYY-MM-DD, of an instant: the day that the Rules mean by 年月日. Japan has no summer time. */
export function tokyoDay(instant: Date): string {
  return new Date(instant.getTime() + tokyoOffsetMs).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Japan, or the one so many days later. */
export function startOfTokyoDay(day: string, daysLater = 0): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + daysLater) - tokyoOffsetMs);
}
