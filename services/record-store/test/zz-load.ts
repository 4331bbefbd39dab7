import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createDatabase } from '@akashi/database';
import { encodeEvent } from '@akashi/contracts';
import { generateSigningKey } from '@akashi/ledger';
import { createIssuer, useDatabase, useKafka } from '@akashi/test-harness';
import { Kafka } from 'kafkajs';
import { migrationDirectories, schema } from '../src/service.ts';
import { story } from './story.ts';
const N = Number(process.argv[2] ?? 5000);
const db = await useDatabase({ schema, directories: migrationDirectories, disposal: true });
const kafka = useKafka(); await kafka.createTopics({ partitions: 12 });
const issuer = await createIssuer();
writeFileSync('/tmp/rs/key.pem', generateSigningKey());
const p = new Kafka({ brokers: kafka.brokers, clientId: 'load' }).producer(); await p.connect();
const first = story();
const send = async (events: any[]) => { const by = new Map<string, any[]>(); for (const e of events) { const x = encodeEvent(e); (by.get(x.topic) ?? by.set(x.topic, []).get(x.topic)!).push({ key: x.key, value: x.value, headers: x.headers }); }
  await p.sendBatch({ topicMessages: [...by].map(([topic, messages]) => ({ topic: kafka.topicPrefix + topic, messages })) }); };
await send(first.basis);
for (let i = 0; i < N; i += 500) { const ev: any[] = []; for (let j = 0; j < 500; j++) { const s = story(); ev.push(s.consentEvent, ...s.provisionEvents, s.settled('delivered')); if (i === 0 && j === 0) ev.push(s.agreementEvent); } await send(ev); }
console.log('loaded', N * 4, 'events');
const owner = createDatabase({ url: db.adminUrl, applicationName: 't' });
const env = { ...process.env, RECORD_STORE_PORT: '0', RECORD_STORE_API_DATABASE_URL: db.apiUrl, RECORD_STORE_WORKER_DATABASE_URL: db.workerUrl, RECORD_STORE_LOG_SIGNING_KEY_FILE: '/tmp/rs/key.pem', RECORD_STORE_LOG_ORIGIN: 'log.example.jp/a', KAFKA_BROKERS: kafka.brokers.join(','), KAFKA_TOPIC_PREFIX: kafka.topicPrefix, OIDC_ISSUER: issuer.issuer, OIDC_JWKS_URL: issuer.jwksUrl };
const child = spawn(process.execPath, ['--conditions=@akashi/source', new URL('../src/main.ts', import.meta.url).pathname], { env, stdio: ['ignore', 'ignore', 'inherit'] });
let t0 = 0, peak = 0; const q = async () => (await owner.query<any>(`select (select count(*)::int from record_store.evidence) ev, (select count(*)::int from record_store.records) rec, (select count(*)::int from record_store.log_leaves) lv, (select coalesce(max(size),0)::int from record_store.checkpoints) cp, (select count(*)::int from record_store.pending_provisions) pend, (select count(*)::int from record_store.outbox where published_at is null) ob`)).rows[0];
for (;;) { await new Promise((r) => setTimeout(r, 300)); const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024; peak = Math.max(peak, rss); const c = await q(); if (!t0 && c.ev > 0) t0 = Date.now() - 150;
  console.log(t0 ? Date.now() - t0 : '-', JSON.stringify(c), Math.round(rss) + 'MB');
  if (c.rec === N && c.cp >= c.ev && c.ob === 0) { const cpu = /cpu/; const ms = Date.now() - t0; console.log('events in/s', Math.round(N * 4 / ms * 1000), 'with records', Math.round(N * 5 / ms * 1000), 'peak', Math.round(peak)); break; } }
child.kill('SIGTERM'); await new Promise((r) => child.on('exit', r)); await p.disconnect(); await owner.stop(); await issuer.stop(); await kafka.dispose(); await db.drop();
