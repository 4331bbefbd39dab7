import { codeSchema, dateSchema, localizedSchema } from '@akashi/contracts';
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
import { tokyoDay } from '../domain/business-days.ts';
import { listRegister, type RegisterRow } from '../store/agreement-register.ts';
import { agreementSchema, agreementVersionSchema, agreementView } from './agreement-view.ts';
import type { RouteContext } from './route-context.ts';

const partySchema = z.object({ partyId: codeSchema, partyName: z.string().nullable() });
const entrySchema = agreementSchema.extend({
  newest: agreementVersionSchema.pick({ version: true, state: true, caseId: true }),
  currentVersion: z.int().nullable().describe('The approved version in effect today in Japan'),
  provider: partySchema,
  recipient: partySchema.extend({ countryCode: z.string().nullable() }),
  purposeOfUse: localizedSchema,
  applies: z.boolean().describe('Whether Article 31 was decided to apply'),
  effectiveFrom: dateSchema,
  effectiveTo: dateSchema.nullable(),
  review: z
    .object({ dueOn: dateSchema, state: z.enum(['in_date', 'due_soon', 'lapsed']) })
    .nullable()
    .describe('The first review of a recipient abroad that falls due; the day is policy, not law'),
});

const view = (row: RegisterRow, today: string): z.infer<typeof entrySchema> => ({
  ...agreementView(row),
  newest: { version: row.newest_version, state: row.newest_state, caseId: row.case_id },
  currentVersion: row.current_version,
  provider: { partyId: row.provider_party_id, partyName: row.provider_name },
  recipient: {
    partyId: row.recipient_party_id,
    partyName: row.recipient_name,
    countryCode: row.recipient_country,
  },
  purposeOfUse: row.purpose_of_use,
  applies: row.applies,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
  review: row.review_due_on === null ? null : { dueOn: row.review_due_on, state: reviewState(row, today) },
});

const reviewState = ({ review_due_on: dueOn, reminded_on: remindedOn }: RegisterRow, today: string) =>
  dueOn! < today ? 'lapsed' : remindedOn === null ? 'in_date' : 'due_soon';

/** The register of agreements (契約の台帳): who provides to whom for what, how each stands and what is due, to be looked through by people. */
export function agreementRegisterRoutes(app: HttpServer, { api, now }: RouteContext): void {
  app.get(
    '/v1/agreement-register',
    {
      schema: {
        summary: 'Agreements with their parties, dates and what is due; by the version in effect, or else the newest',
        tags: ['agreements'],
        querystring: z.object({
          ...pageQuery,
          status: agreementSchema.shape.status.optional(),
          newestState: agreementVersionSchema.shape.state.optional().describe('Of the newest version'),
          partyId: codeSchema.optional().describe('On either side'),
          reviewDueBefore: dateSchema.optional().describe('With a review that is due up to that day'),
        }),
        response: { 200: pageSchema(entrySchema) },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { limit, cursor, status, newestState, partyId, reviewDueBefore } = request.query;
      const [after = ''] = decodeCursor(cursor, z.tuple([codeSchema])) ?? [];
      const on = tokyoDay(now());
      const wanted = { tenant, on, after, limit: limit + 1, status, newestState, partyId, reviewDueBefore };
      const rows = await api.tenantTransaction(tenant, (tx) => listRegister(tx, wanted));
      const page = pageOf(rows, limit, (row) => [row.agreement_id]);
      return { ...page, items: page.items.map((row) => view(row, on)) };
    },
  );
}
