import { ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Actor, actorOf, answerOnce, type HttpServer, refuseDestination, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { channelContext } from '../notifications/create-sender.ts';
import { logAudit } from '../store/audit-log.ts';
import {
  type ChannelRow,
  type ChatChannel,
  chatChannels,
  deleteChannel,
  listChannels,
  putChannel,
} from '../store/notification-settings.ts';
import { refuseUnlessRouteAdmin } from './refuse-unless-role.ts';
import type { RouteContext } from './route-context.ts';

const channelSchema = z.object({
  channel: z.enum(chatChannels),
  language: z.enum(['ja', 'en']),
  enabled: z.boolean(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
});
const listSchema = z.object({ items: z.array(channelSchema) });
const params = z.object({ channel: z.enum(chatChannels) });
const bodySchema = z.object({
  url: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe('Of the incoming webhook: kept encrypted and never shown again; left out: the one kept stays'),
  language: z.enum(['ja', 'en']).default('ja'),
  enabled: z.boolean().default(true),
});

const view = (row: ChannelRow): z.infer<typeof channelSchema> => ({
  channel: row.channel,
  language: row.language,
  enabled: row.enabled,
  changedBy: row.changed_by,
  changedAt: row.changed_at.toISOString(),
});

/** A tenant's chat channels: one incoming webhook for Slack and one for Teams, or what understands theirs. */
export function notificationChannelRoutes(app: HttpServer, context: RouteContext): void {
  const { api, outbox } = context;
  app.get(
    '/v1/notification-channels',
    {
      schema: { summary: 'The chat channels that are told', tags: ['notifications'], response: { 200: listSchema } },
      onRequest: requireScope('routes:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const rows = await api.tenantTransaction(tenant, (tx) => listChannels(tx, tenant));
      return { items: rows.map(view) };
    },
  );

  app.put(
    '/v1/notification-channels/:channel',
    {
      schema: {
        summary: 'Set a chat channel',
        tags: ['notifications'],
        params,
        body: bodySchema,
        response: { 200: channelSchema },
      },
      onRequest: requireScope('routes:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      refuseUnlessRouteAdmin(actor);
      const { channel } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => ({
        status: 200,
        body: view(await change(tx, { actor, channel, body: request.body, context })),
      }));
    },
  );

  app.post(
    '/v1/notification-channels/:channel/remove',
    {
      schema: {
        summary: 'Forget a chat channel and its URL',
        tags: ['notifications'],
        params,
        body: z.object({}),
        response: { 200: listSchema },
      },
      onRequest: requireScope('routes:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      refuseUnlessRouteAdmin(actor);
      const { tenant } = actor;
      const { channel } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        await deleteChannel(tx, tenant, channel);
        const target = { kind: 'notification_channel', id: channel };
        await logAudit(tx, { actor, action: 'notification_channel.removed', target, now: context.now() });
        return { status: 200, body: { items: (await listChannels(tx, tenant)).map(view) } };
      });
    },
  );
}

interface Change {
  actor: Actor;
  channel: ChatChannel;
  body: z.output<typeof bodySchema>;
  context: Pick<RouteContext, 'secrets' | 'privateHosts' | 'now'>;
}

async function change(tx: Tx, { actor, channel, body, context }: Change): Promise<ChannelRow> {
  const { tenant, subject } = actor;
  const { url, language, enabled } = body;
  const before = (await listChannels(tx, tenant)).find((each) => each.channel === channel);
  const sealed_url = url === undefined ? before?.sealed_url : seal({ tenant, channel, url, context });
  if (!sealed_url) throw refusedUrl('is missing: no URL is kept for this channel yet');
  const changed_at = context.now();
  const row = { channel, sealed_url, language, enabled, changed_by: subject, changed_at };
  await putChannel(tx, tenant, row);
  const target = { kind: 'notification_channel', id: channel };
  const details = { language, enabled, newUrl: url !== undefined };
  await logAudit(tx, { actor, action: 'notification_channel.changed', target, details, now: changed_at });
  return row;
}

interface Sealing extends Pick<Change, 'channel' | 'context'> {
  tenant: string;
  url: string;
}

function seal({ tenant, channel, url, context }: Sealing): Buffer {
  if (!context.secrets) {
    const message = 'This installation keeps no secrets: its operator sets APPROVAL_SECRET_KEY first';
    throw new ServiceError({ code: 'secrets_not_kept', message });
  }
  const refusal = refuseDestination(url, context.privateHosts);
  if (refusal) throw refusedUrl(refusal);
  return context.secrets.seal(url, channelContext(tenant, channel));
}

function refusedUrl(reason: string): ServiceError {
  const details = [{ path: '/url', code: 'destination_refused', message: `The URL ${reason}` }];
  return new ServiceError({ code: 'destination_refused', message: `The webhook's URL ${reason}`, details });
}
