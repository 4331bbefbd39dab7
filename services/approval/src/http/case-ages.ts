import { caseKindSchema } from '@akashi/contracts';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { caseAges } from '../store/case-ages.ts';
import type { RouteContext } from './route-context.ts';

const lookedAt = 10_000;
const count = z.number().int();
const agesSchema = z.object({
  kind: caseKindSchema,
  open: count.describe(`At most ${lookedAt}: the oldest are looked at, whatever their number`),
  overdue: count.describe('Of these, whose step was not decided in time'),
  oldestOpenedAt: z.iso.datetime(),
  byAge: z.object({
    underOneDay: count,
    underThreeDays: count,
    underSevenDays: count,
    underFourteenDays: count,
    longer: count,
  }),
});

/** How long open cases have waited, kind by kind. */
export function caseAgeRoutes(app: HttpServer, { api, now }: RouteContext): void {
  app.get(
    '/v1/case-ages',
    {
      schema: {
        summary: 'Counts open cases by kind and by how long they have been open',
        tags: ['cases'],
        response: { 200: z.object({ asOf: z.iso.datetime(), items: z.array(agesSchema) }) },
      },
      onRequest: requireScope('cases:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const asOf = now();
      const asked = { kinds: caseKindSchema.options, atMost: lookedAt, now: asOf };
      const rows = await api.tenantTransaction(tenant, (tx) => caseAges(tx, tenant, asked));
      const items = rows.map(({ byAge, oldestOpenedAt, ...row }) => {
        const [underOneDay, underThreeDays, underSevenDays, underFourteenDays, longer] = byAge;
        return {
          ...row,
          oldestOpenedAt: oldestOpenedAt.toISOString(),
          byAge: { underOneDay, underThreeDays, underSevenDays, underFourteenDays, longer },
        };
      });
      return { asOf: asOf.toISOString(), items };
    },
  );
}
