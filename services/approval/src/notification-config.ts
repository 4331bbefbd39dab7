import { commaList, secretKeySchema, variable } from '@akashi/service-kit';
import { z } from 'zod';

const count = (byDefault: number) => z.coerce.number().int().min(1).default(byDefault);

/** Where a browser reaches the console, without a slash at its end; null where the operator does not say. */
export const consoleUrlOf = ({ publicUrl }: { publicUrl: string | undefined }): string | null =>
  publicUrl === undefined ? null : `${publicUrl.replace(/\/$/, '')}/console`;

/** What the service must know to tell people of what waits. */
export const notificationConfig = {
  publicUrl: variable(
    'APPROVAL_PUBLIC_URL',
    z
      .url()
      .optional()
      .describe('Where a browser reaches approval, for links in messages; unset: messages have no link'),
  ),
  secretKey: variable(
    'APPROVAL_SECRET_KEY',
    secretKeySchema
      .optional()
      .describe('Key that encrypts webhook URLs and tokens: base64 of 32 random bytes; unset: none are taken'),
  ),
  smtpUrl: variable(
    'APPROVAL_SMTP_URL',
    z
      .url({ protocol: /^smtps?$/ })
      .optional()
      .describe('smtps://user:password@host:465 or smtp://…:587 (STARTTLS where offered); unset: no e-mail is sent'),
  ),
  mailFrom: variable('APPROVAL_MAIL_FROM', z.string().optional().describe('The From address of e-mails')),
  privateHosts: variable(
    'APPROVAL_PRIVATE_HOSTS',
    commaList
      .default([])
      .describe(
        'Comma-separated host or host:port that may be private and without TLS; for one machine and tests only',
      ),
  ),
  notifyEveryMs: variable(
    'APPROVAL_NOTIFY_EVERY_MS',
    count(2_000).describe('How often notifications that are due are looked for'),
  ),
  notifyTimeoutMs: variable(
    'APPROVAL_NOTIFY_TIMEOUT_MS',
    count(10_000).describe('How long a mail server or a webhook may take for each thing it is to do'),
  ),
  notifyMaxAttempts: variable(
    'APPROVAL_NOTIFY_MAX_ATTEMPTS',
    count(8).describe('Attempts before a notification is given up'),
  ),
  notifyFirstRetryMs: variable(
    'APPROVAL_NOTIFY_FIRST_RETRY_MS',
    count(5_000).describe('Longest pause before the second attempt; it doubles up to an hour'),
  ),
  digestHour: variable(
    'APPROVAL_DIGEST_HOUR',
    z.coerce.number().int().min(0).max(23).default(9).describe('From this hour on in Tokyo the daily digest is sent'),
  ),
};
