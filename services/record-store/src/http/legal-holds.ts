import { holdScopeSchema } from '@akashi/contracts';
import {
  actorOf,
  answerOnce,
  type HttpServer,
  type IdPage,
  pageById,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { placeHold } from '../events/place-hold.ts';
import { releaseHold } from '../events/release-hold.ts';
import { requireKnownScope } from '../events/require-known-scope.ts';
import { countHeldRecords } from '../store/held-records.ts';
import { findHold, listHolds } from '../store/legal-holds.ts';
import { holdDetail, holdDetailSchema, holdSchema, holdView } from './hold-schema.ts';
import type { HttpParts } from './parts.ts';
import { requireFound } from './require-found.ts';

const reasonSchema = z.string().trim().min(1).max(2000);

const scopeSchema = z
  .strictObject(holdScopeSchema.shape)
  .refine(
    (scope) => Object.keys(scope).length > 0,
    'name at least an agreement, a party, a principal, records or a period',
  )
  .refine(({ period }) => !period || period.firstDay <= period.lastDay, {
    message: 'firstDay must not be after lastDay',
    path: ['period', 'firstDay'],
  })
  .describe('Covers what fits every part given, also records made later');

/** Legal holds: what one covers is not disposed of until it is released. Product policy, beside the terms of the Rules. */
export function legalHoldRoutes(app: HttpServer, parts: HttpParts): void {
  placeRoute(app, parts);
  releaseRoute(app, parts);
  readRoutes(app, parts);
}

function placeRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/legal-holds',
    onRequest: requireScope('legal-holds:write'),
    schema: {
      summary: 'Keep records from disposal until further notice',
      description:
        'The answer says what it covers now. 422 `unknown_scope` where nothing here has an id that is named: a mistyped hold would keep nothing.',
      body: z.strictObject({ scope: scopeSchema, reason: reasonSchema }),
      response: { 201: holdDetailSchema },
    },
    async handler(request, reply) {
      const { tenant, subject: placedBy } = actorOf(request);
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
        const { scope, reason } = request.body;
        await requireKnownScope(tx, tenant, scope);
        // Counted before it is placed: placing holds up disposals until the end of the transaction.
        const kinds = await countHeldRecords(tx, tenant, scope);
        const { placedAt, ...hold } = await placeHold(tx, { tenant, scope, reason, placedBy }, edge);
        const time = new Date(placedAt);
        return {
          status: 201,
          body: holdDetail({ ...hold, placedAt: time, release: null }, kinds, time),
          headers: { location: `/v1/legal-holds/${hold.holdId}` },
        };
      });
      return reply;
    },
  });
}

function releaseRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/legal-holds/:holdId/release',
    onRequest: requireScope('legal-holds:write'),
    schema: {
      summary: 'Release a legal hold',
      description: '409 `hold_released` if it was released before.',
      params: z.object({ holdId: z.uuid() }),
      body: z.strictObject({ reason: reasonSchema }),
      response: { 200: holdSchema },
    },
    async handler(request, reply) {
      const { tenant, subject: releasedBy } = actorOf(request);
      const { holdId } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => ({
        status: 200,
        body: holdView(await releaseHold(tx, { tenant, holdId, reason: request.body.reason, releasedBy }, edge)),
      }));
      return reply;
    },
  });
}

function readRoutes(app: HttpServer, { api, edge }: HttpParts): void {
  const onRequest = requireScope('legal-holds:read');
  app.route({
    method: 'GET',
    url: '/v1/legal-holds',
    onRequest,
    schema: {
      summary: 'Legal holds, newest first',
      querystring: z.strictObject({ ...pageQuery, active: z.stringbool().optional() }),
      response: { 200: pageSchema(holdSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { active } = request.query;
      const select = (page: IdPage) =>
        api.tenantTransaction(tenant, (tx) => listHolds(tx, tenant, { active, ...page }));
      return pageById(
        request.query,
        ({ holdId }) => holdId,
        async (page) => (await select(page)).map(holdView),
      );
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/legal-holds/:holdId',
    onRequest,
    schema: {
      summary: 'One legal hold, and what it covers now',
      params: z.object({ holdId: z.uuid() }),
      response: { 200: holdDetailSchema },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { holdId } = request.params;
      return api.tenantTransaction(tenant, async (tx) => {
        const hold = requireFound(await findHold(tx, tenant, holdId), `legal hold ${holdId}`);
        return holdDetail(hold, await countHeldRecords(tx, tenant, hold.scope), edge.now());
      });
    },
  });
}
