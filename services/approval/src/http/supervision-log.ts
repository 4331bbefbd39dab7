import { codeSchema, dateSchema, newId } from '@akashi/contracts';
import {
  actorOf,
  answerOnce,
  type HttpServer,
  pageById,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { findAgreement } from '../store/agreements.ts';
import { logAudit } from '../store/audit-log.ts';
import { findDocuments } from '../store/documents.ts';
import { insertSupervision, listSupervision, type SupervisionRow } from '../store/supervision-log.ts';
import { notFound } from './agreements.ts';
import { documentNotFound } from './documents.ts';
import type { RouteContext } from './route-context.ts';

const newEntrySchema = z.object({
  supervisedOn: dateSchema,
  supervisedBy: z.string().trim().min(1).max(200).describe('Who of the recipient looked at it'),
  findings: z.string().trim().min(1).max(4000),
  measures: z.string().trim().min(1).max(4000).nullable().default(null).describe('What was done about the findings'),
  documentIds: z.array(z.uuid()).max(20).default([]),
});
const entrySchema = newEntrySchema.extend({
  entryId: z.uuid(),
  agreementId: codeSchema,
  measures: z.string().nullable(),
  documentIds: z.array(z.uuid()),
  writtenBy: z.string(),
  writtenAt: z.iso.datetime(),
});

const view = (row: SupervisionRow): z.infer<typeof entrySchema> => ({
  entryId: row.entry_id,
  agreementId: row.agreement_id,
  supervisedOn: row.supervised_on,
  supervisedBy: row.supervised_by,
  findings: row.findings,
  measures: row.measures,
  documentIds: row.document_ids,
  writtenBy: row.written_by,
  writtenAt: row.written_at.toISOString(),
});

/** How the recipient makes the provider obtain consent properly (guideline 3-7-2-2): each time it looked. Entries are only added. */
export function supervisionLogRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  const params = z.object({ agreementId: codeSchema });
  app.post(
    '/v1/agreements/:agreementId/supervision-log',
    {
      schema: {
        summary: "Add to the log of the recipient's supervision of consent obtained by proxy",
        tags: ['agreements'],
        params,
        body: newEntrySchema,
        response: { 201: entrySchema },
      },
      onRequest: requireScope('agreements:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant, subject } = actor;
      const { agreementId } = request.params;
      const { body } = request;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        if (!(await findAgreement(tx, tenant, agreementId))) throw notFound(agreementId);
        const documents = await findDocuments(tx, tenant, body.documentIds);
        const unknown = body.documentIds.find((id) => !documents.some(({ document_id }) => document_id === id));
        if (unknown) throw documentNotFound(unknown);
        const row: SupervisionRow = {
          ...{ entry_id: newId(), agreement_id: agreementId, supervised_on: body.supervisedOn },
          ...{ supervised_by: body.supervisedBy, findings: body.findings, measures: body.measures },
          ...{ document_ids: body.documentIds, written_by: subject, written_at: now() },
        };
        await insertSupervision(tx, tenant, row);
        const entry = view(row);
        const target = { kind: 'agreement', id: agreementId };
        // The whole entry: what is evidence of it is this.
        await logAudit(tx, { actor, action: 'supervision.logged', target, details: { ...entry }, now: now() });
        return { status: 201, body: entry };
      });
    },
  );

  app.get(
    '/v1/agreements/:agreementId/supervision-log',
    {
      schema: {
        summary: 'The log of supervision, newest first',
        tags: ['agreements'],
        params,
        querystring: z.object(pageQuery),
        response: { 200: pageSchema(entrySchema) },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { agreementId } = request.params;
      const page = await pageById(
        request.query,
        (row: SupervisionRow) => row.entry_id,
        ({ after, limit }) =>
          api.tenantTransaction(tenant, (tx) => listSupervision(tx, { tenant, agreementId, after, limit })),
      );
      return { ...page, items: page.items.map(view) };
    },
  );
}
