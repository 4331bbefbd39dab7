import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startInfrastructure } from '@akashi/test-harness';
import { type BenchOptions, readBenchOptions, usage } from './bench-options.ts';
import { measureCases } from './cases/measure-cases.ts';
import { measureClicks } from './clicks/measure-clicks.ts';
import { measureCollector } from './collector/measure-collector.ts';
import { measureDecisions } from './decisions/measure-decisions.ts';
import { measureDelivery } from './delivery/measure-delivery.ts';
import { measureExports } from './exports/measure-exports.ts';
import { type Row, rowOf } from './figure.ts';
import { formatTable } from './format-table.ts';
import { idleSharePercent } from './idle-share.ts';
import { measureAudit } from './ledger/measure-audit.ts';
import { measureEvidence } from './ledger/measure-evidence.ts';
import { measureProofs } from './ledger/measure-proofs.ts';
import { describeMachine, type Machine } from './machine.ts';
import type { Measure } from './measurement.ts';
import { measureRecords } from './records/measure-records.ts';
import { measureSearch } from './search/measure-search.ts';
import { openWorld } from './world.ts';

const measurements: Record<string, Measure> = {
  collector: measureCollector,
  records: measureRecords,
  exports: measureExports,
  delivery: measureDelivery,
  clicks: measureClicks,
  cases: measureCases,
  decisions: measureDecisions,
  search: measureSearch,
  evidence: measureEvidence,
  proofs: measureProofs,
  audit: measureAudit,
};
const root = fileURLToPath(new URL('../../..', import.meta.url));
const kafkaLibsDir = join(root, '.local', 'kafka-broker', 'libs');
const say = (line: string) => console.error(line);

interface Results {
  measuredAt: string;
  quick: boolean;
  rounds: number;
  machine: Machine;
  /** Percent of the machine that other programs left idle just before each measurement. */
  idleBefore: Record<string, number>;
  rows: Row[];
  /** Measurements that could not be made. */
  failures: { measurement: string; error: string }[];
}

/** `npm run bench`: the measurements, each on a world of its own, one after another; then the table and the JSON. */
async function main(args: readonly string[]): Promise<void> {
  const options = readBenchOptions(args, Object.keys(measurements));
  const folder = await mkdtemp(join(tmpdir(), 'akashi-bench-'));
  // The database may run as another user, who must get through here.
  await chmod(folder, 0o711);
  say('starting Kafka and PostgreSQL');
  const infrastructure = await startInfrastructure({ env: process.env, folder, kafkaLibsDir });
  Object.assign(process.env, infrastructure.variables);
  try {
    await report(await measure(options, infrastructure.place), options);
  } finally {
    await infrastructure.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure({ only, quick, full, rounds, profileInto }: BenchOptions, place: string): Promise<Results> {
  const postgresUrl = process.env.AKASHI_TEST_POSTGRES_URL!;
  const machine = await describeMachine({ postgresUrl, kafkaLibsDir, place });
  const results: Results = {
    ...{ measuredAt: new Date().toISOString(), quick, rounds, machine },
    ...{ idleBefore: {}, rows: [], failures: [] },
  };
  for (const name of only) {
    results.idleBefore[name] = await idleSharePercent();
    say(`${name}: starting the services`);
    try {
      const world = await openWorld({ profileInto });
      try {
        const figures = await measurements[name]!(world, {
          count: rounds,
          quick,
          full,
          say: (line) => say(`${name}: ${line}`),
        });
        results.rows.push(...figures.map((figure) => rowOf(name, figure)));
      } finally {
        await world.close();
      }
    } catch (error) {
      say(`${name}: could not be measured: ${(error as Error).stack}`);
      results.failures.push({ measurement: name, error: (error as Error).message });
    }
  }
  return results;
}

async function report(results: Results, { json }: BenchOptions): Promise<void> {
  const { machine, rows, failures, rounds, measuredAt } = results;
  const file = join(root, '.local', 'bench', `${measuredAt.replaceAll(':', '-')}.json`);
  const text = `${JSON.stringify(results, null, 2)}\n`;
  await mkdir(join(root, '.local', 'bench'), { recursive: true });
  await writeFile(file, text);
  const print = json ? say : console.log;
  if (json) process.stdout.write(text);
  const { cpu, cores, memoryGiB, node, kafka, postgres, loadAverage } = machine;
  print(`\n${cpu}, ${cores} cores, ${memoryGiB} GiB; Node ${node}, Kafka ${kafka}, PostgreSQL ${postgres}`);
  const idle = Object.entries(results.idleBefore).map(([name, percent]) => `${name} ${percent.toFixed(0)} %`);
  print(`Median of ${rounds}; load average at the start ${loadAverage.toFixed(2)}; idle before: ${idle.join(', ')}\n`);
  print(formatTable(rows));
  for (const { measurement, error } of failures) print(`\n${measurement} could not be measured: ${error}`);
  print(`\n${file}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`akashi: ${error.message}\n\n${usage}`);
  process.exitCode = 1;
});
