import { execFile, fork } from 'node:child_process';
import { promisify } from 'node:util';
import { runCollector } from '../test/run-collector.ts';
import { seedSite } from '../test/seed-site.ts';

const exec = promisify(execFile);
const count = process.env.COUNT ?? '20000',
  connections = process.env.CONN ?? '50',
  rate = process.env.RATE ?? '0';
const which = (process.env.WHICH ?? 'bare,http,all').split(',');
const helper = await runCollector({ env: { CONSENT_COLLECTOR_ROLES: 'http,project' } });
const seeded = await seedSite(helper);
const base = {
  ...helper.environment,
  LOG_LEVEL: 'warn',
  CONSENT_COLLECTOR_PORT: '0',
  CONSENT_COLLECTOR_CONSENTS_PER_SECOND_OF_SITE: '1000000',
  CONSENT_COLLECTOR_REQUESTS_PER_SECOND_OF_ADDRESS: '1000000',
};
await helper.service.stop();
async function measure(name: string) {
  let side: any, sideCpu = async () => 0;
  if (name === 'split') {
    side = fork(new URL('./collector.ts', import.meta.url).pathname, { execArgv: ['--conditions=@akashi/source'], env: { ...process.env, ...base, CONSENT_COLLECTOR_ROLES: 'project' } as any });
    const n = () => new Promise<any>((r) => side.once('message', r));
    await n();
    sideCpu = async () => { side.send('cpu'); const m = (await n()).cpu; return m.user + m.system; };
  }
  const file = new URL(name === 'bare' ? './bare.ts' : './collector.ts', import.meta.url).pathname;
  const prof = process.env.PROF === name ? ['--cpu-prof', '--cpu-prof-dir=/tmp/ccprof'] : [];
  const child = fork(file, {
    execArgv: ['--conditions=@akashi/source', ...prof],
    env: { ...process.env, ...base, CONSENT_COLLECTOR_ROLES: name !== 'all' ? 'http' : 'http,project' } as any,
  });
  const next = () => new Promise<any>((r) => child.once('message', r));
  const { address } = await next();
  const cpu = async () => {
    child.send('cpu');
    const m = (await next()).cpu;
    return m.user + m.system;
  };
  const load = async (n: string) =>
    JSON.parse(
      (
        await exec(process.execPath, [
          new URL('./load.ts', import.meta.url).pathname,
          address,
          seeded.siteKey,
          seeded.notice.contentHash,
          n,
          connections,
          rate,
        ])
      ).stdout,
    );
  await load('5000');
  await new Promise((r) => setTimeout(r, 1500));
  const xacts = async () => Number((await helper.worker.query<{ n: string }>('select xact_commit as n from pg_stat_database where datname = current_database()')).rows[0]!.n);
  const x0 = await xacts();
  const before = await cpu(); const sb = await sideCpu();
  const result = await load(count);
  await new Promise((r) => setTimeout(r, name === 'all' || name === 'split' ? 5000 : 300));
  const micros = (await cpu()) - before;
  console.log(name.padEnd(5), (micros / result.ok).toFixed(1), 'µs/accepted', JSON.stringify(result));
  console.log('xacts', (await xacts()) - x0);
  if (side) { console.log('project', (((await sideCpu()) - sb) / result.ok).toFixed(1), 'µs'); side.kill('SIGTERM'); }
  child.kill('SIGTERM');
  await new Promise((r) => child.once('exit', r));
  return micros / result.ok;
}
for (let i = 0; i < Number(process.env.ROUNDS ?? 1); i++) {
  const figures: Record<string, number> = {};
  for (const name of which) figures[name] = await measure(name);
  if (figures.bare) for (const n of which) console.log(`   ${n}: ${(figures[n]! / figures.bare).toFixed(2)}x`);
}
await helper.stop();
process.exit(0);
