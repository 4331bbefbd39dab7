/** When what waits is looked at next: soon at first, then ever more rarely, and once when its time is over. */
export function nextLook(now: Date, { ageMs, waitMs }: { ageMs: number; waitMs: number }): Date {
  return new Date(now.getTime() + Math.min(Math.max(500, ageMs / 2), waitMs - ageMs));
}
