import { eventIdSchema, principalSchema, ServiceError } from '@akashi/contracts';
import {
  actorOf,
  decodeCursor,
  type HttpServer,
  pageOf,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { explainTag } from '../domain/explain-tag.ts';
import { explainReason } from '../domain/reasons.ts';
import { explainTags, findEvent, type ListedEvent, listEvents } from '../store/explain-events.ts';
import type { RouteParts } from './route-parts.ts';

const time = z.iso.datetime();
const reasonSchema = z.object({ code: z.string(), ja: z.string(), en: z.string() });
const deliverySchema = z.object({
  provisionId: z.uuid(),
  outcome: z.enum(['pending', 'delivered', 'unknown', 'not_sent']),
  attempts: z.array(
    z.object({
      startedAt: time,
      endedAt: time.nullable(),
      outcome: z.string(),
      status: z.number().optional().describe("The destination's HTTP status"),
      cause: z.string().optional(),
    }),
  ),
  record: z
    .object({ recordId: z.uuid().nullable() })
    .nullable()
    .describe('Null until record-store has answered; recordId is null where no record is owed'),
});
const eventSchema = z.object({
  id: eventIdSchema,
  principal: principalSchema,
  siteId: z.string(),
  name: z.string(),
  status: z.enum(['pending', 'decided']),
  receivedAt: time,
  reason: reasonSchema.nullable().describe('Why it waits, or why no tag took it up'),
});
export const explanationSchema = eventSchema.extend({
  tags: z.array(
    z.object({
      tagId: z.string(),
      tagRevision: z.number(),
      outcome: z.enum(['pending', 'deferred', 'withheld', 'delivered', 'unknown', 'not_sent']),
      reasons: z.array(reasonSchema),
      decidedAt: time,
      delivery: deliverySchema.optional(),
    }),
  ),
});

export const shownEvent = ({ receivedAt, reason, ...event }: ListedEvent) => ({
  ...event,
  receivedAt: receivedAt.toISOString(),
  reason: reason === null ? null : explainReason(reason),
});

/** Why an event was or was not forwarded: kept 30 days. */
export function explanationRoutes(app: HttpServer, { api }: RouteParts): void {
  const onRequest = requireScope('events:read');

  app.get(
    '/v1/events/:id/explanation',
    {
      onRequest,
      schema: {
        summary: 'Explain what became of an event',
        params: z.object({ id: eventIdSchema }),
        response: { 200: explanationSchema },
      },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { id } = request.params;
      return api.tenantTransaction(tenant, async (tx) => {
        const event = await findEvent(tx, tenant, id);
        if (!event)
          throw new ServiceError({ code: 'not_found', message: `No event ${id} has arrived here in the last 30 days` });
        return { ...shownEvent(event), tags: (await explainTags(tx, tenant, event)).map(explainTag) };
      });
    },
  );

  app.get(
    '/v1/events',
    {
      onRequest,
      schema: {
        summary: "List a principal's events, newest first",
        querystring: z.object({ ...pageQuery, principal: principalSchema }),
        response: { 200: pageSchema(eventSchema) },
      },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { principal, cursor, limit } = request.query;
      const [before] = decodeCursor(cursor, z.tuple([z.uuid()])) ?? [null];
      const rows = await api.tenantTransaction(tenant, (tx) => listEvents(tx, tenant, { principal, before, limit }));
      return pageOf(rows.map(shownEvent), limit, (event) => [event.id]);
    },
  );
}
