import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { startInfrastructure } from '@akashi/test-harness';

const infra = process.env.AKASHI_TEST_KAFKA_BROKERS
  ? undefined
  : await startInfrastructure({
      env: process.env,
      folder: await mkdtemp('/tmp/akashi-bench-'),
      kafkaLibsDir: process.env.KLIBS!,
    });
if (infra) Object.assign(process.env, infra.variables);
const { relayWorld } = await import('./support/running-relay.ts');
const { relayClient, projected } = await import('./support/relay-client.ts');
const { background, choice, newPrincipal, tagEvent } = await import('./support/story.ts');
const N = Number(process.argv[2] ?? 5000);
const world = await relayWorld();
await world.kafka.dispose();
await world.kafka.createTopics({ partitions: 12 });
await world.publish(...background());
const dest = spawn(process.execPath, [
  '-e',
]);
const port = await new Promise<string>((r) => dest.stdout.once('data', (d) => r(String(d).trim())));
const env = {
  ...world.env,
  DELIVERY_PRIVATE_HOSTS: `127.0.0.1:${port}`,
  DELIVERY_LEASE_MS: '30000',
  DELIVERY_TIMEOUT_MS: '10000',
  TAG_RELAY_PORT: '4977',
  LOG_LEVEL: 'warn',
  ...JSON.parse(process.argv[3] ?? '{}'),
};
const child = spawn(
  process.execPath,
  [
    ...(process.env.NODE_ARGS ?? '').split(' ').filter(Boolean),
    '--conditions=@akashi/source',
    new URL('../src/main.ts', import.meta.url).pathname,
  ],
  { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] },
);
const svc = {
  pid: child.pid!,
  logs: () => '',
  stop: async () => {
    child.kill('SIGTERM');
    await new Promise((r) => child.once('exit', r));
  },
  ready: async (u: string) => {
    for (;;) {
      try {
        if ((await fetch(u)).ok) return;
      } catch {}
      await delay(50);
    }
  },
};
await svc.ready('http://127.0.0.1:4977/livez');
await delay(1500);
console.log('idle rss', Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${svc.pid}/status`, 'utf8'))![1]) / 1024);
const client = relayClient(world, { address: () => 'http://127.0.0.1:4977' });
await projected(world, 'agreements');
await projected(world, 'sites');
const put = await client.putTag('bench', { destination: { kind: 'webhook', url: `http://127.0.0.1:${port}/` } });
if (put.status !== 201) throw new Error(JSON.stringify(put.body));
const principals = Array.from({ length: N }, newPrincipal);
const cpuOf = (pid: number) => {
  const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  return (Number(f[13]) + Number(f[14])) / 100;
};
for (let i = 0; i < N; i += 1000)
  await world.publish(...principals.slice(i, i + 1000).map((principal) => choice({ principal })));
const tc = performance.now();
await projected(world, 'consent_states', N);
console.log('consents projected in', Math.round(performance.now() - tc), 'ms after publishing');
await delay(1000);
const dbName = new URL(world.database.workerUrl).pathname.slice(1);
const pgCpu = () => {
  let t = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dbName)) t += cpuOf(Number(pid));
    } catch {}
  }
  return t;
};
const rss0 = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${svc.pid}/status`, 'utf8'))![1]) / 1024;
console.log('rss after consents', rss0);
const pg0 = pgCpu();
const cpu0 = cpuOf(svc.pid);
const t0 = performance.now();
const events = principals.map((principal) => tagEvent({ principal }));
const pub = (async () => {
  for (let i = 0; i < N; i += 1000) await world.publish(...events.slice(i, i + 1000));
  console.log('published in', Math.round(performance.now() - t0));
})();
let peak = 0;
for (;;) {
  await delay(100);
  const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${svc.pid}/status`, 'utf8'))![1]) / 1024;
  peak = Math.max(peak, rss);
  const { rows } = await world.db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM deliveries WHERE status <> 'pending'`,
  );
  if (rows[0]!.n >= N) break;
  if (performance.now() - t0 > 120_000) {
    console.log('timeout', rows);
    break;
  }
}
await pub;
const s = (performance.now() - t0) / 1000;
console.log(
  `${N} events in ${s.toFixed(2)} s = ${Math.round(N / s)}/s; relay cpu ${(cpuOf(svc.pid) - cpu0).toFixed(2)} s; peak rss ${peak.toFixed(0)} MB; pg cpu ${(pgCpu() - pg0).toFixed(2)} s`,
);
console.log(
  (
    await world.db.query(
      `SELECT status, outcome, count(*)::int AS n, sum(late_starts)::int late, max(attempts) FROM deliveries GROUP BY 1, 2`,
    )
  ).rows,
);
if (process.argv[4]) console.log(svc.logs().slice(-3000));
await svc.stop();
dest.kill();
await world.stop();
await infra?.stop();
process.exit(0);
