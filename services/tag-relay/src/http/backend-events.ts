import { backendTagEventSubmissionSchema, codeSchema, eventIdSchema } from '@akashi/contracts';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { siteExists } from '../store/site-exists.ts';
import type { RouteParts } from './route-parts.ts';
import { tagEventOf } from './tag-event-of.ts';
import { unknownSite } from './unknown-site.ts';

/** Accepts events from backends (scope events:write), whose principals are the provider's own IDs. */
export function backendEventRoutes(app: HttpServer, { api, now, publish }: RouteParts): void {
  app.post(
    '/v1/events',
    {
      onRequest: requireScope('events:write'),
      schema: {
        summary: "Send an event to a site's tags (backend)",
        body: backendTagEventSubmissionSchema.extend({ siteId: codeSchema }),
        response: { 202: z.object({ id: eventIdSchema }) },
      },
    },
    async (request, reply) => {
      const { siteId, ...submission } = request.body;
      const { tenant } = actorOf(request);
      if (!(await api.tenantTransaction(tenant, (tx) => siteExists(tx, tenant, siteId)))) throw unknownSite(siteId);
      await publish(tagEventOf({ submission, tenant, siteId, receivedAt: now() }));
      return reply.code(202).send({ id: submission.id });
    },
  );
}
