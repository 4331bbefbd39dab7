import { principalSchema } from '@akashi/contracts';
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
import { explainTags, listEvents } from '../store/explain-events.ts';
import { logLookup } from '../store/log-lookup.ts';
import { explanationSchema, shownEvent } from './explanations.ts';
import type { RouteParts } from './route-parts.ts';

/** What became of a person's events: for whoever may look a person up (scope principals:read), and each look is evidence. */
export function principalOutcomeRoutes(app: HttpServer, { api, now, publishSoon }: RouteParts): void {
  app.get(
    '/v1/principals/:principal/outcomes',
    {
      onRequest: requireScope('principals:read'),
      schema: {
        summary:
          "A person's provisions and refusals of the last 30 days, newest first; who looked is logged as evidence",
        params: z.object({ principal: principalSchema }),
        querystring: z.object({ ...pageQuery, limit: z.coerce.number().int().min(1).max(50).default(20) }),
        response: { 200: pageSchema(explanationSchema) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { tenant } = actor;
      const { limit, cursor } = request.query;
      const { principal } = request.params;
      const [before] = decodeCursor(cursor, z.tuple([z.uuid()])) ?? [null];
      // Who looked is said in the transaction that looks: neither is without the other.
      const page = await api.tenantTransaction(tenant, async (tx) => {
        const rows = await listEvents(tx, tenant, { principal, before, limit });
        const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
        const explained = [];
        for (const event of items)
          explained.push({ ...shownEvent(event), tags: (await explainTags(tx, tenant, event)).map(explainTag) });
        await logLookup(tx, { actor, eventIds: items.map(({ id }) => id), now: now() });
        return { items: explained, nextCursor };
      });
      publishSoon();
      return page;
    },
  );
}
