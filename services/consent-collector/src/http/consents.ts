import { consentSubmissionSchema, eventIdSchema, siteKeySchema } from '@akashi/contracts';
import { enforceRateLimit, type HttpServer, parseJsonBodies } from '@akashi/service-kit';
import { z } from 'zod';
import { consentEventOf } from '../domain/consent-event.ts';
import type { HttpParts } from './parts.ts';
import { checkOrigin, knownSite, siteOrigins } from './site-origin.ts';

/** Accepts people's choices from browsers. 202 MUST mean that the event is on consents.v1, on all in-sync replicas. */
export async function consentRoutes(app: HttpServer, parts: HttpParts): Promise<void> {
  // text/plain is what navigator.sendBeacon sends when a page goes away.
  parseJsonBodies(app, ['application/json', 'text/plain']);
  const { limits, notices, now, publish } = parts;

  app.post(
    '/v1/sites/:siteKey/consents',
    {
      config: { allowsOrigin: siteOrigins(parts, 'siteKey') },
      schema: {
        summary: "Record a person's choice (browser tag)",
        params: z.object({ siteKey: siteKeySchema }),
        body: consentSubmissionSchema,
        response: { 202: z.object({ id: eventIdSchema }) },
      },
    },
    async (request, reply) => {
      const { body: submission } = request;
      enforceRateLimit(reply, { limiter: limits.address, key: request.ip, what: 'this address' });
      const found = knownSite(parts, request.params.siteKey);
      const site = found instanceof Promise ? await found : found;
      checkOrigin(site, request.headers.origin, { required: true });
      enforceRateLimit(reply, { limiter: limits.site, key: request.params.siteKey, what: 'this site' });
      enforceRateLimit(reply, { limiter: limits.principal, key: submission.principal, what: 'this principal' });
      const known = notices.find(site.tenant, submission.choices.map(noticeOfChoice));
      const event = consentEventOf({
        submission,
        site,
        notices: known instanceof Promise ? await known : known,
        receivedAt: now(),
      });
      await publish(event);
      // Text goes past the serialiser, which would check what is known to be right.
      reply.code(202).type('application/json; charset=utf-8');
      return reply.send(`{"id":"${submission.id}"}` as never);
    },
  );
}

function noticeOfChoice({ noticeId, noticeVersion }: { noticeId: string; noticeVersion: number }) {
  return { noticeId, version: noticeVersion };
}
