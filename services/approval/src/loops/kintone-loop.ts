import type { Database } from '@akashi/database';
import type { SecretBox } from '@akashi/service-kit';
import type { Logger } from 'pino';
import type { Documents } from '../documents/create-documents.ts';
import { connectKintone, kintoneCode } from '../kintone/connect-kintone.ts';
import { lookAtKintone } from '../kintone/look-at-kintone.ts';
import { kintoneContext } from '../kintone/refuse-kintone.ts';
import { claimKintone, type KintoneSettingsRow, listKintonePeople, releaseKintone } from '../store/kintone-settings.ts';
import { everySoOften, type Repeating } from './every-so-often.ts';

export interface KintoneLoopOptions {
  api: Database;
  worker: Database;
  documents: Documents;
  logger: Logger;
  secrets: SecretBox | undefined;
  consoleUrl: string | null;
  pollMs: number;
  dailyCalls: number;
  timeoutMs: number;
  now: () => Date;
  onCommitted(): void;
}

const leaseMs = 300_000;
const leastMs = 2_000;

/**
 * Looks at each tenant's Kintone by the clock, and sooner when a webhook said that something happened. With Kintone away everything
 * here goes on; once it answers again, answers and records are caught up from what is there, not from what was said meanwhile.
 */
export function createKintoneLoop(options: KintoneLoopOptions): Repeating {
  const { worker, logger, pollMs, now } = options;
  async function lookAtAll(): Promise<void> {
    // One moment for the whole round, so that each tenant is looked at once in it.
    const due = { now: now(), everyMs: pollMs, leastMs: Math.min(leastMs, pollMs), leaseMs };
    for (;;) {
      const settings = await claimKintone(worker, due);
      if (!settings) return;
      const fault = await lookAt(options, settings).catch(faultOf);
      const { tenant } = settings;
      if (fault !== null && fault !== settings.fault) {
        logger.error({ alarm: 'kintone_bridge', tenant, fault }, 'the Kintone bridge does not work; it is tried again');
      }
      await releaseKintone(worker, tenant, fault);
    }
  }
  const everyMs = Math.min(pollMs, 1_000);
  return everySoOften({ everyMs, run: lookAtAll, logger, failed: 'Kintone was not looked at; it is tried again' });
}

async function lookAt(options: KintoneLoopOptions, settings: KintoneSettingsRow): Promise<string | null> {
  const { secrets, worker, dailyCalls, timeoutMs, now } = options;
  const { tenant, base_url: baseUrl, app_id: app, sealed_token } = settings;
  if (!secrets) return 'APPROVAL_SECRET_KEY is not set';
  const apiToken = secrets.open(sealed_token, kintoneContext(tenant));
  const kintone = connectKintone({ worker, tenant, baseUrl, app, apiToken, dailyCalls, timeoutMs, now });
  const people = await worker.transaction((tx) => listKintonePeople(tx, tenant));
  return lookAtKintone({ ...options, kintone, settings, people });
}

/** Kintone's code and message, or the network's code; never a token, which is in headers only. */
const faultOf = (error: unknown): string => {
  const { message = 'unknown' } = error as Error;
  return `${kintoneCode(error) ?? 'error'}: ${message}`.slice(0, 500);
};
