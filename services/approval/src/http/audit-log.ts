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
import { type AuditRow, listAudit } from '../store/audit-log.ts';
import { refuseUnlessAuditor } from './refuse-unless-role.ts';
import type { RouteContext } from './route-context.ts';

const entrySchema = z.object({
  auditId: z.uuid(),
  actor: z.string(),
  actorName: z.string().nullable(),
  roles: z.array(z.string()),
  action: z.string(),
  target: z.object({ kind: z.string(), id: z.string() }),
  details: z.record(z.string(), z.unknown()),
  loggedAt: z.iso.datetime(),
});

const targetKinds = ['case', 'agreement', 'route', 'group', 'delegation'] as const;

const view = (row: AuditRow): z.infer<typeof entrySchema> => ({
  auditId: row.audit_id,
  actor: row.actor,
  actorName: row.actor_name,
  roles: row.roles,
  action: row.action,
  target: { kind: row.target_kind, id: row.target_id },
  details: row.details,
  loggedAt: row.logged_at.toISOString(),
});

/** The audit trail (監査証跡): read by auditors, changed by nobody; the same entries are leaves of the tenant's log in record-store. */
export function auditLogRoutes(app: HttpServer, { api }: RouteContext): void {
  app.get(
    '/v1/audit-log',
    {
      schema: {
        summary: 'Who did or looked at what, latest first',
        tags: ['audit'],
        querystring: z.object({
          ...pageQuery,
          actor: z.string().max(255).optional(),
          targetKind: z.enum(targetKinds).optional(),
          targetId: z.string().max(255).optional().describe('With targetKind'),
        }),
        response: { 200: pageSchema(entrySchema) },
      },
      onRequest: requireScope('audit:read'),
    },
    async (request) => {
      const reader = actorOf(request);
      refuseUnlessAuditor(reader);
      const { limit, cursor, actor, targetKind, targetId } = request.query;
      const { tenant } = reader;
      const after = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
      const rows = await api.tenantTransaction(tenant, (tx) =>
        listAudit(tx, { tenant, actor, targetKind, targetId, after, limit: limit + 1 }),
      );
      const page = pageOf(rows, limit, (row) => [row.logged_at.toISOString(), row.audit_id]);
      return { ...page, items: page.items.map(view) };
    },
  );
}
