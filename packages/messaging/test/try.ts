import { createExampleService, partyEvent, recordEffects } from './example-service.ts';
import { waitFor } from '@akashi/test-harness';
const s = await createExampleService({ partitions: 12 });
const p = s.messaging.createIngestProducer({ topics: ['parties.v1'] });
p.start();
await p.publish(partyEvent('warm', 1));
const N = Number(process.env.N ?? 40000), C = Number(process.env.C ?? 500);
let i = 0; const lat: number[] = [];
const c0 = process.cpuUsage(); const t0 = performance.now();
await Promise.all(Array.from({ length: C }, async () => { while (i < N) { const n = i++; const t = performance.now(); await p.publish(partyEvent('p' + (n % 1000), n + 1)); lat.push(performance.now() - t); } }));
const dt = performance.now() - t0, cpu = process.cpuUsage(c0);
lat.sort((a, b) => a - b);
console.log('produce', Math.round(N / dt * 1000), 'ev/s', 'cpu us/ev', ((cpu.user + cpu.system) / N).toFixed(1), 'p50', lat[N >> 1]!.toFixed(1), 'p99', lat[Math.floor(N * .99)]!.toFixed(1));
// paced 1000/s
{ const M = 5000; const lat: number[] = []; const c0 = process.cpuUsage(); const t0 = performance.now(); let sent = 0; const ps: Promise<void>[] = [];
while (sent < M) { const due = Math.floor(performance.now() - t0); while (sent < due && sent < M) { const t = performance.now(); ps.push(p.publish(partyEvent('q' + sent++ % 1000, 1)).then(() => { lat.push(performance.now() - t); })); } await new Promise(r => setTimeout(r, 1)); }
await Promise.all(ps); const cpu = process.cpuUsage(c0); lat.sort((a, b) => a - b);
console.log('paced 1000/s cpu us/ev', ((cpu.user + cpu.system) / M).toFixed(1), 'p50', lat[M >> 1]!.toFixed(1), 'p99', lat[Math.floor(M * .99)]!.toFixed(1)); }

import { putInOutbox } from '../src/index.ts';
{ const K = 20000; const evs = Array.from({ length: K }, (_, n) => partyEvent('o' + n % 1000, n + 1));
const c = process.cpuUsage(), t = performance.now();
for (let k = 0; k < K; k += 500) await s.db.transaction(tx => putInOutbox(tx, evs.slice(k, k + 500)));
const t1 = performance.now(), cc = process.cpuUsage(c); console.log('putInOutbox', Math.round(K / (t1 - t) * 1000), 'ev/s; cpu us/ev', ((cc.user + cc.system) / K).toFixed(1));
const c2 = process.cpuUsage(); const pub = s.messaging.createOutboxPublisher({ db: s.db }); pub.start();
await waitFor(async () => (await s.db.query('SELECT 1 FROM outbox WHERE published_at IS NULL LIMIT 1')).rowCount === 0, { what: 'outbox', timeoutMs: 60000 });
const d = process.cpuUsage(c2); console.log('outbox publish', Math.round(K / (performance.now() - t1) * 1000), 'ev/s; cpu us/ev', ((d.user + d.system) / K).toFixed(1)); await pub.stop(); }
let batches = 0;
const consumer = s.messaging.createConsumer({ topic: 'parties.v1', db: s.db, handle: async (b, tx) => { batches++; await recordEffects(b, tx); }, freshness: { everyMs: 500 } });
const c1 = process.cpuUsage(); const t1 = performance.now(); consumer.start();
let first = 0;
const total = N + 1 + 5000 + 20000;
await waitFor(async () => { const { rows } = await s.db.query<{ c: number }>('SELECT count(*)::int c FROM effects'); if (rows[0]!.c > 0 && !first) first = performance.now(); return rows[0]!.c >= total; }, { what: 'all', timeoutMs: 60000 });
const d1 = performance.now() - first, cpu1 = process.cpuUsage(c1);
console.log('consume', Math.round(total / d1 * 1000), 'ev/s; joined after', Math.round(first - t1), 'ms; cpu us/ev', ((cpu1.user + cpu1.system) / total).toFixed(1), 'batches', batches);
console.log(consumer.status().partitions.slice(0, 3));
await waitFor(async () => { const { rows } = await s.db.query('SELECT * FROM partition_freshness'); return rows.length === 12 && rows; }, { what: 'fresh' }).then(r => console.log(r[0], Date.now()));
const t2 = performance.now(); await consumer.stop(); console.log('stop', Math.round(performance.now() - t2));
await p.stop(); await s.stop();
console.log(s.logged.filter(l => l.level >= 40).slice(0, 10), s.crashes);
