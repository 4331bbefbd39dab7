import { actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { withdrawDocument } from '../events/withdraw-document.ts';
import { findContractDocument } from '../store/contract-documents.ts';
import { withdrawalSchema } from './contract-document-schemas.ts';
import type { HttpParts } from './parts.ts';
import { requireFound } from './require-found.ts';

/** POST /v1/contract-documents/{documentId}/withdrawals: what was wrongly declared counts no longer; the document stays, and so does what was made. */
export function documentWithdrawalRoutes(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/contract-documents/:documentId/withdrawals',
    onRequest: requireScope('records:write'),
    schema: {
      summary: 'Withdraw a document that was wrongly declared',
      description:
        'Records made from now on are made without it. Contracts in place of records under its version of the agreement are judged by the documents left together (Rules 23(3), 27(3)): where these no longer do, what was made is kept three years, by an entry beside its closings that never shortens anything. 409 `document_withdrawn` if it was withdrawn before.',
      params: z.object({ documentId: z.uuid() }),
      body: z.strictObject({ reason: z.string().trim().min(1).max(2000) }),
      response: { 201: withdrawalSchema },
    },
    async handler(request, reply) {
      const { tenant, subject: withdrawnBy } = actorOf(request);
      const { documentId } = request.params;
      const { reason } = request.body;
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
        const document = requireFound(await findContractDocument(tx, tenant, documentId), `document ${documentId}`);
        const { data, retentions } = await withdrawDocument(tx, { tenant, document, reason, withdrawnBy }, edge);
        const { ruleSet: _, ...withdrawal } = data;
        return {
          status: 201,
          body: { ...withdrawal, retentions: retentions.map(retentionView) },
          headers: { location: `/v1/contract-documents/${documentId}` },
        };
      });
      return reply;
    },
  });
}

type Retention = Awaited<ReturnType<typeof withdrawDocument>>['retentions'][number];

function retentionView({ periodRecordId, keptAs, notStated, retentionStartsOn, retentionUntil }: Retention) {
  return { periodRecordId, keptAs, notStated, retentionStartsOn, retentionUntil };
}
