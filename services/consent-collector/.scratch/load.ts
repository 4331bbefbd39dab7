// usage: load url key noticeHash count connections

import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { v7 } from 'uuid';

const autocannon = createRequire(import.meta.url)('/work/main/node_modules/.pnpm/autocannon@9.0.0/node_modules/autocannon');
const [url, key, hash, count, connections, overallRate] = process.argv.slice(2);
const body = () =>
  JSON.stringify({
    id: v7(),
    principal: randomBytes(16).toString('base64url'),
    choiceNumber: 1,
    elapsedMs: 20,
    action: 'choose',
    language: 'ja',
    page: 'https://shop.example.jp/items',
    tagVersion: '0.1.0',
    siteConfigurationRevision: 1,
    choices: [{ noticeId: 'ads', noticeVersion: 1, noticeContentHash: hash, granted: true, shownPosition: 1 }],
  });
const result = await autocannon({
  url: `${url}/v1/sites/${key}/consents`,
  method: 'POST',
  connections: Number(connections),
  amount: Number(count),
  ...(Number(overallRate) > 0 ? { overallRate: Number(overallRate) } : {}),
  headers: { 'content-type': 'application/json', origin: 'https://shop.example.jp' },
  requests: [{ setupRequest: (request: any) => ({ ...request, body: body() }) }],
});
console.log(
  JSON.stringify({
    ok: result['2xx'],
    bad: result.non2xx + result.errors,
    rps: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
  }),
);
