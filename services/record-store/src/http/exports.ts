import { exportFormatSchema, exportRequested, newEvent, ServiceError } from '@akashi/contracts';
import {
  actorOf,
  answerOnce,
  type HttpServer,
  pageById,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { source } from '../domain/own-events.ts';
import { say } from '../events/say.ts';
import { mediaTypes, mostRecordsInABook } from '../exports/content-of.ts';
import { bookTooLarge } from '../exports/create-handovers.ts';
import { addExport, findExport, listExports, listHandovers } from '../store/exports.ts';
import { countRecords } from '../store/record-pages.ts';
import { exportDetailSchema, exportSchema } from './export-schemas.ts';
import { inspectionOf } from './inspection-of.ts';
import type { HttpParts } from './parts.ts';
import { recordQuery } from './record-schemas.ts';
import { requireFound } from './require-found.ts';

const params = z.object({ exportId: z.uuid() });

/** Exports of records: asked for with a reason, then taken, as often as wanted; who took what is evidence. */
export function exportRoutes(app: HttpServer, parts: HttpParts): void {
  requestRoute(app, parts);
  readRoutes(app, parts);
  contentRoute(app, parts);
  // Before the server waits for open requests: an export could keep it for as long as its reader likes.
  app.addHook('preClose', () => parts.handovers?.stop());
}

function requestRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/exports',
    onRequest: requireScope('records:export'),
    schema: {
      summary: 'Ask for records as CSV, NDJSON or a PDF book',
      description:
        'The filter is that of GET /v1/records. CSV and PDF have the columns of one side: `filter.side` is required. Nothing is read yet: GET …/content reads and sends.',
      body: z.strictObject({
        format: exportFormatSchema.describe(`pdf: a book of at most ${mostRecordsInABook} records`),
        filter: z.strictObject(recordQuery).default({}),
        reason: z.string().trim().min(1).max(2000).describe('Why they are wanted: kept as evidence'),
      }),
      response: { 201: exportSchema },
    },
    async handler(request, reply) {
      const { tenant, subject } = actorOf(request);
      const { format, filter, reason } = request.body;
      if (format !== 'ndjson' && filter.side === undefined) throw sideRequired(format);
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
        const rowsAtRequest = await countRecords(tx, tenant, filter);
        if (format === 'pdf' && rowsAtRequest > mostRecordsInABook) throw bookTooLarge(rowsAtRequest);
        const time = edge.now();
        const stored = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
        const asked = { format, filter: stored as Record<string, string>, reason, requestedBy: subject };
        const data = { exportId: edge.newId(), ...asked, requestedAt: time.toISOString() };
        await addExport(tx, tenant, { ...data, rowsAtRequest });
        await say(tx, [newEvent(exportRequested, { source, tenant, time, data })], { edge });
        const headers = { location: `/v1/exports/${data.exportId}` };
        return { status: 201, body: { ...data, rowsAtRequest }, headers };
      });
      return reply;
    },
  });
}

function readRoutes(app: HttpServer, { api }: HttpParts): void {
  const onRequest = requireScope('records:export');
  app.route({
    method: 'GET',
    url: '/v1/exports',
    onRequest,
    schema: {
      summary: 'Exports, the latest first',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageSchema(exportSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      return pageById(
        request.query,
        ({ exportId }) => exportId,
        (page) => api.tenantTransaction(tenant, (tx) => listExports(tx, tenant, page)),
      );
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/exports/:exportId',
    onRequest,
    schema: {
      summary: 'An export: who took it, how far it is, the digest of what was sent',
      params,
      response: { 200: exportDetailSchema },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { exportId } = request.params;
      return api.tenantTransaction(tenant, async (tx) => ({
        ...requireExport(await findExport(tx, tenant, exportId), exportId),
        handovers: await listHandovers(tx, tenant, exportId),
      }));
    },
  });
}

function contentRoute(app: HttpServer, { api, handovers }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/exports/:exportId/content',
    onRequest: requireScope('records:export'),
    exposeHeadRoute: false,
    schema: {
      summary: 'The records themselves, as they are at this moment',
      description:
        'Streams text/csv (UTF-8 with a byte order mark), application/x-ndjson or application/pdf. An answer that ends before its time is to be thrown away; GET /v1/exports/{exportId} has the SHA-256 of a whole one.',
      params,
    },
    async handler(request, reply) {
      const actor = actorOf(request);
      const { exportId } = request.params;
      const found = await api.tenantTransaction(actor.tenant, (tx) => findExport(tx, actor.tenant, exportId));
      const { format } = requireExport(found, exportId);
      const taker = { tenant: actor.tenant, subject: actor.subject, inspectionId: inspectionIdOf(request) };
      const { content, rowsExpected } = await handovers.begin(found!, taker, reply.raw);
      return reply
        .type(mediaTypes[format])
        .header('content-disposition', `attachment; filename="records-${exportId}.${format}"`)
        .header('cache-control', 'no-store')
        .header('akashi-rows-expected', String(rowsExpected))
        .send(content);
    },
  });
}

const inspectionIdOf = (request: FastifyRequest) => inspectionOf(request)?.inspectionId ?? null;

const requireExport = <E>(found: E | undefined, exportId: string): E => requireFound(found, `export ${exportId}`);

function sideRequired(format: string): ServiceError {
  const message = `${format} has the columns of one side: say filter.side, provider (Rule 28) or recipient (Rule 24)`;
  return new ServiceError({
    code: 'invalid_request',
    message,
    details: [{ path: '/filter/side', message, code: 'side_required' }],
  });
}
