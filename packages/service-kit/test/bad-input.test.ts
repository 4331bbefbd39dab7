import { connect } from 'node:net';
import { ServiceError } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { decodeCursor, type Problem, pageQuery, parseJsonBodies, revisionOfIfMatch } from '../src/index.ts';
import { createTestServer, type TestServer } from './test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer({ statusOf: { too_odd: 409 } });
  const { app } = server;
  const choice = z.object({ purposeCode: z.string().max(20), 'a/b~c': z.number().optional() });
  app.post(
    '/v1/choices',
    { schema: { body: z.object({ choices: z.array(choice).max(100) }) } },
    async (request) => request.body,
  );
  app.get(
    '/v1/things/:id',
    { schema: { params: z.object({ id: z.uuid() }), querystring: z.object(pageQuery) } },
    async (request) => {
      decodeCursor(request.query.cursor, z.tuple([z.string(), z.number()]));
      return { revision: revisionOfIfMatch(request) };
    },
  );
  app.post('/v1/submit', async () => ({ submitted: true }));
  app.get('/v1/fails/:code', async (request) => {
    const { code } = request.params as { code: string };
    if (code === 'boom') throw new Error('password=hunter2');
    if (code === 'pg') throw Object.assign(new Error('invalid input syntax'), { code: '22P02' });
    throw new ServiceError({ code, message: `It was ${code}`, retryable: code === 'odd_but_retryable' });
  });
  await app.register(async (browser) => {
    parseJsonBodies(browser as never, ['text/plain']);
    browser.post('/v1/beacon', async (request) => ({ got: request.body }));
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(() => server.app.close());

async function post(body: string | Buffer, headers: Record<string, string> = {}, url = '/v1/choices') {
  const response = await server.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: body,
  });
  return { response, problem: response.json<Problem>() };
}

async function get(url: string, headers: Record<string, string> = {}) {
  const response = await server.app.inject({ url, headers });
  return { response, problem: response.json<Problem>() };
}

describe('a body that is wrong gets a problem document and never a 5xx', () => {
  test('malformed JSON is 400 malformed_json', async () => {
    const { response, problem } = await post('{"choices": [');
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(problem).toEqual({
      type: 'urn:akashi:problem:malformed_json',
      title: 'Malformed json',
      status: 400,
      code: 'malformed_json',
      detail: 'The body is not JSON',
      instance: expect.stringMatching(/^urn:akashi:request:/),
    });
  });

  test('each fault is named by its JSON pointer', async () => {
    const { response, problem } = await post(
      JSON.stringify({ choices: [{ purposeCode: 3 }, { purposeCode: 'x', 'a/b~c': 'y' }] }),
    );
    expect(response.statusCode).toBe(400);
    expect(problem.code).toBe('invalid_request');
    expect(problem.errors).toMatchObject([
      { path: '/choices/0/purposeCode', in: 'body', code: 'invalid_type' },
      { path: '/choices/1/a~1b~0c', in: 'body', code: 'invalid_type' },
    ]);
  });

  test.each([
    ['an empty body with a JSON content type', '', 400, 'invalid_request'],
    ['a NUL character', '{"choices":[{"purposeCode":"a\\u0000"}]}', 400, 'invalid_request'],
    ['half of a surrogate pair', '{"choices":[{"purposeCode":"a\\uD800"}]}', 400, 'invalid_request'],
    ['a NUL character in a key', '{"choices":[{"purposeCode":"a","\\u0000":1}]}', 400, 'invalid_request'],
    ['a __proto__ key', '{"choices":[],"__proto__":{"isAdmin":true}}', 400, 'malformed_json'],
    ['a constructor.prototype key', '{"choices":[],"constructor":{"prototype":{}}}', 400, 'malformed_json'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400, 'malformed_json'],
    ['JSON null', 'null', 400, 'invalid_request'],
    ['an array', '[]', 400, 'invalid_request'],
    ['deep nesting', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 400, 'malformed_json'],
    ['more than 64 KiB', JSON.stringify({ pad: 'x'.repeat(70_000) }), 413, 'body_too_large'],
  ])('%s', async (_what, body, status, code) => {
    const { response, problem } = await post(body);
    expect([response.statusCode, problem.status, problem.code]).toEqual([status, status, code]);
  });

  test('the path of a NUL character is named', async () => {
    const { problem } = await post('{"choices":[{"purposeCode":"a\\u0000"}]}');
    expect(problem.errors).toMatchObject([{ path: '/choices/0/purposeCode' }]);
  });

  test('escaped text that only looks like a NUL escape is accepted', async () => {
    const { response } = await post('{"choices":[{"purposeCode":"\\\\u0000"}]}');
    expect(response.json()).toEqual({ choices: [{ purposeCode: '\\u0000' }] });
  });

  test('a whole surrogate pair is accepted', async () => {
    const { response } = await post('{"choices":[{"purposeCode":"\\ud83d\\ude00"}]}');
    expect(response.json()).toEqual({ choices: [{ purposeCode: '😀' }] });
  });

  test('the limit is named when a body is too large', async () => {
    const { problem } = await post('x'.repeat(70_000));
    expect(problem.detail).toContain('65536 bytes');
  });

  test.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'nonsense'])(
    'content type %s is 415',
    async (type) => {
      const { response, problem } = await post('{}', { 'content-type': type });
      expect([response.statusCode, problem.code]).toEqual([415, 'unsupported_media_type']);
    },
  );

  test('text/plain is read as JSON where a scope asks for it, with the same checks', async () => {
    const plain = { 'content-type': 'text/plain;charset=UTF-8' };
    expect((await post('{"a":1}', plain, '/v1/beacon')).response.json()).toEqual({ got: { a: 1 } });
    expect((await post('{"a":"\\u0000"}', plain, '/v1/beacon')).response.statusCode).toBe(400);
  });

  test('a route without a body schema accepts an empty JSON body', async () => {
    const { response } = await post('', {}, '/v1/submit');
    expect([response.statusCode, response.json()]).toEqual([200, { submitted: true }]);
  });
});

