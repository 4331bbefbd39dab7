import { ServiceError } from '@akashi/contracts';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { tokyoDay } from '../domain/tokyo-day.ts';
import { readChoiceCounts } from '../store/choice-counts.ts';
import type { HttpParts } from './parts.ts';

const dayMs = 86_400_000;
const most = 92;
const day = z.iso.date();
const count = z.number().int();
const countSchema = z.object({
  day,
  noticeId: z.string(),
  noticeVersion: count,
  granted: count,
  refused: count,
  withdrawn: count,
});

/** How people chose, by Tokyo's day of receipt and the notice version that they were shown. It names nobody. */
export function choiceCountRoutes(app: HttpServer, { api, now }: HttpParts): void {
  app.get(
    '/v1/choice-counts',
    {
      onRequest: requireScope('notices:read'),
      schema: {
        summary: 'Counts choices by day and notice version',
        querystring: z.object({
          from: day.optional().describe('First day, 30 days up to `to` unless given'),
          to: day.optional().describe("Last day, today's unless given; 92 days at most"),
        }),
        response: { 200: z.object({ from: day, to: day, items: z.array(countSchema) }) },
      },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const days = daysAsked(request.query, now());
      return { ...days, items: await api.tenantTransaction(tenant, (tx) => readChoiceCounts(tx, tenant, days)) };
    },
  );
}

function daysAsked(asked: { from?: string | undefined; to?: string | undefined }, now: Date) {
  const to = asked.to ?? tokyoDay(now);
  const from = asked.from ?? new Date(Date.parse(to) - 29 * dayMs).toISOString().slice(0, 10);
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (days >= 1 && days <= most) return { from, to };
  const message = `from must not be after to, and no more than ${most} days may be asked for at once`;
  const details = [{ path: '/from', message, code: 'day_range' }];
  throw new ServiceError({ code: 'invalid_request', message, details });
}
