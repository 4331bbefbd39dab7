import { codeSchema } from '@akashi/contracts';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { explainReason } from '../domain/reasons.ts';
import { readOutcomeCounts } from '../store/read-outcome-counts.ts';
import { dayRange } from './day-range.ts';
import type { RouteParts } from './route-parts.ts';

const countSchema = z.object({
  day: z.iso.date(),
  outcome: z.enum(['delivered', 'unknown', 'not_sent', 'withheld']),
  reason: z
    .object({ code: z.string(), ja: z.string(), en: z.string() })
    .nullable()
    .describe('Null: each is counted once. Else those with this reason; one with several is counted under each'),
  count: z.number().int(),
});

/** How events ended, by Tokyo's day: counted as they end, kept thirteen months. */
export function outcomeRoutes(app: HttpServer, { api, now }: RouteParts): void {
  app.get(
    '/v1/outcome-counts',
    {
      onRequest: requireScope('tags:read'),
      schema: {
        summary: 'Counts how events ended by day, outcome and reason; of one tag or destination if asked',
        querystring: z.object({
          from: z.iso.date().optional().describe('First day, 30 days up to `to` unless given'),
          to: z.iso.date().optional().describe("Last day, today's unless given; 92 days at most"),
          tagId: codeSchema.optional(),
          destination: z.string().max(300).optional().describe('An origin, such as https://crm.example.jp'),
        }),
        response: { 200: z.object({ from: z.iso.date(), to: z.iso.date(), items: z.array(countSchema) }) },
      },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { tagId, destination } = request.query;
      const range = dayRange(request.query, now());
      const rows = await api.tenantTransaction(tenant, (tx) =>
        readOutcomeCounts(tx, tenant, { ...range, tagId, destination }),
      );
      const items = rows.map((row) => ({ ...row, reason: row.reason === '' ? null : explainReason(row.reason) }));
      return { ...range, items };
    },
  );
}
