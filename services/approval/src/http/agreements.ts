import { type AgreementContent, agreementContentSchema, codeSchema, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import {
  actorOf,
  answerOnce,
  decodeCursor,
  type HttpServer,
  pageOf,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import {
  ensureAgreement,
  findAgreement,
  insertVersion,
  listAgreements,
  listVersions,
  updateVersion,
} from '../store/agreements.ts';
import { logAudit } from '../store/audit-log.ts';
import { draftVersion } from '../store/draft-version.ts';
import { findAgreementFaults } from '../store/find-agreement-faults.ts';
import { lockVersion, replaceContent } from '../store/replace-content.ts';
import {
  agreementSchema,
  agreementVersionSchema,
  agreementView,
  agreementWithVersionsSchema,
  versionView,
} from './agreement-view.ts';
import type { RouteContext } from './route-context.ts';

/** Agreements (契約): which items go from whom to whom for what, versioned; nothing counts until it was approved. */
export function agreementRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.post(
    '/v1/agreements',
    {
      schema: {
        summary: 'Write an agreement, or the next version of one, as a draft',
        tags: ['agreements'],
        body: z.object({ agreementId: codeSchema, content: agreementContentSchema }),
        response: { 201: agreementVersionSchema },
      },
      onRequest: requireScope('agreements:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant, subject } = actor;
      const { agreementId, content } = request.body;
      return answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        await refuseFaults(tx, { tenant, agreementId, content });
        await ensureAgreement(tx, tenant, agreementId, now());
        const versions = await listVersions(tx, tenant, agreementId);
        const open = versions.find((row) => row.state === 'draft' || row.state === 'pending');
        if (open)
          throw conflict(
            'version_open',
            `Version ${open.version} is ${open.state}: change the draft by PUT /v1/agreements/${agreementId}/versions/${open.version}, or decide its case first`,
          );
        const version = versions.length + 1;
        const row = draftVersion({ agreementId, version, content, writtenBy: subject, now: now() });
        await insertVersion(tx, tenant, row);
        await logAudit(tx, { actor, action: 'agreement.written', ...targetOf(agreementId, row), now: now() });
        return { status: 201, body: versionView(row) };
      });
    },
  );

  app.put(
    '/v1/agreements/:agreementId/versions/:version',
    {
      schema: {
        summary: 'Change a draft, or what is being decided: its case becomes void and a new one opens',
        tags: ['agreements'],
        params: z.object({ agreementId: codeSchema, version: z.coerce.number().int().positive() }),
        body: z.object({ content: agreementContentSchema }),
        response: { 200: agreementVersionSchema },
      },
      onRequest: requireScope('agreements:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant, subject } = actor;
      const { agreementId, version } = request.params;
      const { content } = request.body;
      return answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        const row = await lockVersion(tx, tenant, { agreementId, version });
        if (!row) throw notFound(`${agreementId} version ${version}`);
        if (row.state !== 'draft' && row.state !== 'pending')
          throw conflict(
            'version_not_a_draft',
            `Version ${version} is ${row.state} and cannot change: write a new version by POST /v1/agreements`,
          );
        await refuseFaults(tx, { tenant, agreementId, content });
        const changed = draftVersion({ agreementId, version, content, writtenBy: subject, now: now() });
        if (row.state === 'draft') await updateVersion(tx, tenant, changed);
        const stored = row.state === 'draft' ? changed : await replaceContent({ tx, actor, row, changed, now: now() });
        if (stored.content_hash !== row.content_hash)
          await logAudit(tx, { actor, action: 'agreement.written', ...targetOf(agreementId, stored), now: now() });
        return { status: 200, body: versionView(stored) };
      });
    },
  );

  app.get(
    '/v1/agreements',
    {
      schema: {
        summary: 'The agreements',
        tags: ['agreements'],
        querystring: z.object(pageQuery),
        response: { 200: pageSchema(agreementSchema) },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { limit, cursor } = request.query;
      const [after = ''] = decodeCursor(cursor, z.tuple([codeSchema])) ?? [];
      const rows = await api.tenantTransaction(actorOf(request).tenant, (tx) => listAgreements(tx, after, limit + 1));
      const page = pageOf(rows, limit, (row) => [row.agreement_id]);
      return { ...page, items: page.items.map(agreementView) };
    },
  );

  app.get(
    '/v1/agreements/:agreementId',
    {
      schema: {
        summary: 'An agreement with every version',
        tags: ['agreements'],
        params: z.object({ agreementId: codeSchema }),
        response: { 200: agreementWithVersionsSchema },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { agreementId } = request.params;
      const actor = actorOf(request);
      const { tenant } = actor;
      const view = await api.tenantTransaction(tenant, async (tx) => {
        const agreement = await findAgreement(tx, tenant, agreementId);
        if (!agreement) throw notFound(agreementId);
        const target = { kind: 'agreement', id: agreementId };
        await logAudit(tx, { actor, action: 'agreement.viewed', target, now: now() });
        return {
          ...agreementView(agreement),
          versions: (await listVersions(tx, tenant, agreementId)).map(versionView),
        };
      });
      outbox.kick();
      return view;
    },
  );
}

const targetOf = (
  agreementId: string,
  { version, content_hash: contentHash }: { version: number; content_hash: string },
) => ({
  target: { kind: 'agreement', id: agreementId },
  details: { version, contentHash },
});

export const notFound = (what: string) =>
  new ServiceError({ code: 'not_found', message: `There is no agreement ${what} in this tenant` });
export const conflict = (code: string, message: string) => new ServiceError({ code, message });

/** Throws `invalid_agreement` with each fault's path, unless the content may be an agreement's. */
export async function refuseFaults(
  tx: Tx,
  written: { tenant: string; agreementId: string; content: AgreementContent },
): Promise<void> {
  const details = await findAgreementFaults(tx, written);
  if (details.length === 0) return;
  throw new ServiceError({
    code: 'invalid_agreement',
    message: `The agreement has ${details.length} fault(s): see errors`,
    details,
  });
}
