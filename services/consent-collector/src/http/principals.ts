import {
  browserPrincipalSchema,
  eventIdSchema,
  noticeReferenceSchema,
  principalSchema,
  siteKeySchema,
} from '@akashi/contracts';
import {
  actorOf,
  decodeCursor,
  enforceRateLimit,
  type HttpServer,
  pageOf,
  pageQuery,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { consentHistory } from '../domain/consent-history.ts';
import { consentOverview } from '../domain/consent-overview.ts';
import { readStates } from '../store/consent-states.ts';
import { listConsents } from '../store/consents.ts';
import { logLookup } from '../store/log-lookup.ts';
import type { HttpParts } from './parts.ts';
import { checkOrigin, knownSite, siteOrigins } from './site-origin.ts';

const overviewSchema = z.object({
  recipientPartyId: z.string(),
  purposeCode: z.string(),
  status: z.enum(['granted', 'refused', 'none']),
  noticeId: z.string().nullable(),
  noticeVersion: z.number().int().nullable(),
  consentId: z.string().nullable(),
  effectiveAt: z.string().nullable(),
});
const answerSchema = z.object({
  principal: z.string(),
  caughtUp: z.boolean().describe('Whether the answer includes the consent named by `after`'),
  consents: z.array(overviewSchema),
});
const after = eventIdSchema.optional().describe('Wait at most 1 s until this consent is included');
const historySchema = z.object({
  consentId: z.string(),
  type: z.string(),
  source: z.string().describe('tag, declaration or withdrawal_list'),
  effectiveAt: z.string().describe('The moment that it counts from'),
  receivedAt: z.string(),
  siteId: z.string().nullable().describe('This and what follows: null where no site of ours showed the notice'),
  siteConfigurationRevision: z.number().int().nullable(),
  language: z.string().nullable(),
  page: z.string().nullable(),
  tagVersion: z.string().nullable(),
  choices: z.array(
    z.object({
      recipientPartyId: z.string(),
      purposeCode: z.string(),
      granted: z.boolean(),
      notice: noticeReferenceSchema.nullable().describe('The very version as shown'),
    }),
  ),
});

const waitMs = 1_000;
const pollMs = 50;

/** What a person's consents come to: for the site's own pages by site key, for backends by token, with the history. */
export function principalRoutes(app: HttpServer, parts: HttpParts): void {
  app.get(
    '/v1/sites/:siteKey/principals/:principal/consents',
    {
      config: { allowsOrigin: siteOrigins(parts, 'siteKey') },
      schema: {
        summary: "A principal's current consents (browser)",
        params: z.object({ siteKey: siteKeySchema, principal: browserPrincipalSchema }),
        querystring: z.object({ after }),
        response: { 200: answerSchema },
      },
    },
    async (request, reply) => {
      enforceRateLimit(reply, { limiter: parts.limits.address, key: request.ip, what: 'this address' });
      const site = await knownSite(parts, request.params.siteKey);
      checkOrigin(site, request.headers.origin, { required: false });
      reply.header('cache-control', 'no-store');
      const { tenant } = site;
      return currentConsents(parts, { tenant, principal: request.params.principal, after: request.query.after });
    },
  );

  app.get(
    '/v1/principals/:principal/consents',
    {
      onRequest: requireScope('consents:read'),
      schema: {
        summary: "A principal's current consents and their history, newest first; who looked is logged as evidence",
        params: z.object({ principal: principalSchema }),
        querystring: z.object({ after, ...pageQuery }),
        response: { 200: answerSchema.extend({ history: z.array(historySchema), nextCursor: z.string().nullable() }) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { tenant } = actor;
      const { principal } = request.params;
      const { limit, cursor } = request.query;
      const before = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
      const current = await currentConsents(parts, { tenant, principal, after: request.query.after });
      // Who looked is said in the transaction that looks: neither is without the other.
      const { items, nextCursor } = await parts.api.tenantTransaction(tenant, async (tx) => {
        const events = await listConsents(tx, { tenant, principal, before, limit });
        const page = pageOf(events, limit, ({ data, id }) => [data.effectiveAt, id]);
        const shown = [...current.consents.map(({ consentId }) => consentId), ...page.items.map(({ id }) => id)];
        const consentIds = [...new Set(shown.filter((id) => id !== null))];
        await logLookup(tx, { actor, consentIds, now: parts.now() });
        return page;
      });
      parts.publishSoon();
      return { ...current, history: items.map(consentHistory), nextCursor };
    },
  );
}

interface Wanted {
  tenant: string;
  principal: string;
  after: string | undefined;
}

async function currentConsents({ api, nextProjection }: HttpParts, wanted: Wanted) {
  const deadlineMs = performance.now() + waitMs;
  for (;;) {
    const { states, caughtUp } = await api.tenantTransaction(wanted.tenant, (tx) => readStates(tx, wanted));
    const leftMs = deadlineMs - performance.now();
    if (caughtUp || leftMs <= 0)
      return { principal: wanted.principal, caughtUp, consents: states.map(consentOverview) };
    // The projection may be another instance's: its commits are seen by asking again.
    await nextProjection(Math.min(pollMs, leftMs));
  }
}
