const tokyoOffsetMs = 9 * 60 * 60 * 1000;

/** The calendar day in Japan (no daylight saving, UTC+9), as YYYY-MM-DD. */
export function tokyoDate(at: Date): string {
  return new Date(at.getTime() + tokyoOffsetMs).toISOString().slice(0, 10);
}
