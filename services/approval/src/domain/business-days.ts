type IsHoliday = (day: string) => boolean;

const dayMs = 24 * 60 * 60_000;
const tokyoOffsetMs = 9 * 60 * 60_000;

/** The calendar day in Tokyo, `YYYY-MM-DD`. */
export const tokyoDay = (at: Date): string => new Date(at.getTime() + tokyoOffsetMs).toISOString().slice(0, 10);

/** The moment a day begins in Tokyo, plus hours. */
export const startOfTokyoDay = (day: string, hours = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - tokyoOffsetMs + hours * 60 * 60_000);

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** The business day `count` after a day, or before it if negative; the day itself is not counted. */
export function addBusinessDays(day: string, count: number, isHoliday: IsHoliday): string {
  const direction = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, direction);
    if (isBusinessDay(reached, isHoliday)) left -= 1;
  }
  return reached;
}

function isBusinessDay(day: string, isHoliday: IsHoliday): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
}
