const tokyoOffsetMs = 9 * 60 * 60 * 1000;

/** The calendar day in Japan's time, as YYYY-MM-DD, of an instant: the day that the Rules mean by 年月日. Japan has no summer time. */
export function tokyoDay(instant: Date): string {
  return new Date(instant.getTime() + tokyoOffsetMs).toISOString().slice(0, 10);
}

/** The instant at which this calendar day begins in Japan. */
export function startOfTokyoDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - tokyoOffsetMs);
}

/** The calendar day so many days later; earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
