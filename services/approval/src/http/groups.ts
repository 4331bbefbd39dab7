import { caseKindSchema, codeSchema, ServiceError } from '@akashi/contracts';
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
import { logAudit } from '../store/audit-log.ts';
import { findGroups, type GroupRow, insertGroup, listGroups, lockGroups } from '../store/groups.ts';
import { findRoute } from '../store/routes.ts';
import { refuseUnlessRouteAdmin } from './refuse-unless-role.ts';
import type { RouteContext } from './route-context.ts';
import { faultsOfRoute } from './routes.ts';

const groupSchema = z.object({
  groupId: codeSchema,
  name: z.string(),
  members: z.array(z.string()).describe('Subjects of access tokens'),
  revision: z.int(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
});

const bodySchema = z.object({
  name: z.string().trim().min(1).max(100),
  members: z
    .array(z.string().trim().min(1).max(255))
    .min(1)
    .max(100)
    .refine((members) => new Set(members).size === members.length, 'name each member once'),
});

const view = (row: GroupRow): z.infer<typeof groupSchema> => ({
  groupId: row.group_id,
  name: row.name,
  members: row.members,
  revision: row.revision,
  changedBy: row.changed_by,
  changedAt: row.changed_at.toISOString(),
});

/** Groups of people that steps of routes name. A case keeps the members that its group had when it opened. */
export function groupRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.get(
    '/v1/groups',
    {
      schema: {
        summary: 'The groups, each with its members now',
        tags: ['routes'],
        querystring: z.object(pageQuery),
        response: { 200: pageSchema(groupSchema) },
      },
      onRequest: requireScope('routes:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { limit, cursor } = request.query;
      const [after = ''] = decodeCursor(cursor, z.tuple([codeSchema])) ?? [];
      const rows = await api.tenantTransaction(tenant, (tx) => listGroups(tx, tenant, after, limit + 1));
      const page = pageOf(rows, limit, (row) => [row.group_id]);
      return { ...page, items: page.items.map(view) };
    },
  );

  app.put(
    '/v1/groups/:groupId',
    {
      schema: {
        summary: 'Make a group, or say anew who belongs to it',
        tags: ['routes'],
        params: z.object({ groupId: codeSchema }),
        body: bodySchema,
        response: { 200: groupSchema },
      },
      onRequest: requireScope('routes:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant, subject } = actor;
      refuseUnlessRouteAdmin(actor);
      const { groupId } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        await lockGroups(tx, tenant);
        const [latest] = await findGroups(tx, tenant, [groupId]);
        const at = { revision: (latest?.revision ?? 0) + 1, changed_by: subject, changed_at: now() };
        const row: GroupRow = { group_id: groupId, ...request.body, ...at };
        await insertGroup(tx, tenant, row);
        await refuseBrokenRoutes(tx, tenant, groupId);
        const details = { revision: row.revision, before: latest?.members ?? null, after: row.members };
        await logAudit(tx, {
          actor,
          action: 'group.changed',
          target: { kind: 'group', id: groupId },
          details,
          now: now(),
        });
        return { status: 200, body: view(row) };
      });
    },
  );
}

/** A route that asks for more people than a group has left could never be met. */
async function refuseBrokenRoutes(tx: Tx, tenant: string, groupId: string): Promise<void> {
  for (const kind of caseKindSchema.options) {
    const { steps } = await findRoute(tx, tenant, kind);
    if (!steps.some(({ group }) => group === groupId)) continue;
    const faults = await faultsOfRoute(tx, tenant, { kind, steps });
    if (faults.length === 0) continue;
    throw new ServiceError({
      code: 'group_in_use',
      message: `The route for ${kind} asks for more people than ${groupId} would have: change the route first`,
      details: faults,
    });
  }
}
