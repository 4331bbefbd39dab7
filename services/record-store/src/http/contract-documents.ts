import { codeSchema } from '@akashi/contracts';
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
import { attachDocument } from '../events/attach-document.ts';
import {
  type FoundDocument,
  findContractDocument,
  findDocumentContent,
  listContractDocuments,
} from '../store/contract-documents.ts';
import { documentSchema, documentSubmissionSchema, maxDocumentRequestBytes } from './contract-document-schemas.ts';
import type { HttpParts } from './parts.ts';
import { requireFound } from './require-found.ts';

/** Documents that state a record's items, in place of records or as lump records (Rules 23(2), (3), 27(2), (3)). */
export function contractDocumentRoutes(app: HttpServer, parts: HttpParts): void {
  attachRoute(app, parts);
  readRoutes(app, parts);
  contentRoute(app, parts);
}

function attachRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/contract-documents',
    onRequest: requireScope('records:write'),
    bodyLimit: maxDocumentRequestBytes,
    schema: {
      summary: "Attach a document to an agreement's version; records made from now on look at it",
      body: documentSubmissionSchema,
      response: { 201: documentSchema },
    },
    async handler(request, reply) {
      const { tenant, subject } = actorOf(request);
      await answerOnce({ request, reply, db: api }, async (tx) => {
        const document = await attachDocument(tx, { tenant, attachedBy: subject, submission: request.body }, edge);
        const { ruleSet: _, ...body } = document;
        return {
          status: 201,
          body: { ...body, withdrawal: null },
          headers: { location: `/v1/contract-documents/${document.documentId}` },
        };
      });
      onCommitted();
      return reply;
    },
  });
}

function readRoutes(app: HttpServer, { api }: HttpParts): void {
  const onRequest = requireScope('records:read');
  app.route({
    method: 'GET',
    url: '/v1/contract-documents',
    onRequest,
    schema: {
      summary: 'Documents attached to agreements, newest first',
      querystring: z.strictObject({ agreementId: codeSchema.optional(), ...pageQuery }),
      response: { 200: pageSchema(documentSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { agreementId } = request.query;
      const select = (page: IdPage) =>
        api.tenantTransaction(tenant, (tx) => listContractDocuments(tx, tenant, { agreementId, ...page }));
      return pageById(
        request.query,
        ({ documentId }) => documentId,
        async (page) => (await select(page)).map(documentView),
      );
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/contract-documents/:documentId',
    onRequest,
    schema: {
      summary: 'One document, without its bytes',
      params: z.object({ documentId: z.uuid() }),
      response: { 200: documentSchema },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { documentId } = request.params;
      const document = await api.tenantTransaction(tenant, (tx) => findContractDocument(tx, tenant, documentId));
      return documentView(requireFound(document, `document ${documentId}`));
    },
  });
}

function contentRoute(app: HttpServer, { api }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/contract-documents/:documentId/content',
    onRequest: requireScope('records:read'),
    schema: {
      summary: "The document's bytes",
      description: '404 where they are kept elsewhere, or were disposed of when their retention ended.',
      params: z.object({ documentId: z.uuid() }),
    },
    async handler(request, reply) {
      const { tenant } = actorOf(request);
      const { documentId } = request.params;
      const [document, content] = await api.tenantTransaction(tenant, async (tx) => [
        await findContractDocument(tx, tenant, documentId),
        await findDocumentContent(tx, tenant, documentId),
      ]);
      const { mediaType } = requireFound(document, `document ${documentId}`);
      const bytes = requireFound(content, `content kept here of document ${documentId}`);
      // Never shown in the page: whoever attached it chose its type.
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="document-${documentId}"`)
        .header('x-content-type-options', 'nosniff')
        .send(bytes);
    },
  });
}

function documentView({ attachedAt, withdrawal, ...document }: FoundDocument) {
  const shown = withdrawal && { ...withdrawal, withdrawnAt: withdrawal.withdrawnAt.toISOString() };
  return { ...document, attachedAt: attachedAt.toISOString(), withdrawal: shown };
}