describe('a URL or header that is wrong gets a problem document and never a 5xx', () => {
  const id = '0198f7a0-1111-7222-8333-444455556666';

  test.each([
    ['/v1/nowhere', 404, 'not_found'],
    ['/v1/things/%ZZ', 400, 'invalid_request'],
    ['/v1/things/%E0%A4%A', 400, 'invalid_request'],
    ['/v1/things/%00', 400, 'invalid_request'],
    [`/v1/things/${id}?cursor=%00`, 400, 'invalid_request'],
    ['/v1/things/not-a-uuid', 400, 'invalid_request'],
    [`/v1/things/${'9'.repeat(5_000)}`, 414, 'invalid_request'],
    [`/v1/things/${id}?limit=0`, 400, 'invalid_request'],
    [`/v1/things/${id}?limit=1e999`, 400, 'invalid_request'],
    [`/v1/things/${id}?limit=5&limit=6`, 400, 'invalid_request'],
    [`/v1/things/${id}?cursor=bm9uc2Vuc2U`, 400, 'invalid_cursor'],
    [`/v1/things/${id}?cursor=${Buffer.from('["a","b"]').toString('base64url')}`, 400, 'invalid_cursor'],
    [`/v1/things/${id}?cursor=${Buffer.from('["\\u0000",1]').toString('base64url')}`, 400, 'invalid_cursor'],
  ])('%.40s', async (url, status, code) => {
    const { response, problem } = await get(url);
    expect([response.statusCode, problem.code]).toEqual([status, code]);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  test.each(['3', '"3", "4"', 'W/"3"', '*', '"-1"', '"99999999999999999999"'])('If-Match %s is 400', async (header) => {
    const { response, problem } = await get(`/v1/things/${id}`, { 'if-match': header });
    expect([response.statusCode, problem.errors?.[0]?.path]).toEqual([400, '/if-match']);
  });

  test('a query fault says that it is in the query', async () => {
    const { problem } = await get(`/v1/things/${id}?limit=0`);
    expect(problem.errors).toMatchObject([{ path: '/limit', in: 'query' }]);
  });

  test('what is not HTTP at all is answered with a problem document', async () => {
    const { port } = server.app.server.address() as { port: number };
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('NOT HTTP\r\n\r\n'));
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ status: 400, code: 'invalid_request' });
  });
});

describe('errors become statuses in one place', () => {
  test.each([
    ['not_found', 404],
    ['conflict', 409],
    ['idempotency_key_reused', 422],
    ['too_odd', 409],
    ['odd_but_retryable', 503],
    ['pg', 400],
  ])('%s is %d', async (code, status) => {
    const { response } = await get(`/v1/fails/${code}`);
    expect(response.statusCode).toBe(status);
  });

  test.each(['broker_unavailable', 'buffer_full', 'database_unavailable', 'not_fresh', 'rate_limited'])(
    '%s says when to try again',
    async (code) => {
      const { response, problem } = await get(`/v1/fails/${code}`);
      expect(response.headers['retry-after']).toBe('1');
      expect(problem.detail).toBe(`It was ${code}`);
    },
  );

  test('an unforeseen error is a 500 that says nothing, and is logged whole under the instance it names', async () => {
    const { response, problem } = await get('/v1/fails/boom');
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('hunter2');
    const requestId = problem.instance.replace('urn:akashi:request:', '');
    const line = server.lines().find((candidate) => candidate.requestId === requestId);
    expect(line).toMatchObject({
      level: 'error',
      service: 'tag-relay',
      route: '/v1/fails/:code',
      err: { message: 'password=hunter2' },
    });
  });

  test('a ServiceError with a code in no table is a 500 that says nothing', async () => {
    const { response, problem } = await get('/v1/fails/never_heard_of');
    expect([response.statusCode, problem.code]).toEqual([500, 'internal_error']);
  });
});
