import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from './checks.ts';
import { countTests, type JestResults } from './count-tests.ts';
import globalSetup from './global-setup.ts';
import globalTeardown from './global-teardown.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const journeys = 'packages/journeys/';

/** `npm test`: every check, then every suite (or those that the arguments name), then one line that counts both. */
async function main(args: readonly string[]): Promise<void> {
  const counts = args.length === 0 ? await runEverything() : [await runJest(args)];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

interface Count {
  passed: number;
  failed: number;
}

/** The journeys start whole stacks and bound times, so each has the machine to itself; all share one broker and one database. */
async function runEverything(): Promise<Count[]> {
  const checks = await runChecks(root);
  await globalSetup({ rootDir: root });
  try {
    const suites = await runJest(['--maxWorkers=2', '--testPathIgnorePatterns', '/node_modules/', journeys]);
    return [checks, suites, await runJest(['--runInBand', journeys])];
  } finally {
    await globalTeardown();
  }
}

async function runJest(args: readonly string[]): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'akashi-jest-'));
  const outputFile = join(folder, 'results.json');
  const node = ['--conditions=@akashi/source', '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${outputFile}`, ...args];
  const child = spawn(process.execPath, [...node, ...jest], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  const results = await readFile(outputFile, 'utf8').catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  return countTests(code, results === undefined ? undefined : (JSON.parse(results) as JestResults));
}

await main(process.argv.slice(2));
