import { actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { logAudit } from '../store/audit-log.ts';
import {
  deletePreference,
  deliveries,
  findPreference,
  putPreference,
  refreshRoles,
} from '../store/notification-settings.ts';
import type { RouteContext } from './route-context.ts';

const preferenceSchema = z.object({
  email: z.email().max(254).nullable().describe('Null: no e-mail is sent, and no address is kept'),
  language: z.enum(['ja', 'en']),
  delivery: z.enum(deliveries).describe('At once, a digest in the morning, both, or neither'),
});

const unset: z.output<typeof preferenceSchema> = { email: null, language: 'ja', delivery: 'none' };

/** How whoever asks wants to be told of what waits for them: their own to say, nobody else's to read. */
export function myNotificationRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.get(
    '/v1/me/notifications',
    {
      schema: { summary: 'How I want to be notified', tags: ['notifications'], response: { 200: preferenceSchema } },
      onRequest: requireScope(),
    },
    async (request) => {
      const { tenant, subject, roles } = actorOf(request);
      return api.tenantTransaction(tenant, async (tx) => {
        await refreshRoles(tx, tenant, subject, roles);
        return (await findPreference(tx, tenant, subject)) ?? unset;
      });
    },
  );

  app.put(
    '/v1/me/notifications',
    {
      schema: {
        summary: 'Set how I want to be notified; messages hold ids, kinds, counts and days only',
        tags: ['notifications'],
        body: preferenceSchema,
        response: { 200: preferenceSchema },
      },
      onRequest: requireScope(),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant, subject, roles } = actor;
      const { email, language, delivery } = request.body;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        const at = now();
        if (email === null) await deletePreference(tx, tenant, subject);
        else await putPreference(tx, tenant, { subject, email, language, delivery, roles, changedAt: at });
        // The trail says that an address was given or taken away; the address itself is in none of it.
        const details = { hasEmail: email !== null, language, delivery };
        const target = { kind: 'notification_preference', id: subject };
        await logAudit(tx, { actor, action: 'notification_preference.changed', target, details, now: at });
        return { status: 200, body: email === null ? unset : { email, language, delivery } };
      });
    },
  );
}
