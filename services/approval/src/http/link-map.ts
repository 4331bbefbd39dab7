import { agreementItemSchema, codeSchema, dateSchema, localizedSchema } from '@akashi/contracts';
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
import { type LinkRow, listLinks } from '../store/link-map.ts';
import type { RouteContext } from './route-context.ts';

const partySchema = z.object({ partyId: codeSchema, partyName: z.string().nullable() });
const linkSchema = z.object({
  agreement: z.object({ agreementId: codeSchema, version: z.int(), contentHash: z.string() }),
  status: z.enum(['approved', 'suspended', 'ended']),
  applicabilityReopened: z.boolean(),
  provider: partySchema,
  item: agreementItemSchema,
  recipient: partySchema,
  recipientItems: z.array(agreementItemSchema).describe('The personal data that the item meets at the recipient'),
  purposeCode: codeSchema,
  purposeOfUse: localizedSchema,
  matchKey: z.string().nullable(),
  applies: z.boolean().describe('Whether Article 31 was decided to apply'),
  effectiveFrom: dateSchema,
  effectiveTo: dateSchema.nullable(),
});

const view = (row: LinkRow): z.infer<typeof linkSchema> => ({
  agreement: { agreementId: row.agreement_id, version: row.version, contentHash: row.content_hash },
  status: row.status,
  applicabilityReopened: row.applicability_reopened,
  provider: { partyId: row.provider_party_id, partyName: row.provider_name },
  item: row.item,
  recipient: { partyId: row.recipient_party_id, partyName: row.recipient_name },
  recipientItems: row.recipient_items,
  purposeCode: row.purpose_code,
  purposeOfUse: row.purpose_of_use,
  matchKey: row.match_key,
  applies: row.applies,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
});

/** Which items of which provider meet which personal data of which recipient, for what, under which agreement. */
export function linkMapRoutes(app: HttpServer, { api, now }: RouteContext): void {
  app.get(
    '/v1/link-map',
    {
      schema: {
        summary:
          'Which items meet which personal data, by the versions in effect on a day; as agreed, not as it was done',
        tags: ['agreements'],
        querystring: z.object({
          ...pageQuery,
          on: dateSchema.optional().describe('The day in Japan; today without it'),
          providerPartyId: codeSchema.optional(),
          recipientPartyId: codeSchema.optional(),
          purposeCode: codeSchema.optional(),
          itemCode: codeSchema.optional(),
          recipientItemCode: codeSchema.optional(),
          status: z.enum(['approved', 'suspended', 'ended']).optional().describe('Without it, all but ended ones'),
        }),
        response: { 200: pageSchema(linkSchema) },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { limit, cursor, on = tokyoDay(now()), ...wanted } = request.query;
      const after = decodeCursor(cursor, z.tuple([codeSchema, codeSchema]));
      const { providerPartyId, recipientPartyId, purposeCode, itemCode, recipientItemCode, status } = wanted;
      const rows = await api.tenantTransaction(tenant, (tx) =>
        listLinks(tx, {
          ...{ tenant, on, providerPartyId, recipientPartyId, purposeCode, itemCode, recipientItemCode, status },
          ...{ after, limit: limit + 1 },
        }),
      );
      const page = pageOf(rows, limit, (row) => [row.agreement_id, row.item_code]);
      return { ...page, items: page.items.map(view) };
    },
  );
}
