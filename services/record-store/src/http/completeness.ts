import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { completeness } from '../store/completeness.ts';
import type { HttpParts } from './parts.ts';

const count = z.int().nonnegative();

/** GET /v1/completeness: whether every provision ended in exactly one record or filing. */
export function completenessRoutes(app: HttpServer, { api }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/completeness',
    onRequest: requireScope('records:read'),
    schema: {
      summary: 'What the provisions ended in: provisions = recordsMade + filed + pending',
      response: {
        200: z.object({
          provisions: count.describe('Counted from the evidence, apart from what was derived from it'),
          recordsMade: count,
          filed: count.describe('No record owed, by the applicability decision'),
          pending: count.describe('Waiting for evidence they relied on'),
          oldestPendingSeconds: z.number().nonnegative(),
        }),
      },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      return api.tenantTransaction(tenant, (tx) => completeness(tx, tenant));
    },
  });
}
