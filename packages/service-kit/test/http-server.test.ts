import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openApiDocument } from '../src/http/openapi.ts';
import { type ReadinessProblem, requireScope } from '../src/index.ts';
import { createTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let problems: ReadinessProblem[];

beforeEach(async () => {
  problems = [];
  server = await createTestServer({
    readiness: [() => problems],
    corsOrigins: ['http://console.example'],
  });
  const { app } = server;
  const thing = z.object({ id: z.uuid() });
  app.post(
    '/v1/things',
    {
      onRequest: requireScope('things:write'),
      schema: { summary: 'Makes a thing', body: thing, response: { 201: thing } },
    },
    async (_request, reply) => reply.code(201).send({ id: '0198f7a0-1111-7222-8333-444455556666' }),
  );
  app.get(
    '/v1/sites/:siteKey',
    {
      config: {
        allowsOrigin: (origin, request) =>
          origin === `http://${(request.params as { siteKey: string }).siteKey}.example`,
      },
    },
    async () => ({ ok: true }),
  );
  app.get(
    '/v1/leaky',
    { schema: { response: { 200: z.object({ shown: z.string() }) } } },
    async () => ({ shown: 'a', hidden: 'b' }) as { shown: string },
  );
});

afterEach(() => server.app.close());

describe('health', () => {
  test('the process is alive whatever is not ready', async () => {
    problems = [{ what: 'database away', todo: 'start it' }];
    expect((await server.app.inject('/livez')).statusCode).toBe(200);
  });

  test('readyz says what is not ready and what to do', async () => {
    expect((await server.app.inject('/readyz')).json()).toEqual({ status: 'ready', problems: [] });
    problems = [{ what: 'database away', todo: 'start it' }];
    const response = await server.app.inject('/readyz');
    expect([response.statusCode, response.json()]).toEqual([503, { status: 'not_ready', problems }]);
  });

  test('a degraded part is listed but requests are still taken', async () => {
    problems = [{ what: 'partition 3 of consents.v1 is paused', todo: 'deploy a newer version', degraded: true }];
    const response = await server.app.inject('/readyz');
    expect([response.statusCode, response.json().problems]).toEqual([200, problems]);
  });

  test('a check that throws is a problem, not a 500', async () => {
    const failing = await createTestServer({ readiness: [() => Promise.reject(new Error('no route'))] });
    const response = await failing.app.inject('/readyz');
    expect([response.statusCode, response.json().problems[0].what]).toEqual([503, 'a check failed: no route']);
    await failing.app.close();
  });

  test('requests are measured by route pattern, never by URL', async () => {
    await server.app.inject('/v1/sites/secret-id');
    const { body } = await server.app.inject('/metrics');
    expect(body).toContain(
      'http_server_request_duration_seconds_count{method="GET",route="/v1/sites/:siteKey",status="200"} 1',
    );
    expect(body).not.toContain('secret-id');
  });
});

describe('the OpenAPI document', () => {
  test('is made without a database or broker and names scopes and problem answers', async () => {
    const document = await openApiDocument(server.app);
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Akashi tag-relay', version: '1.2.3' },
      paths: {
        '/v1/things': {
          post: {
            summary: 'Makes a thing',
            security: [{ accessToken: ['things:write'] }],
            responses: {
              201: {},
              default: { content: { 'application/problem+json': { schema: { type: 'object' } } } },
            },
          },
        },
      },
    });
    expect(Object.keys(document.paths as object).sort()).toEqual(['/v1/leaky', '/v1/sites/{siteKey}', '/v1/things']);
  });

  test('is served, and its pages come from this server alone', async () => {
    expect((await server.app.inject('/openapi.json')).json().openapi).toBe('3.1.0');
    const page = await server.app.inject('/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(src|href)="https?:/);
  });
});

describe('browsers of other origins', () => {
  test('a listed origin may read every answer', async () => {
    const response = await server.app.inject({ url: '/v1/leaky', headers: { origin: 'http://console.example' } });
    expect(response.headers['access-control-allow-origin']).toBe('http://console.example');
  });

  test('another origin may read none', async () => {
    const response = await server.app.inject({ url: '/v1/leaky', headers: { origin: 'http://evil.example' } });
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('a route can decide by its own parameters, in the preflight too', async () => {
    const preflight = (origin: string) =>
      server.app.inject({
        method: 'OPTIONS',
        url: '/v1/sites/mine',
        headers: { origin, 'access-control-request-method': 'GET' },
      });
    const allowed = await preflight('http://mine.example');
    expect([
      allowed.statusCode,
      allowed.headers['access-control-allow-origin'],
      allowed.headers['access-control-allow-methods'],
    ]).toEqual([204, 'http://mine.example', 'GET']);
    expect((await preflight('http://console.example')).headers['access-control-allow-origin']).toBeUndefined();
  });

  test('a problem answer can be read by an allowed origin', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/v1/nowhere',
      headers: { origin: 'http://console.example' },
    });
    expect([response.statusCode, response.headers['access-control-allow-origin']]).toEqual([
      404,
      'http://console.example',
    ]);
  });
});

test('an answer holds nothing that its schema does not name', async () => {
  expect((await server.app.inject('/v1/leaky')).json()).toEqual({ shown: 'a' });
});

test('at info an answered request writes no log line', async () => {
  await server.app.inject('/v1/leaky');
  expect(server.lines()).toEqual([]);
});

test('no log line holds a token, a body or a URL', async () => {
  const chatty = await createTestServer({ level: 'debug' });
  chatty.app.post('/v1/people/:id', async (request) => {
    request.log.info({ headers: request.headers, authorization: 'Bearer abc' }, 'a careless line');
    return {};
  });
  await chatty.app.inject({
    method: 'POST',
    url: '/v1/people/taro-1234',
    headers: { authorization: 'Bearer abc' },
    payload: { name: 'Taro' },
  });
  expect(chatty.lines().at(-1)).toMatchObject({
    level: 'debug',
    route: '/v1/people/:id',
    status: 200,
    requestId: expect.any(String),
  });
  expect(chatty.logText()).not.toMatch(/Bearer abc|Taro|taro-1234/);
  await chatty.app.close();
});
