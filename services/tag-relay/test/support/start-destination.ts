import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Arrival {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** By this process's clock, when the request's first line was read. */
  at: number;
}

export interface Destination {
  port: number;
  host: string;
  url(path: string): string;
  /** What has arrived at a path, in order. */
  arrivals(path: string): Arrival[];
  /** Sets how a path answers from now on; 200 unless told. */
  answer(path: string, respond: (response: ServerResponse, nth: number) => void): void;
  stop(): Promise<void>;
}

/** A real HTTP server that takes what the relay delivers, and answers as each test wants. */
export async function startDestination(): Promise<Destination> {
  const arrived: Arrival[] = [];
  const answers = new Map<string, (response: ServerResponse, nth: number) => void>();
  const server = createServer((request, response) => {
    const at = Date.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      arrived.push({ path, headers: request.headers, body: Buffer.concat(chunks).toString(), at });
      const nth = arrived.filter((arrival) => arrival.path === path).length;
      const respond = answers.get(path);
      if (respond) respond(response, nth);
      else response.writeHead(200).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    arrivals: (path) => arrived.filter((arrival) => arrival.path === path),
    answer: (path, respond) => void answers.set(path, respond),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
