import { fork } from 'node:child_process';
import { Agent, request as httpRequest } from 'node:http';
import { consentSubmissionSchema } from '@akashi/contracts';
import { fastify } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { Registry } from 'prom-client';
import { z } from 'zod';
import { createHttpServer, createLogger } from './src/index.ts';

const body = JSON.stringify({
  id: '0198f7a0-1111-7222-8333-444455556666',
  principal: 'AAAAAAAAAAAAAAAAAAAAAA',
  choiceNumber: 1,
  elapsedMs: 10,
  action: 'choose',
  language: 'ja',
  page: 'https://a.example/x',
  tagVersion: '1.0.0',
  siteConfigurationRevision: 1,
  choices: [{ noticeId: 'n1', noticeVersion: 1, noticeContentHash: 'a'.repeat(64), granted: true, shownPosition: 1 }],
});
const schema = { body: consentSubmissionSchema, response: { 202: z.object({ id: z.string() }) } };
if (process.argv[2] === 'server') {
  const kind = process.argv[3];
  let app: any;
  if (kind === 'bare') {
    app = fastify();
    app.setValidatorCompiler(validatorCompiler);
    app.setSerializerCompiler(serializerCompiler);
  } else {
    app = await createHttpServer({
      service: 'x',
      version: '1',
      logger: createLogger({ service: 'x' }),
      registry: new Registry(),
      corsOrigins: ['http://a'],
    });
  }
  app.post('/v1/x', { schema }, async (r: any, reply: any) => reply.code(202).send({ id: r.body.id }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  process.send!({ port: app.server.address().port });
  process.on('message', () => process.send!({ cpu: process.cpuUsage() }));
} else {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const post = (port: number) =>
    new Promise<void>((res, rej) => {
      const r = httpRequest(
        {
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/v1/x',
          agent,
          headers: { 'content-type': 'application/json', 'content-length': body.length },
        },
        (m) => {
          if (m.statusCode !== 202) rej(new Error('' + m.statusCode));
          m.resume();
          m.on('end', res);
        },
      );
      r.on('error', rej);
      r.end(body);
    });
  const start = (kind: string) =>
    new Promise<any>((res) => {
      const c = fork(process.argv[1]!, ['server', kind], { execArgv: process.execArgv });
      c.once('message', (m: any) => res({ c, port: m.port, kind, samples: [] }));
    });
  const servers = [await start('bare'), await start('kit')];
  const cpu = (c: any) =>
    new Promise<number>((res) => {
      c.once('message', (m: any) => res(m.cpu.user + m.cpu.system));
      c.send('cpu');
    });
  const burst = async (s: any, n: number) => {
    let left = n;
    await Promise.all(
      Array.from({ length: 32 }, async () => {
        while (left-- > 0) await post(s.port);
      }),
    );
  };
  for (const s of servers) await burst(s, 8000);
  for (let round = 0; round < 20; round++)
    for (const s of servers) {
      const a = await cpu(s.c);
      await burst(s, 3000);
      s.samples.push(((await cpu(s.c)) - a) / 3000);
    }
  const med = (x: number[]) => [...x].sort((a, b) => a - b)[x.length >> 2]!;
  for (const s of servers) {
    console.log(s.kind, med(s.samples).toFixed(1), 'µs/request', s.samples.map((x: number) => x.toFixed(0)).join(' '));
    s.c.kill();
  }
  console.log('ratio', (med(servers[1].samples) / med(servers[0].samples)).toFixed(3));
  agent.destroy();
}
