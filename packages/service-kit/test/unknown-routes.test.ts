import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestServer } from './test-server.ts';

let app: Awaited<ReturnType<typeof createTestServer>>['app'];
beforeAll(async () => {
  app = (await createTestServer()).app;
  app.get('/v1/things', async () => ({}));
  app.post('/v1/things', async () => ({}));
  app.put('/v1/things/:thingId', async () => ({}));
  app.post('/v1/things/preview', async () => ({}));
  await app.register(async (scope) => void scope.delete('/v1/things/:thingId/parts/:part', async () => ({})));
  app.get('/files/*', async () => ({}));
});
afterAll(() => app.close());

test.each([
  ['DELETE', '/v1/things', 'GET, HEAD, OPTIONS, POST'],
  ['POST', '/v1/things/t1?force=1', 'OPTIONS, PUT'],
  ['GET', '/v1/things/t1/parts/p1', 'DELETE, OPTIONS'],
  ['DELETE', '/v1/things/preview', 'OPTIONS, POST, PUT'],
  ['POST', '/livez', 'GET, HEAD, OPTIONS'],
] as const)('%s %s, a known path, is 405 and says what it takes', async (method, url, allow) => {
  const response = await app.inject({ method, url });
  expect([response.statusCode, response.json().code, response.headers.allow]).toEqual([
    405,
    'method_not_allowed',
    allow,
  ]);
  expect(response.headers['content-type']).toContain('application/problem+json');
});

test.each([
  ['GET', '/v1/nothing'],
  ['GET', '/v1/things/t1/parts'],
  ['PUT', '/v1/things/t1/t2'],
  ['POST', '/files/logo.svg'],
] as const)('%s %s, a path without routes of its own, is 404', async (method, url) => {
  const response = await app.inject({ method, url });
  expect([response.statusCode, response.json().code, response.headers.allow]).toEqual([404, 'not_found', undefined]);
});
