import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface Check {
  name: string;
  command: string;
  args: readonly string[];
  /** The check is left out where this file isn't there. */
  needs?: string;
}

const tool = (name: string) => `node_modules/.bin/${name}`;

/** What must hold besides the tests, quickest first. */
const checks: readonly Check[] = [
  { name: 'format and lint (biome)', command: tool('biome'), args: ['check', '--error-on-warnings'] },
  { name: 'types (tsc)', command: tool('tsc'), args: ['-p', 'tsconfig.json'] },
  {
    name: 'dependency rule (dependency-cruiser)',
    command: tool('depcruise'),
    args: ['--config', 'infra/checks/dependency-rule.mjs', '--output-type', 'err', 'packages', 'services'],
  },
  {
    name: 'nothing unused (knip)',
    command: tool('knip'),
    args: ['--config', 'infra/checks/knip.json', '--no-progress', '--no-config-hints'],
  },
  {
    name: 'generated files are fresh',
    command: process.execPath,
    args: ['--conditions=@akashi/source', 'packages/local-stack/src/generate.ts', '--check'],
    needs: 'packages/local-stack/src/generate.ts',
  },
];

/** Runs every check, prints one line each and the output of those that fail, and counts them. */
export async function runChecks(root: string): Promise<{ passed: number; failed: number }> {
  const count = { passed: 0, failed: 0 };
  for (const { name, command, args, needs } of checks) {
    if (needs && !existsSync(join(root, needs))) continue;
    const { code, output } = await run(command, args, root);
    console.log(`${code === 0 ? 'PASS' : 'FAIL'} check: ${name}`);
    if (code !== 0) console.log(output.trimEnd());
    count[code === 0 ? 'passed' : 'failed'] += 1;
  }
  return count;
}

function run(command: string, args: readonly string[], cwd: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
