import { type DestinationPools, refuseDestination } from '@akashi/service-kit';
import type { NotificationText } from '../domain/notification-text.ts';
import type { ChatChannel } from '../store/notification-settings.ts';

interface ChatPost {
  pools: DestinationPools;
  url: string;
  channel: ChatChannel;
  text: NotificationText;
  privateHosts: readonly string[];
  timeoutMs: number;
}

/** Posts to an incoming webhook. Throws unless it answers 2xx; the error names neither the URL nor the text. */
export async function postToChat({ pools, url, channel, text, privateHosts, timeoutMs }: ChatPost): Promise<void> {
  const refusal = refuseDestination(url, privateHosts);
  if (refusal) throw new Error(`The webhook's URL ${refusal}`);
  const { origin, pathname, search } = new URL(url);
  const { statusCode, body } = await pools.poolOf(origin).request({
    method: 'POST',
    path: pathname + search,
    headers: { 'content-type': 'application/json', 'user-agent': 'akashi-approval' },
    body: JSON.stringify(channel === 'slack' ? slackMessage(text) : teamsMessage(text)),
    signal: AbortSignal.timeout(timeoutMs),
  });
  await body.dump();
  if (statusCode < 200 || statusCode > 299) throw new Error(`The webhook answered ${statusCode}`);
}

/** Slack's incoming webhooks take `text`; its mark-up characters do not occur in what we write but in a link, which is meant as one. */
export const slackMessage = ({ title, lines, link }: NotificationText) => ({
  text: [`*${title}*`, ...lines, ...(link ? [link] : [])].join('\n'),
});

/** An Adaptive Card, which Teams' workflow webhooks and the older connectors take. */
export const teamsMessage = ({ title, lines, link }: NotificationText) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [
          { type: 'TextBlock', text: title, weight: 'Bolder', wrap: true },
          ...lines.map((text) => ({ type: 'TextBlock', text, wrap: true })),
        ],
        ...(link && { actions: [{ type: 'Action.OpenUrl', title: 'Akashi', url: link }] }),
      },
    },
  ],
});
