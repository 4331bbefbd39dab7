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
import { tokyoDate } from '../domain/tokyo-date.ts';
import {
  type DestinationTag,
  openBreakers,
  outcomesAt,
  tagDestinations,
  waitingAt,
} from '../store/destination-health.ts';
import type { RouteParts } from './route-parts.ts';

const lookedAt = 10_000;
const dayMs = 86_400_000;

const destinationSchema = z.object({
  destination: z.string().describe('The origin that tags send to'),
  tags: z.array(z.object({ tagId: z.string(), enabled: z.boolean() })),
  lastSevenDays: z
    .object({ delivered: z.number(), unknown: z.number(), not_sent: z.number(), withheld: z.number() })
    .describe('How many ended how, today and the six days before'),
  waiting: z.object({
    pending: z.number().describe(`Not ended yet; ${lookedAt} are looked at, whatever their number`),
    deferred: z.number().describe('Of these, those for which the gate could not answer at the last look'),
    oldest: z.iso.datetime().nullable(),
  }),
  breaker: z
    .object({
      state: z.enum(['open', 'probing']),
      failures: z.number().describe('In a row'),
      openUntil: z.iso.datetime(),
    })
    .nullable()
    .describe('Null: no instance leaves it alone'),
});

/** Where tags send to, and how well that goes. */
export function destinationRoutes(app: HttpServer, { api, now }: RouteParts): void {
  app.get(
    '/v1/destinations',
    {
      onRequest: requireScope('tags:read'),
      schema: {
        summary: 'Lists destinations with how deliveries to them went',
        querystring: z.object(pageQuery),
        response: { 200: pageSchema(destinationSchema) },
      },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { limit, cursor } = request.query;
      const [after] = decodeCursor(cursor, z.tuple([z.string()])) ?? [''];
      return api.tenantTransaction(tenant, async (tx) => {
        const tags = Map.groupBy(await tagDestinations(tx, tenant), ({ url }) => new URL(url).origin);
        const wanted = [...tags.keys()].filter((origin) => origin > after).sort();
        const page = pageOf(wanted.slice(0, limit + 1), limit, (origin) => [origin]);
        const destinations = page.items;
        const from = tokyoDate(new Date(now().getTime() - 6 * dayMs));
        const outcomes = await outcomesAt(tx, tenant, { destinations, from });
        const waiting = await waitingAt(tx, tenant, { destinations, atMost: lookedAt });
        const breakers = await openBreakers(tx, destinations);
        const of = <T extends { destination: string }>(rows: T[], origin: string) =>
          rows.filter(({ destination }) => destination === origin);
        const items = destinations.map((origin) =>
          shown(origin, {
            tags: tags.get(origin) ?? [],
            outcomes: of(outcomes, origin),
            waiting: of(waiting, origin)[0],
            breaker: of(breakers, origin)[0],
          }),
        );
        return { ...page, items };
      });
    },
  );
}

interface Found {
  tags: DestinationTag[];
  outcomes: Awaited<ReturnType<typeof outcomesAt>>;
  waiting: Awaited<ReturnType<typeof waitingAt>>[number] | undefined;
  breaker: Awaited<ReturnType<typeof openBreakers>>[number] | undefined;
}

function shown(destination: string, { tags, outcomes, waiting, breaker }: Found) {
  const lastSevenDays = { delivered: 0, unknown: 0, not_sent: 0, withheld: 0 };
  for (const { outcome, count } of outcomes) lastSevenDays[outcome] += count;
  return {
    destination,
    tags: tags.map(({ tagId, enabled }) => ({ tagId, enabled })),
    lastSevenDays,
    waiting: {
      pending: waiting?.pending ?? 0,
      deferred: waiting?.deferred ?? 0,
      oldest: waiting?.oldest.toISOString() ?? null,
    },
    breaker: breaker
      ? {
          state: breaker.isOpen ? ('open' as const) : ('probing' as const),
          failures: breaker.failures,
          openUntil: breaker.openUntil.toISOString(),
        }
      : null,
  };
}
