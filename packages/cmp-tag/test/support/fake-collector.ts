import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { renderTag } from '../../src/render-tag.ts';
import { tagBundle } from '../../src/tag-bundle.ts';
import type { TagConfig } from '../../src/tag-config.ts';
import { tagConfig } from './tag-fixtures.ts';

/** One POST that reached the collector or the relay, whatever it answered. */
export interface ReceivedPost {
  path: string;
  contentType: string;
  body: any;
  answer: Answer;
}

export type Answer = number | 'lost' | 'hanging';

export interface FakeCollector {
  url: string;
  posts: ReceivedPost[];
  /** Changes what the tag is served. */
  configure(change: Partial<TagConfig>): void;
  /** What every later POST gets; `headers` go with a status. */
  answer(answer: Answer, headers?: Record<string, string>): void;
  /** Answers only after this; it lets two tabs meet. */
  delayMs: number;
  stop(): Promise<void>;
}

/** Plays consent-collector and tag-relay: serves tag.js and keeps what is posted. */
export async function startFakeCollector(): Promise<FakeCollector> {
  const bundle = await tagBundle();
  let config: Partial<TagConfig> = {};
  let current: Answer = 202;
  let extra: Record<string, string> = {};
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'content-type',
      'access-control-expose-headers': 'retry-after',
    };
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    if (request.method === 'GET') {
      const script = renderTag({ config: tagConfig({ collectorUrl: url, relayUrl: url, ...config }), bundle });
      return void response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
    }
    const answer = current;
    const headers = extra;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    collector.posts.push({ path: request.url!, contentType: request.headers['content-type'] ?? '', body, answer });
    if (answer === 'hanging') return;
    if (answer === 'lost') return void request.socket.destroy();
    setTimeout(() => response.writeHead(answer, { ...cors, ...headers }).end('{}'), collector.delayMs);
  }

  const collector: FakeCollector = {
    url,
    posts: [],
    delayMs: 0,
    configure: (change) => {
      config = { ...config, ...change };
    },
    answer: (answer, headers = {}) => {
      current = answer;
      extra = headers;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return collector;
}
