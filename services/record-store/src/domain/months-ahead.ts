/** The first days of a day's month and of the `count` months after it; days as YYYY-MM-DD. */
export function monthsAhead(day: string, count: number): string[] {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return Array.from({ length: count + 1 }, (_, n) =>
    new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 10),
  );
}
