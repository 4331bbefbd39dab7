import type { Database } from '@akashi/database';
import type { Part, SecretBox } from '@akashi/service-kit';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Config } from '../config.ts';
import { createNotificationLoop } from '../loops/notification-loop.ts';
import { consoleUrlOf } from '../notification-config.ts';
import { createSender } from './create-sender.ts';

interface NotifierOptions {
  config: Config;
  worker: Database;
  logger: Logger;
  registry: Registry;
  secrets: SecretBox | undefined;
  now: () => Date;
}

const maxPauseMs = 3_600_000;

/** The loop and what it sends by, as the configuration says. */
export function createNotifier({ config, worker, logger, registry, secrets, now }: NotifierOptions): Part {
  const { smtpUrl, mailFrom, privateHosts, notifyTimeoutMs: timeoutMs } = config;
  const consoleUrl = consoleUrlOf(config);
  const sender = createSender({ smtpUrl, mailFrom, consoleUrl, secrets, privateHosts, timeoutMs });
  const loop = createNotificationLoop({
    ...{ worker, logger, registry, sender, now },
    everyMs: config.notifyEveryMs,
    policy: { maxAttempts: config.notifyMaxAttempts, firstPauseMs: config.notifyFirstRetryMs, maxPauseMs },
    digestHour: config.digestHour,
    random: Math.random,
  });
  return {
    start: loop.start,
    async stop() {
      await loop.stop();
      await sender.stop();
    },
  };
}
