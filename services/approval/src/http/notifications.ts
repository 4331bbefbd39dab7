import { ServiceError } from '@akashi/contracts';
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
import { notificationFactsSchema, toldKinds } from '../domain/notification-text.ts';
import { logAudit } from '../store/audit-log.ts';
import { chatChannels } from '../store/notification-settings.ts';
import {
  listNotifications,
  type NotificationRow,
  notificationStates,
  retryNotification,
} from '../store/notifications.ts';
import { refuseUnlessRouteAdmin } from './refuse-unless-role.ts';
import type { RouteContext } from './route-context.ts';

const notificationSchema = z.object({
  notificationId: z.uuid(),
  channel: z.enum(['email', ...chatChannels]),
  subject: z.string().nullable().describe('Whom an e-mail was for; their address is not shown'),
  told: z.enum(toldKinds),
  facts: notificationFactsSchema,
  state: z.enum(notificationStates),
  attempts: z.int(),
  lastError: z.string().nullable(),
  madeAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
});

const view = (row: NotificationRow): z.infer<typeof notificationSchema> => ({
  notificationId: row.notification_id,
  channel: row.channel,
  subject: row.subject,
  told: row.told,
  facts: row.facts,
  state: row.state,
  attempts: row.attempts,
  lastError: row.last_error,
  madeAt: row.made_at.toISOString(),
  settledAt: row.settled_at?.toISOString() ?? null,
});

/** How notifications fared, for whoever runs approval in the tenant. */
export function notificationRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.get(
    '/v1/notifications',
    {
      schema: {
        summary: 'Notifications by how they ended; those settled are kept 30 days',
        tags: ['notifications'],
        querystring: z.object({ state: z.enum(notificationStates).default('failed'), ...pageQuery }),
        response: { 200: pageSchema(notificationSchema) },
      },
      onRequest: requireScope('routes:read'),
    },
    async (request) => {
      const actor = actorOf(request);
      refuseUnlessRouteAdmin(actor);
      const { state, cursor, limit } = request.query;
      const after = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
      const rows = await api.tenantTransaction(actor.tenant, (tx) =>
        listNotifications(tx, { tenant: actor.tenant, state, after, limit: limit + 1 }),
      );
      const page = pageOf(rows, limit, (row) => [row.made_at.toISOString(), row.notification_id]);
      return { ...page, items: page.items.map(view) };
    },
  );

  app.post(
    '/v1/notifications/:notificationId/retry',
    {
      schema: {
        summary: 'Try a failed notification anew',
        tags: ['notifications'],
        params: z.object({ notificationId: z.uuid() }),
        body: z.object({}),
        response: { 202: z.object({ notificationId: z.uuid() }) },
      },
      onRequest: requireScope('routes:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      refuseUnlessRouteAdmin(actor);
      const { tenant } = actor;
      const { notificationId } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        if (!(await retryNotification(tx, { tenant, notificationId, now: now() }))) throw notFound(notificationId);
        const target = { kind: 'notification', id: notificationId };
        await logAudit(tx, { actor, action: 'notification.retried', target, now: now() });
        return { status: 202, body: { notificationId } };
      });
    },
  );
}

const notFound = (id: string) =>
  new ServiceError({ code: 'not_found', message: `There is no failed notification ${id} in this tenant` });
