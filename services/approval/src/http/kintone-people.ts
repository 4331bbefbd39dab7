import { actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { logAudit } from '../store/audit-log.ts';
import { type KintonePerson, listKintonePeople, replaceKintonePeople } from '../store/kintone-settings.ts';
import { refuseUnlessRouteAdmin } from './refuse-unless-role.ts';
import type { RouteContext } from './route-context.ts';

const personSchema = z.object({
  kintoneUser: z.string().trim().min(1).max(128).describe('The login name in Kintone'),
  subject: z.string().trim().min(1).max(255).describe('The subject of the same person’s tokens here'),
  roles: z
    .array(z.string().regex(/^[a-z][a-z0-9_-]{0,62}$/))
    .max(20)
    .describe('The roles that they decide with from Kintone: keep them those that the identity provider gives'),
});
const isOnce = (values: readonly string[]) => new Set(values).size === values.length;
const listSchema = z.object({ items: z.array(personSchema) });
const bodySchema = z.object({
  items: z
    .array(personSchema)
    .max(1000)
    .refine((items) => isOnce(items.map(({ kintoneUser }) => kintoneUser)), 'name each Kintone user once')
    .refine((items) => isOnce(items.map(({ subject }) => subject)), 'name each subject once'),
});

const view = ({ kintone_user: kintoneUser, subject, roles }: KintonePerson) => ({ kintoneUser, subject, roles });

/** Who in Kintone is who here. Whoever is not named decides nothing from there. */
export function kintonePeopleRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.get(
    '/v1/kintone/people',
    {
      schema: { summary: 'Who in Kintone is who here', tags: ['kintone'], response: { 200: listSchema } },
      onRequest: requireScope('routes:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const people = await api.tenantTransaction(tenant, (tx) => listKintonePeople(tx, tenant));
      return { items: people.map(view) };
    },
  );

  app.put(
    '/v1/kintone/people',
    {
      schema: {
        summary: 'Set who in Kintone is who here: the whole list',
        tags: ['kintone'],
        body: bodySchema,
        response: { 200: listSchema },
      },
      onRequest: requireScope('routes:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant } = actor;
      const { items } = request.body;
      refuseUnlessRouteAdmin(actor);
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        const before = (await listKintonePeople(tx, tenant)).map(view);
        const rows = items.map(({ kintoneUser, ...person }) => ({ kintone_user: kintoneUser, ...person }));
        await replaceKintonePeople(tx, tenant, rows);
        const target = { kind: 'kintone', id: 'people' };
        const details = { before, after: items };
        await logAudit(tx, { actor, action: 'kintone.people_changed', target, details, now: now() });
        return { status: 200, body: { items } };
      });
    },
  );
}
