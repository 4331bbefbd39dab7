import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { waitFor } from './wait-for.ts';

export interface SpawnedService {
  pid: number;
  /** Sends a signal, e.g. SIGSTOP, SIGCONT or SIGKILL. */
  kill(signal: NodeJS.Signals): void;
  /** Resolves when `url` answers 2xx; throws with the logs when the process ends first or time runs out. */
  ready(url: string, timeoutMs?: number): Promise<void>;
  /** Resolves with the exit code, or null where a signal ended it. */
  exited: Promise<number | null>;
  /** All that it wrote to standard output and error so far. */
  logs(): string;
  /** SIGTERM (woken first where it was stopped), SIGKILL after 10 s; resolves when it is gone. */
  stop(): Promise<void>;
}

/**
 * Runs a TypeScript entry in a Node process of its own, for tests that stop or kill a service. `entry` is a path or a file URL;
 * `env` is added to this process's environment.
 */
export function spawnService({ entry, env }: { entry: string | URL; env: Record<string, string> }): SpawnedService {
  const path = entry instanceof URL || entry.startsWith('file:') ? fileURLToPath(entry) : entry;
  const child = spawn(process.execPath, ['--conditions=@akashi/source', path], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  const hasExited = () => child.exitCode !== null || child.signalCode !== null;
  // A test that fails half-way must not leave the service behind.
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  exited.finally(() => process.off('exit', killAtExit)).catch(() => undefined);
  return {
    pid: child.pid!,
    kill: (signal) => {
      child.kill(signal);
    },
    ready: async (url, timeoutMs = 30_000) => {
      const answered = await waitFor(async () => (hasExited() ? 'exited' : (await fetch(url)).ok && 'ready'), {
        timeoutMs,
        what: `${url} to answer 2xx`,
        pollMs: 50,
      }).catch((error: unknown) => String(error));
      if (answered !== 'ready') throw new Error(`${path} didn't get ready (${answered}). Its output:\n${output}`);
    },
    exited,
    logs: () => output,
    stop: async () => {
      if (hasExited()) return;
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exited;
      clearTimeout(timer);
    },
  };
}
