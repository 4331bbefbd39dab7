import { ServiceError } from '@akashi/contracts';
import { actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { nextCaseState } from '../domain/case-transitions.ts';
import { caseClosed } from '../domain/decide-case.ts';
import { logAudit } from '../store/audit-log.ts';
import { type CaseFileRow, findCaseFile, insertCaseFile, listCaseFiles } from '../store/case-files.ts';
import { lockCase } from '../store/cases.ts';
import { findDocuments } from '../store/documents.ts';
import { documentNotFound, sendDocument } from './documents.ts';
import type { RouteContext } from './route-context.ts';
import { caseNotFound } from './take-decision.ts';

const params = z.object({ caseId: z.uuid() });

export const attachedFileSchema = z.object({
  documentId: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  scan: z.enum(['not_scanned', 'clean']),
  note: z.string().nullable(),
  attachedBy: z.string(),
  attachedByName: z.string().nullable(),
  attachedAt: z.iso.datetime(),
});

export const attachedFileView = (row: CaseFileRow): z.infer<typeof attachedFileSchema> => ({
  documentId: row.document_id,
  name: row.name,
  mediaType: row.media_type,
  bytes: Number(row.bytes),
  sha256: row.sha256,
  scan: row.scan_result,
  note: row.note,
  attachedBy: row.attached_by,
  attachedByName: row.attached_by_name,
  attachedAt: row.attached_at.toISOString(),
});

/** Files attached to cases: they inform whoever decides, and are no part of what is decided. */
export function caseFileRoutes(app: HttpServer, { api, outbox, now, documents }: RouteContext): void {
  app.post(
    '/v1/cases/:caseId/files',
    {
      schema: {
        summary: 'Attach an uploaded document to an open case',
        tags: ['cases'],
        params,
        body: z.object({ documentId: z.uuid(), note: z.string().trim().min(1).max(2000).nullable().default(null) }),
        response: { 201: z.object({ items: z.array(attachedFileSchema) }) },
      },
      onRequest: requireScope('cases:decide'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant, subject, name = null } = actor;
      const { caseId } = request.params;
      const { documentId, note } = request.body;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        const row = await lockCase(tx, tenant, caseId);
        if (!row) throw caseNotFound(caseId);
        if (nextCaseState(row.state, 'comment', false) === undefined) throw new ServiceError(caseClosed(row.state));
        const [document] = await findDocuments(tx, tenant, [documentId]);
        if (!document) throw documentNotFound(documentId);
        const by = { attached_by: subject, attached_by_name: name, attached_at: now() };
        const isNew = await insertCaseFile(tx, { tenant, caseId }, { document_id: documentId, note, ...by });
        const details = { documentId, sha256: document.sha256 };
        const target = { kind: 'case', id: caseId };
        if (isNew) await logAudit(tx, { actor, action: 'case.attach', target, details, now: now() });
        const items = (await listCaseFiles(tx, { tenant, caseId })).map(attachedFileView);
        return { status: 201, body: { items } };
      });
    },
  );

  app.get(
    '/v1/cases/:caseId/files/:documentId/content',
    {
      schema: {
        summary: 'The bytes of a file attached to a case; that it was read is logged',
        tags: ['cases'],
        params: params.extend({ documentId: z.uuid() }),
      },
      onRequest: requireScope('cases:read'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant } = actor;
      const { caseId, documentId } = request.params;
      const row = await api.tenantTransaction(tenant, async (tx) => {
        const found = await findCaseFile(tx, { tenant, caseId }, documentId);
        if (!found) throw documentNotFound(documentId);
        const target = { kind: 'document', id: documentId };
        const details = { caseId, sha256: found.sha256 };
        await logAudit(tx, { actor, action: 'document.downloaded', target, details, now: now() });
        return found;
      });
      outbox.kick();
      return sendDocument(reply, row, documents.read({ tenant, documentId, sha256: row.sha256 }, row.storage));
    },
  );
}
