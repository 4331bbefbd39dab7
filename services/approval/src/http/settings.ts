import type { Tx } from '@akashi/database';
import { type Actor, actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { type SettingName, type SettingValue, settingSchemas } from '../domain/settings.ts';
import { logAudit } from '../store/audit-log.ts';
import { findSetting, insertSetting, lockSetting } from '../store/settings.ts';
import { refuseUnlessRouteAdmin } from './refuse-unless-role.ts';
import type { RouteContext } from './route-context.ts';

const paths = {
  closed_days: ['closed-days', "The company's own closed days, which are no business days"],
  counterparty: [
    'counterparty',
    'Whether an agreement needs the acceptance of the other company before it is approved',
  ],
  foreign_reviews: ['foreign-reviews', 'When it is said that a foreign review falls due'],
} as const satisfies Record<SettingName, readonly [string, string]>;

/** What a tenant sets of how approval works; all of it is policy, not law. */
export function settingRoutes(app: HttpServer, context: RouteContext): void {
  settingRoutesOf(app, context, 'closed_days');
  settingRoutesOf(app, context, 'counterparty');
  settingRoutesOf(app, context, 'foreign_reviews');
}

function settingRoutesOf<N extends SettingName>(app: HttpServer, { api, outbox, now }: RouteContext, name: N): void {
  const [path, summary] = paths[name];
  const url = `/v1/settings/${path}`;
  const valueSchema: z.ZodType = settingSchemas[name];
  const settingSchema = z.object({ value: valueSchema, revision: z.int().describe('0 while the default is used') });

  app.get(
    url,
    {
      schema: { summary, tags: ['settings'], response: { 200: settingSchema } },
      onRequest: requireScope('routes:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      return api.tenantTransaction(tenant, (tx) => findSetting(tx, tenant, name));
    },
  );

  app.put(
    url,
    {
      schema: { summary: `Set: ${summary}`, tags: ['settings'], body: valueSchema, response: { 200: settingSchema } },
      onRequest: requireScope('routes:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      refuseUnlessRouteAdmin(actor);
      const value = request.body as SettingValue<N>;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => ({
        status: 200,
        body: await change(tx, { actor, name, value, now: now() }),
      }));
    },
  );
}

async function change<N extends SettingName>(
  tx: Tx,
  { actor, name, value, now }: { actor: Actor; name: N; value: SettingValue<N>; now: Date },
) {
  const { tenant, subject: changedBy } = actor;
  await lockSetting(tx, tenant, name);
  const before = await findSetting(tx, tenant, name);
  const setting = { name, value, revision: before.revision + 1 };
  await insertSetting(tx, tenant, { ...setting, changedBy, changedAt: now });
  const target = { kind: 'setting', id: name };
  const details = { revision: setting.revision, before: before.value, after: value };
  await logAudit(tx, { actor, action: 'setting.changed', target, details, now });
  return { value, revision: setting.revision };
}
