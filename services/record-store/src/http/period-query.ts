import { dateSchema, ServiceError } from '@akashi/contracts';
import type { Days } from '../store/period-evidence.ts';

/** How many days one report may cover: what it reads grows with them. */
export const longestPeriodDays = 92;

export const periodQuery = {
  from: dateSchema.describe("First day, in Japan's time"),
  to: dateSchema.describe(`Last day, in Japan's time; at most ${longestPeriodDays} days in all`),
};

/** The period asked for; throws `invalid_request` where it runs backwards or is too long. */
export function requirePeriod({ from, to }: Days): Days {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days >= 1 && days <= longestPeriodDays) return { from, to };
  const message =
    days < 1 ? 'must not be before from' : `may be at most ${longestPeriodDays} days from from: ask by parts`;
  throw new ServiceError({
    code: 'invalid_request',
    message: `to ${message}`,
    details: [{ path: '/to', message, code: 'invalid_period' }],
  });
}
