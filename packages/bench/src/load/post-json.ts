import { Pool } from 'undici';

interface Post {
  path: string;
  headers: Record<string, string>;
  body: string;
  expect: number;
}

export interface Poster {
  /** Resolves on the expected status; else rejects with the answer. */
  post(request: Post): Promise<void>;
  close(): Promise<void>;
}

/** Posts over kept-alive connections, one request at a time on each. */
export function createPoster(url: string, connections: number): Poster {
  const pool = new Pool(url, { connections, pipelining: 1 });
  return {
    async post({ path, headers, body, expect }) {
      const answer = await pool.request({ method: 'POST', path, headers, body });
      if (answer.statusCode === expect) return answer.body.dump();
      throw new Error(`POST ${path} answered ${answer.statusCode}: ${(await answer.body.text()).slice(0, 300)}`);
    },
    close: () => pool.close(),
  };
}
