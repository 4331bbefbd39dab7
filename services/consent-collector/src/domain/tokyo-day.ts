const tokyoOffsetMs = 9 * 60 * 60 * 1000;

/** The day of Japan's calendar, `2026-11-24`, that an instant falls on; Japan has no summer time. */
export const tokyoDay = (instant: string | Date): string =>
  new Date(new Date(instant).getTime() + tokyoOffsetMs).toISOString().slice(0, 10);
