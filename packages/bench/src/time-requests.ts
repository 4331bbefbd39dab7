import { Pool } from 'undici';

export interface Asking {
  url: string;
  token(): Promise<string>;
}

export interface TimedGetter {
  /** The answer's JSON and milliseconds from asking until all of it has come. Rejects unless it is 200. */
  get(path: string): Promise<{ ms: number; body: unknown }>;
  close(): Promise<void>;
}

/** Asks over one kept-alive connection, one request at a time. */
export function createTimedGetter({ url, token }: Asking): TimedGetter {
  const pool = new Pool(url, { connections: 1, pipelining: 1 });
  return {
    async get(path) {
      const headers = { authorization: `Bearer ${await token()}` };
      const start = performance.now();
      const answer = await pool.request({ method: 'GET', path, headers });
      const text = await answer.body.text();
      const ms = performance.now() - start;
      if (answer.statusCode !== 200)
        throw new Error(`GET ${path} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
      return { ms, body: JSON.parse(text) };
    },
    close: () => pool.close(),
  };
}
