import { createExampleService, partyEvent } from './example-service.ts';
const s = await createExampleService({ partitions: 12 });
const p = s.messaging.createIngestProducer({ topics: ['parties.v1'] });
p.start(); await p.publish(partyEvent('warm', 1));
const N = 150000, C = 100; let i = 0;
const c0 = process.cpuUsage(); const t0 = performance.now();
await Promise.all(Array.from({ length: C }, async () => { while (i < N) { const n = i++; await p.publish(partyEvent('p' + (n % 1000), n + 1)); } }));
const cpu = process.cpuUsage(c0); console.log(Math.round(N / (performance.now() - t0) * 1000), 'ev/s', ((cpu.user + cpu.system) / N).toFixed(1));
await p.stop(); await s.stop();
