import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpServer, type HttpServer } from '@akashi/service-kit';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { consoleRoutes } from '../src/http/console.ts';
import { readConsoleFiles } from '../src/http/read-console-files.ts';

let folder: string;
let app: HttpServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akashi-console-files-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<script src="/console/assets/a.js" nonce="__CSP_NONCE__"></script>');
  await writeFile(join(folder, 'assets', 'a.js'), `// ${'a'.repeat(2_000)}`);
  app = await createHttpServer({
    service: 'approval',
    version: '0',
    logger: pino({ level: 'silent' }),
    registry: new Registry(),
  });
  const away = { url: null, audience: 'a' };
  const services = { approval: away, 'consent-collector': away, 'tag-relay': away, 'record-store': away };
  const configuration = { issuer: 'https://login.example.jp/realm', clientId: 'akashi-console', services };
  consoleRoutes(app, await readConsoleFiles(folder), configuration);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, headers = {}) => app.inject({ method: 'GET', url, headers });

test('each page has a nonce of its own, which its policy names, and the policy allows the issuer and itself alone', async () => {
  const [first, second] = [await get('/console/'), await get('/console/cases/1')];
  const nonceOf = (body: string) => /nonce="([^"]+)"/.exec(body)![1]!;
  expect(nonceOf(first.body)).not.toBe(nonceOf(second.body));
  expect(first.headers['content-security-policy']).toContain(`'nonce-${nonceOf(first.body)}'`);
  expect(first.headers['content-security-policy']).toContain("connect-src 'self' https://login.example.jp;");
});

test.each([
  '/console/../package.json',
  '/console/%2e%2e%2fpackage.json',
  '/console/assets/none.js',
  '/console/assets/..%2findex.html',
])('%s leads out of nothing: 404 or the page itself', async (url) => {
  const answer = await get(url);
  expect(answer.body).not.toContain('dependencies');
  if (answer.statusCode !== 404) expect(answer.body).toContain('<script');
});

test('a hashed file is sent packed to whoever takes that, and kept for a year', async () => {
  const packed = await get('/console/assets/a.js', { 'accept-encoding': 'gzip' });
  expect(packed.headers).toMatchObject({
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  const plain = await get('/console/assets/a.js');
  expect([plain.headers['content-encoding'], plain.body.length]).toEqual([undefined, 2_003]);
});
