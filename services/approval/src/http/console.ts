import { randomBytes } from 'node:crypto';
import type { HttpServer } from '@akashi/service-kit';
import type { ConsoleConfiguration } from './console-configuration.ts';
import { consoleHeaders } from './console-headers.ts';
import type { ConsoleFile, ConsoleFiles } from './read-console-files.ts';

const noncePlace = '__CSP_NONCE__';
const hidden = { schema: { hide: true } };

/**
 * The console's files under `/console/`, held in memory: a name that isn't one of them is a page of the console, which finds its own
 * way, or 404 where it has the look of a file. A file whose name has its hash may be kept for a year, the page never.
 */
export function consoleRoutes(app: HttpServer, files: ConsoleFiles, configuration: ConsoleConfiguration): void {
  const page = files.get('index.html');
  if (!page) throw new Error('The folder of APPROVAL_CONSOLE_DIR has no index.html: build the console into it');
  const html = page.body.toString('utf8');
  const headersWith = consoleHeaders(configuration);

  app.get('/', hidden, async (_request, reply) => reply.redirect('/console/'));
  app.get('/console', hidden, async (_request, reply) => reply.redirect('/console/'));
  app.get('/console/configuration.json', hidden, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(configuration),
  );
  app.get('/console/*', hidden, async (request, reply) => {
    const { '*': name } = request.params as { '*': string };
    const file = files.get(name);
    if (file && file !== page) {
      const { headers, body } = fileAnswer(file, request.headers['accept-encoding'] ?? '');
      return reply.headers(headers).send(body);
    }
    if (/\.[a-z0-9]+$/i.test(name)) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    const headers = { ...headersWith(nonce), 'cache-control': 'no-cache', 'content-type': page.type };
    return reply.headers(headers).send(html.replaceAll(noncePlace, nonce));
  });
}

function fileAnswer(file: ConsoleFile, accepted: string): { headers: Record<string, string>; body: Buffer } {
  const packed = /\bgzip\b/.test(accepted) ? file.gzipped : undefined;
  const headers = {
    'cache-control': file.hasHash ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-type': file.type,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    ...(packed && { 'content-encoding': 'gzip' }),
  };
  return { headers, body: packed ?? file.body };
}
