import { consentSubmissionSchema } from '@akashi/contracts';
import { fastify } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { Registry } from 'prom-client';
import { z } from 'zod';
import { createLogger } from './src/index.ts';
import { parseJsonBodies } from './src/http/parse-json-bodies.ts';
import { allowOrigins } from './src/http/allow-origins.ts';
import { measureRequests } from './src/telemetry/measure-requests.ts';
import * as ours from './src/http/schema-compilers.ts';
import { createHttpServer } from './src/index.ts';
const body = JSON.stringify({ id: '0198f7a0-1111-7222-8333-444455556666', principal: 'AAAAAAAAAAAAAAAAAAAAAA', choiceNumber: 1, elapsedMs: 10, action: 'choose', language: 'ja', page: 'https://a.example/x', tagVersion: '1.0.0', siteConfigurationRevision: 1, choices: [{ noticeId: 'n1', noticeVersion: 1, noticeContentHash: 'a'.repeat(64), granted: true, shownPosition: 1 }] });
const schema = { body: consentSubmissionSchema, response: { 202: z.object({ id: z.string() }) } };
const logger = createLogger({ service: 'x' });
const make: any = {
  bare: () => fastify(),
  parse: () => { const a: any = fastify(); parseJsonBodies(a); return a; },
  origins: () => { const a: any = fastify(); allowOrigins(a, []); return a; },
  measure: () => { const a: any = fastify(); measureRequests(a, new Registry()); return a; },
  compilers: () => fastify(),
  logger: () => { const a: any = fastify({ childLoggerFactory: () => logger, genReqId: () => 'abc' } as any); return a; },
  kit: () => createHttpServer({ service: 'x', version: '1', logger, registry: new Registry() }),
};
const apps: any = {}; const best: any = {};
for (const k in make) { const a = await make[k](); if (k !== 'kit') { a.setValidatorCompiler(k === 'compilers' ? ours.validatorCompiler : validatorCompiler); a.setSerializerCompiler(serializerCompiler); } a.post('/v1/x', { schema }, async (r: any, reply: any) => reply.code(202).send({ id: r.body.id })); await a.ready(); apps[k] = a; best[k] = []; }
const once = (a: any) => a.inject({ method: 'POST', url: '/v1/x', headers: { 'content-type': 'application/json' }, payload: body });
for (let round = 0; round < 40; round++) for (const k in apps) { const c = process.cpuUsage(); for (let i = 0; i < 1000; i++) await once(apps[k]); const d = process.cpuUsage(c); best[k].push((d.user + d.system) / 1000); }
for (const k in best) { best[k].sort((x: number, y: number) => x - y); console.log(k.padEnd(10), best[k][2].toFixed(1), best[k][10].toFixed(1), best[k][20].toFixed(1)); }
