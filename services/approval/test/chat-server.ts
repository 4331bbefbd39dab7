import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ChatServer {
  /** `127.0.0.1:port` */
  host: string;
  posts: { path: string; body: any }[];
  status: number;
  stop(): Promise<void>;
}

/** Takes what is posted to incoming webhooks. */
export async function startChatServer(): Promise<ChatServer> {
  const posts: ChatServer['posts'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (running.status < 300) posts.push({ path: request.url!, body: JSON.parse(Buffer.concat(chunks).toString()) });
      response.writeHead(running.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const running: ChatServer = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts,
    status: 200,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return running;
}
