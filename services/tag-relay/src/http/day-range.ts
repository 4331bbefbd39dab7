import { ServiceError } from '@akashi/contracts';
import { tokyoDate } from '../domain/tokyo-date.ts';

const dayMs = 86_400_000;
const most = 92;

/** The days asked for: 30 up to today unless given. Throws `invalid_request` for a range that is reversed or over 92 days. */
export function dayRange(asked: { from?: string | undefined; to?: string | undefined }, now: Date) {
  const to = asked.to ?? tokyoDate(now);
  const from = asked.from ?? new Date(Date.parse(to) - 29 * dayMs).toISOString().slice(0, 10);
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (days >= 1 && days <= most) return { from, to };
  const message = `from must not be after to, and no more than ${most} days may be asked for at once`;
  throw new ServiceError({
    code: 'invalid_request',
    message,
    details: [{ path: '/from', message, code: 'day_range' }],
  });
}
