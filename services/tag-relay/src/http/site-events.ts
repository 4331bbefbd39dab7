import { eventIdSchema, ServiceError, siteKeySchema, tagEventSubmissionSchema } from '@akashi/contracts';
import { enforceRateLimit, type HttpServer, parseJsonBodies } from '@akashi/service-kit';
import { z } from 'zod';
import type { KnownSite } from '../store/find-site.ts';
import type { RouteParts } from './route-parts.ts';
import { tagEventOf } from './tag-event-of.ts';

/** Accepts events from browsers. 202 MUST mean that the event is on tag-events.v1, on all in-sync replicas. */
export async function siteEventRoutes(app: HttpServer, parts: RouteParts): Promise<void> {
  // text/plain is what navigator.sendBeacon sends when a page goes away.
  parseJsonBodies(app, ['application/json', 'text/plain']);
  const { limits, sites, now, publish } = parts;

  app.post(
    '/v1/sites/:siteKey/events',
    {
      config: {
        allowsOrigin: (origin, request) => sites.allows((request.params as { siteKey: string }).siteKey, origin),
      },
      schema: {
        summary: "Send an event to the site's tags (browser)",
        params: z.object({ siteKey: siteKeySchema }),
        body: tagEventSubmissionSchema,
        response: { 202: z.object({ id: eventIdSchema }) },
      },
    },
    async (request, reply) => {
      const { body: submission } = request;
      const { siteKey } = request.params;
      enforceRateLimit(reply, { limiter: limits.address, key: request.ip, what: 'this address' });
      const site = await sites.find(siteKey);
      checkOrigin(site, request.headers.origin);
      enforceRateLimit(reply, { limiter: limits.site, key: siteKey, what: 'this site' });
      enforceRateLimit(reply, { limiter: limits.principal, key: submission.principal, what: 'this principal' });
      await publish(tagEventOf({ submission, tenant: site.tenant, siteId: site.siteId, receivedAt: now() }));
      return reply.code(202).send({ id: submission.id });
    },
  );
}

function checkOrigin({ origins }: KnownSite, origin: string | undefined): void {
  if (origin !== undefined && origins.includes(origin)) return;
  const message =
    origin === undefined
      ? 'The Origin header is missing: only pages of the site may call this, backends use POST /v1/events'
      : `Pages of ${origin} may not call this: add the origin to the site at consent-collector`;
  throw new ServiceError({
    code: 'origin_not_allowed',
    message,
    details: [{ path: '/origin', message, code: 'origin_not_allowed' }],
  });
}
