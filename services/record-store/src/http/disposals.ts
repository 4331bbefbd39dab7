import { recordDisposed } from '@akashi/contracts';
import { actorOf, type HttpServer, pageById, pageQuery, pageSchema, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { listDisposals } from '../store/disposals.ts';
import type { HttpParts } from './parts.ts';

/** GET /v1/disposals: what was disposed of, as it was logged. */
export function disposalRoutes(app: HttpServer, { api }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/disposals',
    onRequest: requireScope('records:read'),
    schema: {
      summary: 'Proofs of disposal, newest first',
      description:
        'Each is a leaf of the log too. It says what was deleted here, and where copies may remain (`notReached`).',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageSchema(recordDisposed.schema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      return pageById(
        request.query,
        ({ disposalId }) => disposalId,
        (page) => api.tenantTransaction(tenant, (tx) => listDisposals(tx, tenant, page)),
      );
    },
  });
}
