import { createHash, randomBytes } from 'node:crypto';
import { ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Actor, actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { tokyoDay } from '../domain/business-days.ts';
import { kintoneContext, refuseKintoneUrl } from '../kintone/refuse-kintone.ts';
import { logAudit } from '../store/audit-log.ts';
import { callsOn, findKintone, type KintoneSettingsRow, putKintone } from '../store/kintone-settings.ts';
import { refuseUnlessRouteAdmin } from './refuse-unless-role.ts';
import type { RouteContext } from './route-context.ts';

const settingsSchema = z.object({
  baseUrl: z.string(),
  appId: z.string(),
  enabled: z.boolean(),
  mirrorComments: z.boolean(),
  mirrorFiles: z.boolean(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
  polledAt: z.iso.datetime().nullable().describe('When the bridge looked last'),
  fault: z.string().nullable().describe('What keeps the bridge from working; it is tried again'),
  callsToday: z.int().describe('Calls made today (Tokyo); Kintone takes 10,000 an app and day'),
});
const bodySchema = z.object({
  baseUrl: z.string().max(255).describe('https://<name>.cybozu.com'),
  appId: z.string().regex(/^\d{1,18}$/),
  apiToken: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe(
      'With the rights to view, add, edit and manage; kept encrypted and never shown; left out: the one kept stays',
    ),
  enabled: z.boolean(),
  mirrorComments: z.boolean().default(false).describe('Comments are free text and go to Cybozu'),
  mirrorFiles: z.boolean().default(false).describe('Attached documents go to Cybozu'),
  newHintKey: z.boolean().default(false).describe('Makes a new key for the webhook, and the one before void'),
});
type Body = z.output<typeof bodySchema>;
const changedSchema = settingsSchema.extend({
  hintPath: z
    .string()
    .nullable()
    .describe('The path of the webhook, shown once: whoever knows it may make the bridge look'),
});

/** A tenant's bridge to Kintone. */
export function kintoneRoutes(app: HttpServer, context: RouteContext): void {
  const { api, outbox, now } = context;
  app.get(
    '/v1/kintone',
    {
      schema: { summary: 'The bridge to Kintone', tags: ['kintone'], response: { 200: settingsSchema } },
      onRequest: requireScope('routes:read'),
    },
    async (request) => {
      const actor = actorOf(request);
      return api.tenantTransaction(actor.tenant, async (tx) => {
        const row = await findKintone(tx, actor.tenant);
        if (!row) throw new ServiceError({ code: 'not_found', message: 'This tenant has no bridge to Kintone' });
        return view(tx, row, now());
      });
    },
  );

  app.put(
    '/v1/kintone',
    {
      schema: {
        summary: 'Set the bridge to Kintone',
        tags: ['kintone'],
        body: bodySchema,
        response: { 200: changedSchema },
      },
      onRequest: requireScope('routes:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      refuseUnlessRouteAdmin(actor);
      refuseFaulty(request.body, context);
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => ({
        status: 200,
        body: await change(tx, { actor, body: request.body, context }),
      }));
    },
  );
}

function refuseFaulty({ baseUrl, enabled }: Body, { kintoneAllowed, privateHosts }: RouteContext): void {
  if (enabled && !kintoneAllowed) {
    const message =
      'The operator has not declared where Kintone keeps its data (AKASHI_KINTONE_REGION), so nothing is sent there';
    throw new ServiceError({ code: 'kintone_not_allowed', message });
  }
  const refusal = refuseKintoneUrl(baseUrl, privateHosts);
  if (refusal === undefined) return;
  const details = [{ path: '/baseUrl', code: 'destination_refused', message: `baseUrl ${refusal}` }];
  throw new ServiceError({ code: 'destination_refused', message: `baseUrl ${refusal}`, details });
}

interface Change {
  actor: Actor;
  body: Body;
  context: RouteContext;
}

async function change(tx: Tx, { actor, body, context }: Change) {
  const { tenant, subject } = actor;
  const { secrets, now } = context;
  if (!secrets) {
    const message = 'This installation keeps no secrets: its operator sets APPROVAL_SECRET_KEY first';
    throw new ServiceError({ code: 'secrets_not_kept', message });
  }
  const before = await findKintone(tx, tenant);
  const { apiToken, baseUrl } = body;
  // A token must not reach another address than the one it was given for.
  const kept = before?.base_url === baseUrl ? before.sealed_token : undefined;
  const sealed = apiToken === undefined ? kept : secrets.seal(apiToken, kintoneContext(tenant));
  if (!sealed) {
    const message = 'Give apiToken: none is kept for this baseUrl';
    const details = [{ path: '/apiToken', code: 'required', message }];
    throw new ServiceError({ code: 'invalid_request', message, details });
  }
  const key = !before || body.newHintKey ? randomBytes(24).toString('base64url') : null;
  const row = {
    ...{ tenant, base_url: baseUrl, app_id: body.appId, sealed_token: sealed, enabled: body.enabled },
    ...{ mirror_comments: body.mirrorComments, mirror_files: body.mirrorFiles },
    hint_key_hash: key === null ? before!.hint_key_hash : hashOf(key),
    ...{ changed_by: subject, changed_at: now() },
  };
  await putKintone(tx, row);
  const { apiToken: _, newHintKey, ...details } = body;
  const said = { ...details, newToken: apiToken !== undefined, newHintKey: key !== null };
  const target = { kind: 'kintone', id: body.appId };
  await logAudit(tx, { actor, action: 'kintone.changed', target, details: said, now: now() });
  const shown = await view(tx, { ...row, polled_at: null, fault: null }, now());
  return { ...shown, hintPath: key === null ? null : `/v1/kintone-hints/${encodeURIComponent(tenant)}/${key}` };
}

async function view(tx: Tx, row: KintoneSettingsRow, now: Date): Promise<z.infer<typeof settingsSchema>> {
  return {
    baseUrl: row.base_url,
    appId: row.app_id,
    enabled: row.enabled,
    mirrorComments: row.mirror_comments,
    mirrorFiles: row.mirror_files,
    changedBy: row.changed_by,
    changedAt: row.changed_at.toISOString(),
    polledAt: row.polled_at?.toISOString() ?? null,
    fault: row.fault,
    callsToday: await callsOn(tx, { tenant: row.tenant, app: row.app_id, day: tokyoDay(now) }),
  };
}

/** A webhook's key is kept as its hash only. */
export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');
