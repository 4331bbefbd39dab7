import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { ApiError } from './call-api.ts';
import type { DemoBackend } from './demo-backend.ts';
import { listen, type RunningServer } from './listen.ts';

interface DemoSiteOptions {
  port: number;
  /** Where the CMP tag is served. */
  tagUrl: string;
  destinationUrl: string;
  backend: DemoBackend;
}

const fileOf = (name: string) => readFile(fileURLToPath(new URL(`../demo/${name}`, import.meta.url)), 'utf8');

/** The demo shop: the page that loads the tag, and its backend's routes under `/demo/`. */
export async function startDemoSite({
  port,
  tagUrl,
  destinationUrl,
  backend,
}: DemoSiteOptions): Promise<RunningServer> {
  const page = (await fileOf('index.html')).replace('{{tagUrl}}', tagUrl).replace('{{destinationUrl}}', destinationUrl);
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html; charset=utf-8', page],
    '/demo.css': ['text/css; charset=utf-8', await fileOf('demo.css')],
    '/demo.js': ['text/javascript; charset=utf-8', await fileOf('demo.js')],
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://demo.invalid');
    const file = files[url.pathname];
    if (file && request.method === 'GET') return void response.writeHead(200, { 'content-type': file[0] }).end(file[1]);
    answer(request, url, backend).then(
      (body) => sendJson(response, body === undefined ? 404 : 200, body ?? { message: 'There is no such page' }),
      (error: unknown) => sendError(response, error),
    );
  });
  return listen(server, port, 'the demo site', 'DEMO_SITE_PORT');
}

async function answer(request: IncomingMessage, url: URL, backend: DemoBackend): Promise<unknown> {
  const evidence = /^\/demo\/records\/([0-9a-f-]{36})\/evidence$/.exec(url.pathname);
  if (evidence) return backend.evidence(evidence[1]!);
  if (url.pathname === '/demo/state') return backend.state(url.searchParams.get('principal') ?? '');
  if (request.method !== 'POST') return undefined;
  if (url.pathname === '/demo/close-day') return backend.closeDay();
  if (url.pathname === '/demo/approve') return backend.approve((await readJson(request)) as { caseId: string });
  return undefined;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return JSON.parse(text === '' ? '{}' : text);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof ApiError) sendJson(response, error.status, error.problem);
  else sendJson(response, 502, { message: `A service did not answer: ${(error as Error).message}` });
}
