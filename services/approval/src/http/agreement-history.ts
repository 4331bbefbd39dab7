import { codeSchema } from '@akashi/contracts';
import {
  actorOf,
  decodeCursor,
  type HttpServer,
  pageOf,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { type HappeningRow, happenings, listHappenings } from '../store/agreement-history.ts';
import { findAgreement } from '../store/agreements.ts';
import { notFound } from './agreements.ts';
import type { RouteContext } from './route-context.ts';

const happeningSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  what: z.enum(happenings),
  version: z.int().nullable(),
  caseId: z.uuid().nullable(),
  outcome: z.string().nullable().describe("How a case, a review or the other company's answer came out"),
  actor: z.string().nullable(),
  actorName: z.string().nullable().describe('Of an answer: the name as whoever held the link stated it'),
  text: z.string().nullable().describe('The reason or the findings that were given'),
});

const view = (row: HappeningRow): z.infer<typeof happeningSchema> => ({
  ...{ id: row.id, at: row.at.toISOString(), what: row.what, version: row.version, caseId: row.case_id },
  ...{ outcome: row.outcome, actor: row.actor, actorName: row.actor_name, text: row.text },
});

/** An agreement's life: versions, cases, stops, reviews and the other company's answers on one line. Who looked at it is for auditors. */
export function agreementHistoryRoutes(app: HttpServer, { api }: RouteContext): void {
  app.get(
    '/v1/agreements/:agreementId/history',
    {
      schema: {
        summary: 'What happened to an agreement, latest first',
        description: 'A review that lapsed and was made good since is not among it; that is in the audit trail.',
        tags: ['agreements'],
        params: z.object({ agreementId: codeSchema }),
        querystring: z.object(pageQuery),
        response: { 200: pageSchema(happeningSchema) },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { agreementId } = request.params;
      const { limit, cursor } = request.query;
      const after = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.string().max(300)]));
      const rows = await api.tenantTransaction(tenant, async (tx) => {
        if (!(await findAgreement(tx, tenant, agreementId))) throw notFound(agreementId);
        return listHappenings(tx, { tenant, agreementId, after, limit: limit + 1 });
      });
      const page = pageOf(rows, limit, (row) => [row.at.toISOString(), row.id]);
      return { ...page, items: page.items.map(view) };
    },
  );
}
