import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './machine.mjs';

/**
 * Runs the TypeScript entry on the pinned Node and resolves with its exit code. It is in a process group of its own, so that a
 * Ctrl-C reaches it once, by forwarding, and not a second time from the terminal or from npm.
 */
export function handOver({ tools, entry, args, env }) {
  const child = spawn(tools.node, ['--conditions=@akashi/source', join(root, entry), ...args], {
    cwd: root,
    stdio: 'inherit',
    detached: true,
    env: { ...process.env, PATH: `${tools.bin}:${process.env.PATH}`, ...env },
  });
  const forwarded = new Map();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const now = Date.now();
      if (now - (forwarded.get(signal) ?? 0) > 1_000) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
      forwarded.set(signal, now);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
