import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { tokyoDay } from '../domain/tokyo-day.ts';
import { retentionMonths } from '../store/retention-months.ts';
import type { HttpParts } from './parts.ts';

const countedAtMost = 20_000;
const months = 39;

/** What retention lies ahead: when records may be disposed of at the earliest, month by month. */
export function retentionMonthRoutes(app: HttpServer, { api }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/retention-months',
    onRequest: requireScope('records:read'),
    schema: {
      summary: 'Records made at each occasion, by the month in which their retention ends (Rules 25, 29)',
      description:
        'From this month on, for the three years that such a record is kept. A hold, a record that cites one, or a disposal that has not run yet keeps it longer. Entries of lump records and contracts are left out: theirs ends with a last provision.',
      querystring: z.strictObject({}),
      response: {
        200: z.object({
          countedAtMost: z.number().int().describe('A month with this many may have more'),
          items: z.array(z.object({ month: z.iso.date(), records: z.number().int() })),
        }),
      },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const asked = { from: tokyoDay(new Date()), months, atMost: countedAtMost };
      return { countedAtMost, items: await api.tenantTransaction(tenant, (tx) => retentionMonths(tx, tenant, asked)) };
    },
  });
}
