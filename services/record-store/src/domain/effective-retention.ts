/**
 * Until when a record is kept that others refer to for items they leave out: as long as the longest of them (Rules 24(2) and 28(2) ask
 * that it is kept, guideline 3-7-4-3-2 and 3-7-6-3-2). `null` is a record without an end, and outlasts every day.
 */
export function effectiveRetentionUntil(own: string | null, citing: readonly (string | null)[]): string | null {
  const days = [own, ...citing].sort();
  return days.includes(null) ? null : days.at(-1)!;
}
