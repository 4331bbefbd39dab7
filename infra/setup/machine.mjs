import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Something on this machine is in the way; the message is all that the user needs to see. */
export class SetupError extends Error {}

const began = Date.now();

/** One line of progress, with the seconds since the command began. */
export function progress(text) {
  console.error(`[${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s] ${text}`);
}

/** Runs a program to its end without input: resolves with `{ code, output }`, code 127 when there is no such program. */
export function run(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Like `run`, but throws a SetupError with the last lines of output unless the program succeeds. */
export async function mustRun(what, command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const full = /ENOSPC|No space left on device/.test(output) ? 'the disk is full; free some space and try again. ' : '';
  const tail = output.trim().split('\n').slice(-15).join('\n');
  throw new SetupError(`${what} failed: ${full}"${command} ${args.join(' ')}" ended with ${code}\n${tail}`);
}

/** `debian` or `ubuntu` (or what is built on them) where the user may install packages with apt, else undefined. */
export function aptSystem() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  let release = '';
  try {
    release = readFileSync('/etc/os-release', 'utf8');
  } catch {
    return undefined;
  }
  const names = [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, value]) => value.split(' '));
  return names.includes('ubuntu') ? 'ubuntu' : names.includes('debian') ? 'debian' : undefined;
}

let updated = false;

/** Installs packages with apt: no questions, nothing that they merely recommend, and nothing upgraded that is there already. */
export async function aptInstall(packages) {
  progress(`installing ${packages.join(', ')} with apt`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) await mustRun('apt', 'apt-get', ['update', '-q'], { env });
  updated = true;
  await mustRun('apt', 'apt-get', ['install', '-y', '-q', '--no-install-recommends', '--no-upgrade', ...packages], {
    env,
  });
}
