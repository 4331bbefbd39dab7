import { codeSchema, dateSchema, type RecordBatchClosed, ServiceError, tenantSchema } from '@akashi/contracts';
import {
  actorOf,
  answerOnce,
  decodeCursor,
  type HttpServer,
  pageById,
  pageOf,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { tokyoDay } from '../domain/tokyo-day.ts';
import { closeBatch } from '../events/close-batch.ts';
import { resubmitBatch } from '../events/resubmit-batch.ts';
import { type FoundBatch, findBatch, listBatches, listBatchRecordIds } from '../store/batch-queries.ts';
import type { BatchScope } from '../store/batches.ts';
import type { HttpParts } from './parts.ts';
import { batchSchema } from './record-schemas.ts';
import { requireFound } from './require-found.ts';

const uuidKey = z.tuple([z.uuid()]);

/** Batches of records for approval: closing one opens its case at approval. */
export function recordBatchRoutes(app: HttpServer, parts: HttpParts): void {
  closeRoute(app, parts);
  resubmitRoute(app, parts);
  readRoutes(app, parts);
}

function closeRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/record-batches',
    onRequest: requireScope('record-batches:write'),
    schema: {
      summary: 'Close what no batch holds yet of an agreement and day of making',
      body: z.strictObject({
        agreementId: codeSchema,
        madeOn: dateSchema.optional().describe('By default today in Tokyo'),
        side: z.enum(['provider', 'recipient']).default('provider').describe('A batch never holds both sides’ records'),
        providerTenant: tenantSchema
          .optional()
          .describe("Of a recipient's records: the provider's tenant, as the acquisitions named it"),
      }),
      response: { 201: batchSchema },
    },
    async handler(request, reply) {
      const { tenant, subject } = actorOf(request);
      const { madeOn = tokyoDay(edge.now()), providerTenant = '', ...named } = request.body;
      const scope = { ...named, madeOn, providerTenant, tenant };
      await answerOnce({ request, reply, db: api }, async (tx) => {
        const closed = await closeBatch(tx, { ...scope, closedBy: subject }, edge);
        if (!closed) throw nothingToClose(scope);
        return batchMade(closed);
      });
      onCommitted();
      return reply;
    },
  });
}

function resubmitRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/record-batches/:batchId/resubmit',
    onRequest: requireScope('record-batches:write'),
    schema: {
      summary: 'Submit the records of a batch that was sent back or withdrawn again, with what was corrected since',
      description:
        '409 `batch_not_sent_back`, or `already_resubmitted`. The new batch has a hash and a case of its own.',
      params: z.object({ batchId: z.uuid() }),
      response: { 201: batchSchema },
    },
    async handler(request, reply) {
      const { tenant, subject } = actorOf(request);
      const { batchId } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) =>
        batchMade(await resubmitBatch(tx, { tenant, batchId, resubmittedBy: subject }, edge)),
      );
      return reply;
    },
  });
}

function batchMade({ side = 'provider', correctionCount = 0, ...batch }: RecordBatchClosed['data']) {
  const { correctedCount = null, unconfirmedCount = null } = batch;
  const { replaces = null, resubmission = 0, periodRecordId = null, providerTenant = null } = batch;
  const undecided = { replacedBy: null, approval: null, decision: null };
  const headers = { location: `/v1/record-batches/${batch.batchId}` };
  const counts = { correctionCount, correctedCount, unconfirmedCount };
  const origin = { replaces, resubmission, periodRecordId, providerTenant };
  const body = { ...batch, side, ...counts, ...origin, ...undecided };
  return { status: 201, body, headers };
}

function readRoutes(app: HttpServer, { api }: HttpParts): void {
  const onRequest = requireScope('record-batches:read');
  app.route({
    method: 'GET',
    url: '/v1/record-batches',
    onRequest,
    schema: {
      summary: 'Batches, newest first',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageSchema(batchSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      return pageById(
        request.query,
        ({ batchId }) => batchId,
        async (page) => (await api.tenantTransaction(tenant, (tx) => listBatches(tx, tenant, page))).map(batchView),
      );
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/record-batches/:batchId',
    onRequest,
    schema: {
      summary: 'One batch with the ids of its records, in the order of its hash; cursor and limit page the ids',
      params: z.object({ batchId: z.uuid() }),
      querystring: z.strictObject(pageQuery),
      response: { 200: batchSchema.extend({ records: pageSchema(z.uuid()) }) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { batchId } = request.params;
      const { limit, cursor } = request.query;
      const after = decodeCursor(cursor, uuidKey)?.[0];
      return api.tenantTransaction(tenant, async (tx) => {
        const batch = requireFound(await findBatch(tx, tenant, batchId), `batch ${batchId}`);
        const ids = await listBatchRecordIds(tx, { tenant, batchId, after, limit });
        return { ...batchView(batch), records: pageOf(ids, limit, (id) => [id]) };
      });
    },
  });
}

function batchView({ closedAt, approval, decision, ...batch }: FoundBatch) {
  return {
    ...batch,
    closedAt: closedAt.toISOString(),
    approval: approval && { ...approval, approvedAt: approval.approvedAt.toISOString() },
    decision: decision && { ...decision, decidedAt: decision.decidedAt.toISOString() },
  };
}

function nothingToClose({ agreementId, madeOn, side, providerTenant }: BatchScope): ServiceError {
  const whose = providerTenant === '' ? '' : ` of ${providerTenant}`;
  return new ServiceError({
    code: 'nothing_to_close',
    message: `Agreement ${agreementId}${whose} has no record of the ${side}'s side made on ${madeOn} (Japan's time) that isn't in a batch: check both, or wait for one`,
  });
}
