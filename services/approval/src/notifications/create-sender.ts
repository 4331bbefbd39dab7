import { type DestinationPools, destinationPools, type SecretBox } from '@akashi/service-kit';
import nodemailer, { type Transporter } from 'nodemailer';
import { notificationText } from '../domain/notification-text.ts';
import type { ClaimedNotification } from '../store/notifications.ts';
import { postToChat } from './post-to-chat.ts';

export interface Sender {
  /** Throws where it wasn't sent, or may not have been. `not_wanted`: the address or channel was taken away meanwhile. */
  send(notification: ClaimedNotification): Promise<'sent' | 'not_wanted'>;
  stop(): Promise<void>;
}

export interface SenderOptions {
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  consoleUrl: string | null;
  secrets: SecretBox | undefined;
  privateHosts: readonly string[];
  timeoutMs: number;
}

/** What names a channel's URL, so that a ciphertext moved to another row does not open. */
export const channelContext = (tenant: string, channel: string) => `${tenant}:notifications:${channel}`;

/** Sends by SMTP and to incoming webhooks. Connects when there is something to send, and follows no redirect. */
export function createSender(options: SenderOptions): Sender {
  const { smtpUrl, timeoutMs, privateHosts } = options;
  const pools = destinationPools({ privateHosts, connectionsEach: 2, connectTimeoutMs: timeoutMs });
  const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  const mail = smtpUrl === undefined ? undefined : nodemailer.createTransport({ url: smtpUrl, ...timeouts });
  return {
    send: (notification) =>
      notification.channel === 'email' ? sendMail(mail, notification, options) : sendChat(pools, notification, options),
    async stop() {
      mail?.close();
      await pools.stop();
    },
  };
}

async function sendMail(
  mail: Transporter | undefined,
  { email, language, told, facts, notification_id }: ClaimedNotification,
  { mailFrom, consoleUrl }: SenderOptions,
): Promise<'sent' | 'not_wanted'> {
  if (email === null) return 'not_wanted';
  if (!mail || mailFrom === undefined) throw new Error('APPROVAL_SMTP_URL and APPROVAL_MAIL_FROM are not set');
  const { title, lines, link } = notificationText({ told, facts, language: language ?? 'ja', consoleUrl });
  await mail.sendMail({
    from: mailFrom,
    to: { name: '', address: email },
    subject: `[Akashi] ${title}`,
    text: [title, '', ...lines, ...(link ? ['', link] : [])].join('\n'),
    // The same on a second attempt, so that a server that took the first may tell that it is the same.
    messageId: `<${notification_id}@akashi.invalid>`,
    headers: { 'auto-submitted': 'auto-generated' },
  });
  return 'sent';
}

async function sendChat(
  pools: DestinationPools,
  notification: ClaimedNotification,
  { secrets, consoleUrl, privateHosts, timeoutMs }: SenderOptions,
): Promise<'sent' | 'not_wanted'> {
  const { tenant, channel, sealed_url, language, told, facts } = notification;
  if (sealed_url === null || channel === 'email') return 'not_wanted';
  if (!secrets) throw new Error('APPROVAL_SECRET_KEY is not set');
  const text = notificationText({ told, facts, language: language ?? 'ja', consoleUrl });
  const url = secrets.open(sealed_url, channelContext(tenant, channel));
  await postToChat({ pools, url, channel, text, privateHosts, timeoutMs });
  return 'sent';
}
