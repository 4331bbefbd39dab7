import { auditLogged, dateSchema, ServiceError } from '@akashi/contracts';
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
import { type AuditTrailRow, listAuditTrail } from '../store/audit-trail.ts';
import type { HttpParts } from './parts.ts';

/** Every service that says what was looked at, each on a topic of its own. */
const services = Object.keys(auditLogged.topicOfSource ?? {}).map((source) => source.replace('akashi/', ''));

const entrySchema = auditLogged.schema.extend({
  service: z.string().describe('The service that said it'),
});

/**
 * GET /v1/audit-trail: who did what in approval and who looked at what concerns a person in any service, as it was logged. For people with
 * the role auditor: it shows what everybody looked at.
 */
export function auditTrailRoutes(app: HttpServer, { api }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/audit-trail',
    onRequest: requireScope('audit:read'),
    schema: {
      summary: 'Who did or looked at what in any service, latest first',
      description:
        'Each entry is a leaf of the log. An entry is here a moment after it was made. 403 `role_missing` without the role auditor.',
      querystring: z.strictObject({
        from: dateSchema.optional().describe("First day, in Japan's time"),
        to: dateSchema.optional().describe("Last day, in Japan's time"),
        actor: z.string().max(255).optional().describe('Subject of the token that was used'),
        service: z.enum(services).optional(),
        ...pageQuery,
      }),
      response: { 200: pageSchema(entrySchema) },
    },
    async handler(request) {
      const { tenant, roles } = actorOf(request);
      refuseUnlessAuditor(roles);
      const { limit, cursor, from, to, actor, service } = request.query;
      const after = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
      const asked = { from, to, actor, service, after, limit };
      const rows = await api.tenantTransaction(tenant, (tx) => listAuditTrail(tx, tenant, asked));
      const { items, nextCursor } = pageOf(rows, limit, ({ at, evidenceId }) => [at, evidenceId]);
      return { items: items.map(entryView), nextCursor };
    },
  });
}

const entryView = ({ event }: AuditTrailRow) => ({
  ...event.data,
  service: event.source.replace('akashi/', ''),
});

function refuseUnlessAuditor(roles: readonly string[]): void {
  if (roles.includes('auditor')) return;
  throw new ServiceError({
    code: 'role_missing',
    message: 'The audit trail is read by a person with the role auditor; the scope audit:read alone does not do',
  });
}
