import { differenceKindSchema } from '@akashi/contracts';
import {
  actorOf,
  answerOnce,
  decodeCursor,
  type HttpServer,
  pageOf,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { noReconciliation } from '../events/compare-lists.ts';
import { resolveDifferences } from '../events/resolve-differences.ts';
import { type DifferenceRow, findDifferences } from '../store/reconciliation-differences.ts';
import { findReconciliation } from '../store/reconciliations.ts';
import type { Resolved } from '../store/resolutions.ts';
import type { HttpParts } from './parts.ts';
import { differenceSchema, resolutionBody, resolvedSchema } from './reconciliation-schemas.ts';

const params = z.object({ reconciliationId: z.uuid() });

/** What the two lists differ in, and what people found of it. */
export function reconciliationDifferenceRoutes(app: HttpServer, parts: HttpParts): void {
  readRoute(app, parts);
  resolveRoutes(app, parts);
}

function readRoute(app: HttpServer, { api }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/reconciliations/:reconciliationId/differences',
    onRequest: requireScope('reconciliations:read'),
    schema: {
      summary: 'The differences by number',
      params,
      querystring: z.strictObject({
        kind: differenceKindSchema.optional(),
        resolved: z.stringbool().optional(),
        ...pageQuery,
      }),
      response: { 200: pageSchema(differenceSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { reconciliationId } = request.params;
      const { limit, cursor, ...filter } = request.query;
      const after = decodeCursor(cursor, z.tuple([z.int32().positive()]))?.[0];
      return api.tenantTransaction(tenant, async (tx) => {
        if (!(await findReconciliation(tx, tenant, reconciliationId))) throw noReconciliation(reconciliationId);
        const rows = await findDifferences(tx, { tenant, reconciliationId }, { ...filter, after, limit });
        return pageOf(rows.map(differenceView), limit, ({ difference }) => [difference]);
      });
    },
  });
}

function resolveRoutes(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  const onRequest = requireScope('reconciliations:write');
  const resolve = async (request: FastifyRequest, reply: FastifyReply, resolved: Resolved) => {
    const { tenant, subject: resolvedBy } = actorOf(request);
    const { reconciliationId } = request.params as z.infer<typeof params>;
    const { outcome, reason } = request.body as z.infer<typeof oneBody>;
    const found = { tenant, reconciliationId, outcome, reason, resolvedBy };
    await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
      return { status: 201, body: await resolveDifferences(tx, { found, resolved, edge }) };
    });
    return reply;
  };

  app.route({
    method: 'POST',
    url: '/v1/reconciliations/:reconciliationId/differences/:difference/resolution',
    onRequest,
    schema: {
      summary: 'Say what was found of one difference; it takes the place of what was said before',
      params: params.extend({ difference: z.coerce.number().int().min(1).max(2_147_483_647) }),
      body: oneBody,
      response: { 201: resolvedSchema },
    },
    handler: (request, reply) => resolve(request, reply, { difference: request.params.difference }),
  });

  app.route({
    method: 'POST',
    url: '/v1/reconciliations/:reconciliationId/resolutions',
    onRequest,
    schema: {
      summary: 'Say the same of all differences that nobody has resolved, of one kind or of any',
      params,
      body: oneBody.extend({ kind: differenceKindSchema.nullable().describe('null: of any kind') }),
      response: { 201: resolvedSchema },
    },
    handler: (request, reply) => resolve(request, reply, { kind: request.body.kind }),
  });
}

const oneBody = z.strictObject(resolutionBody);

function differenceView(row: DifferenceRow): z.infer<typeof differenceSchema> {
  const { difference, kind, match_key: matchKey, outcome, reason, resolved_by: resolvedBy, resolved_at: at } = row;
  const resolution =
    outcome && reason !== null && resolvedBy !== null && at
      ? { outcome, reason, resolvedBy, resolvedAt: at.toISOString() }
      : null;
  return {
    ...{ difference, kind, matchKey, resolution },
    ours: listed(row.our_day, row.our_items, row.our_count),
    theirs: listed(row.their_day, row.their_items, row.their_count),
  };
}

function listed(day: string | null, items: string | null, count: number | null) {
  if (day === null || items === null || count === null) return null;
  return { day, itemCodes: items === '' ? [] : items.split(' '), count };
}
