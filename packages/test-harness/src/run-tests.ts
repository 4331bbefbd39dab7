import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from './checks.ts';
import { countTests, type JestResults } from './count-tests.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** `npm test`: every check, then every suite (or those that the arguments name), then one line that counts both. */
async function main(args: readonly string[]): Promise<void> {
  const checks = args.length === 0 ? await runChecks(root) : { passed: 0, failed: 0 };
  const tests = await runJest(args);
  const failed = checks.failed + tests.failed;
  console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function runJest(args: readonly string[]): Promise<{ passed: number; failed: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'akashi-jest-'));
  const outputFile = join(folder, 'results.json');
  const node = ['--conditions=@akashi/source', '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = ['node_modules/jest/bin/jest.js', '--maxWorkers=2', '--json', `--outputFile=${outputFile}`, ...args];
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
