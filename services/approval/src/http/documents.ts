import { Readable } from 'node:stream';
import { newId, ServiceError } from '@akashi/contracts';
import {
  actorOf,
  answerOnce,
  type HttpServer,
  pageById,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type SpooledUpload, spoolUpload } from '../documents/spool-upload.ts';
import { isOfType, mediaTypeOf, mediaTypes } from '../domain/media-types.ts';
import { logAudit } from '../store/audit-log.ts';
import { type DocumentRow, findDocuments, insertDocument, listDocuments } from '../store/documents.ts';
import type { RouteContext } from './route-context.ts';

export const documentSchema = z.object({
  documentId: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  storage: z.enum(['postgres', 's3']),
  scan: z
    .object({ result: z.enum(['not_scanned', 'clean']), scannedBy: z.string().nullable() })
    .describe('not_scanned: no virus scanner was set up. clean: that scanner found nothing, which is all it says'),
  uploadedBy: z.string(),
  uploadedAt: z.iso.datetime(),
});

const uploadQuery = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^/\\\p{Cc}]+$/u, 'a file name without path')
    .describe('The file name, as people know the document'),
});
type UploadRequest = FastifyRequest & { query: z.output<typeof uploadQuery> };
const params = z.object({ documentId: z.uuid() });

export const documentView = (row: DocumentRow): z.infer<typeof documentSchema> => ({
  documentId: row.document_id,
  name: row.name,
  mediaType: row.media_type,
  bytes: Number(row.bytes),
  sha256: row.sha256,
  storage: row.storage,
  scan: { result: row.scan_result, scannedBy: row.scanned_by },
  uploadedBy: row.uploaded_by,
  uploadedAt: row.uploaded_at.toISOString(),
});

/** Documents (契約書等): uploaded once, never changed, named by agreements, parties and cases by their id and hash. */
export function documentRoutes(app: HttpServer, context: RouteContext): void {
  // In a scope of its own: no other route takes a body unread.
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    uploadRoute(scope as HttpServer, context);
  });
  readRoutes(app, context);
}

function uploadRoute(app: HttpServer, context: RouteContext): void {
  const content = Object.fromEntries(mediaTypes.map((type) => [type, { schema: z.any().describe('The bytes') }]));
  app.route({
    method: 'POST',
    url: '/v1/documents',
    onRequest: requireScope('agreements:write'),
    schema: {
      summary: 'Upload a document: its bytes as the body, its type as Content-Type',
      tags: ['documents'],
      querystring: uploadQuery,
      body: { content } as never,
      response: { 201: documentSchema },
    },
    handler: async (request, reply) => {
      const mediaType = mediaTypeOf(request.headers['content-type']);
      if (!mediaTypes.includes(mediaType)) {
        const message = `Content-Type must be one of ${mediaTypes.join(', ')}`;
        throw new ServiceError({ code: 'unsupported_media_type', message });
      }
      const upload = await spoolUpload((request.body ?? []) as AsyncIterable<Buffer>, context.documents);
      try {
        await keep({ request: request as UploadRequest, reply, context, mediaType, upload });
      } finally {
        await upload.remove();
      }
    },
  });
}

interface Keeping {
  request: UploadRequest;
  reply: FastifyReply;
  context: RouteContext;
  mediaType: string;
  upload: SpooledUpload;
}

async function keep({ request, reply, context, mediaType, upload }: Keeping): Promise<void> {
  const { api, outbox, now, documents } = context;
  const { store } = documents;
  const actor = actorOf(request);
  const { tenant, subject } = actor;
  const { path, bytes, sha256, beginning } = upload;
  if (!isOfType(mediaType, beginning)) {
    const message = `The bytes are not those of ${mediaType}: send the type that the file is of`;
    throw new ServiceError({ code: 'content_differs_from_type', message });
  }
  const scanned = await documents.scan?.(path);
  if (scanned?.result === 'infected') {
    const message = `${scanned.scannedBy} found ${scanned.finding}: the document was not kept`;
    throw new ServiceError({ code: 'document_infected', message });
  }
  const document = { tenant, documentId: newId(), sha256 };
  await store.prepare({ ...document, mediaType }, path);
  // For the Idempotency-Key: what was sent, by its hash.
  request.body = { sha256, bytes };
  await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
    const row: DocumentRow = {
      ...{ document_id: document.documentId, name: request.query.name, media_type: mediaType, bytes: String(bytes) },
      ...{ sha256, storage: store.storage, scan_result: scanned ? 'clean' : 'not_scanned' },
      ...{ scanned_by: scanned?.scannedBy ?? null, uploaded_by: subject, uploaded_at: now() },
    };
    await insertDocument(tx, tenant, row);
    await store.keep(tx, document, path);
    const target = { kind: 'document', id: document.documentId };
    const details = { sha256, bytes, mediaType, scan: row.scan_result };
    await logAudit(tx, { actor, action: 'document.uploaded', target, details, now: now() });
    return { status: 201, body: documentView(row), headers: { location: `/v1/documents/${document.documentId}` } };
  });
}

function readRoutes(app: HttpServer, context: RouteContext): void {
  const { api, outbox, now } = context;
  app.get(
    '/v1/documents',
    {
      schema: {
        summary: 'The documents, newest first',
        tags: ['documents'],
        querystring: z.object(pageQuery),
        response: { 200: pageSchema(documentSchema) },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const page = await pageById(
        request.query,
        (row: DocumentRow) => row.document_id,
        ({ after, limit }) => api.tenantTransaction(tenant, (tx) => listDocuments(tx, { tenant, after, limit })),
      );
      return { ...page, items: page.items.map(documentView) };
    },
  );

  app.get(
    '/v1/documents/:documentId',
    {
      schema: {
        summary: 'What is known of a document',
        tags: ['documents'],
        params,
        response: { 200: documentSchema },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { documentId } = request.params;
      const [row] = await api.tenantTransaction(tenant, (tx) => findDocuments(tx, tenant, [documentId]));
      if (!row) throw documentNotFound(documentId);
      return documentView(row);
    },
  );

  app.get(
    '/v1/documents/:documentId/content',
    {
      schema: { summary: "A document's bytes, to be saved; that it was read is logged", tags: ['documents'], params },
      onRequest: requireScope('agreements:read'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant } = actor;
      const { documentId } = request.params;
      const row = await api.tenantTransaction(tenant, async (tx) => {
        const [found] = await findDocuments(tx, tenant, [documentId]);
        if (!found) throw documentNotFound(documentId);
        const target = { kind: 'document', id: documentId };
        await logAudit(tx, {
          actor,
          action: 'document.downloaded',
          target,
          details: { sha256: found.sha256 },
          now: now(),
        });
        return found;
      });
      outbox.kick();
      return sendDocument(reply, row, context.documents.read({ tenant, documentId, sha256: row.sha256 }, row.storage));
    },
  );
}

/** Sends a document as a file to be saved: a browser MUST NOT show what others uploaded as a page of ours. */
export function sendDocument(reply: FastifyReply, row: DocumentRow, bytes: AsyncIterable<Buffer>): FastifyReply {
  const name = encodeURIComponent(row.name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return reply
    .header('content-type', row.media_type)
    .header('content-length', row.bytes)
    .header('content-disposition', `attachment; filename="document"; filename*=UTF-8''${name}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('etag', `"${row.sha256}"`)
    .send(Readable.from(bytes, { objectMode: false }));
}

export const documentNotFound = (documentId: string) =>
  new ServiceError({ code: 'not_found', message: `There is no document ${documentId} in this tenant` });
