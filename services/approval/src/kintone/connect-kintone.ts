import type { Database } from '@akashi/database';
import { KintoneRestAPIClient } from '@kintone/rest-api-client';
import { tokyoDay } from '../domain/business-days.ts';
import { countCall } from '../store/kintone-settings.ts';

export interface Kintone {
  app: string;
  /** Makes one call, counted before it is made. Throws once the day's calls are spent. */
  call<T>(request: (client: KintoneRestAPIClient) => Promise<T>): Promise<T>;
}

class KintoneBudgetSpent extends Error {}

interface Connection {
  worker: Database;
  tenant: string;
  baseUrl: string;
  app: string;
  apiToken: string;
  dailyCalls: number;
  timeoutMs: number;
  now: () => Date;
}

/** The official client with the day's budget: Kintone takes 10,000 calls an app and day. The bridge makes one call at a time. */
export function connectKintone({ worker, tenant, app, dailyCalls, now, ...to }: Connection): Kintone {
  const { baseUrl, apiToken, timeoutMs: socketTimeout } = to;
  const client = new KintoneRestAPIClient({ baseUrl, auth: { apiToken }, socketTimeout });
  return {
    app,
    async call(request) {
      const calls = await countCall(worker, { tenant, app, day: tokyoDay(now()) });
      if (calls > dailyCalls) {
        throw new KintoneBudgetSpent(`the ${dailyCalls} calls of today are spent: it goes on tomorrow`);
      }
      return request(client);
    },
  };
}

/** Kintone's code for what went wrong: `GAIA_CO02` where somebody changed the record meanwhile, `CB_VA01` for a value it refuses. */
export const kintoneCode = (error: unknown): string | undefined => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
};
