import { codeSchema, localizedSchema } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { signsInContent } from '../domain/contrary-signs.ts';
import { diffContent } from '../domain/diff-content.ts';
import { openPoints } from '../domain/open-points.ts';
import { type AgreementVersionRow, listVersions } from '../store/agreements.ts';
import { listTagSigns } from '../store/applicability.ts';
import { logAudit } from '../store/audit-log.ts';
import { findParties } from '../store/parties.ts';
import { agreementVersionSchema, versionView } from './agreement-view.ts';
import { notFound } from './agreements.ts';
import type { RouteContext } from './route-context.ts';

const versionNumber = z.coerce.number().int().positive();

const versionDetailSchema = agreementVersionSchema.extend({
  openPoints: z
    .array(z.object({ path: z.string(), text: localizedSchema }))
    .describe('What it leaves unsaid that an approver will ask about; none of it keeps it from being approved'),
  contrarySigns: z
    .array(z.object({ sign: z.string(), text: localizedSchema }))
    .describe('Signs that the recipient ties the items to personal data (guideline 3-7-1-2), whatever was decided'),
});

const diffSchema = z.object({
  agreementId: codeSchema,
  from: z.int(),
  to: z.int(),
  changes: z.array(
    z.object({
      path: z
        .string()
        .describe(
          'JSON pointer into the content; members of lists by their itemCode, documentId, noticeId or methodId',
        ),
      change: z.enum(['added', 'removed', 'changed']),
      from: z.unknown(),
      to: z.unknown(),
    }),
  ),
});

/** One version of an agreement with what an approver should see beside it, and what differs between two. */
export function agreementVersionRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.get(
    '/v1/agreements/:agreementId/versions/:version',
    {
      schema: {
        summary: 'A version, with what it leaves unsaid and what speaks against its applicability decision',
        tags: ['agreements'],
        params: z.object({ agreementId: codeSchema, version: versionNumber }),
        response: { 200: versionDetailSchema },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const actor = actorOf(request);
      const { agreementId, version } = request.params;
      const view = await api.tenantTransaction(actor.tenant, async (tx) => {
        const [row] = await pick(tx, actor.tenant, agreementId, [version]);
        const target = { kind: 'agreement', id: agreementId };
        await logAudit(tx, { actor, action: 'agreement.viewed', target, details: { version }, now: now() });
        return { ...versionView(row!), ...(await besides(tx, actor.tenant, row!)) };
      });
      outbox.kick();
      return view;
    },
  );

  app.get(
    '/v1/agreements/:agreementId/diff',
    {
      schema: {
        summary: 'What differs between two versions, field by field',
        tags: ['agreements'],
        params: z.object({ agreementId: codeSchema }),
        querystring: z.object({ from: versionNumber, to: versionNumber }),
        response: { 200: diffSchema },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const actor = actorOf(request);
      const { agreementId } = request.params;
      const { from, to } = request.query;
      const [before, after] = await api.tenantTransaction(actor.tenant, async (tx) => {
        const rows = await pick(tx, actor.tenant, agreementId, [from, to]);
        const target = { kind: 'agreement', id: agreementId };
        await logAudit(tx, { actor, action: 'agreement.viewed', target, details: { from, to }, now: now() });
        return rows;
      });
      outbox.kick();
      return { agreementId, from, to, changes: diffContent(before!.content, after!.content) };
    },
  );
}

async function pick(
  tx: Tx,
  tenant: string,
  agreementId: string,
  wanted: readonly number[],
): Promise<AgreementVersionRow[]> {
  const versions = await listVersions(tx, tenant, agreementId);
  return wanted.map((version) => {
    const row = versions.find((each) => each.version === version);
    if (!row) throw notFound(`${agreementId} version ${version}`);
    return row;
  });
}

async function besides(tx: Tx, tenant: string, { agreement_id: agreementId, content }: AgreementVersionRow) {
  const parties = await findParties(tx, tenant, [content.providerPartyId, content.recipientPartyId]);
  const detailsOf = (id: string) => parties.find(({ party_id }) => party_id === id)?.details;
  const { providerPartyId, recipientPartyId } = content;
  return {
    openPoints: openPoints(content, { provider: detailsOf(providerPartyId), recipient: detailsOf(recipientPartyId) }),
    contrarySigns: [...signsInContent(content), ...(await listTagSigns(tx, tenant, agreementId))],
  };
}
