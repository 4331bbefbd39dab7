import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findJava, requireFreeSpace, startGuarded } from '../src/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akashi-guard-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('startGuarded', () => {
  test.each(['SIGKILL', 'SIGINT'] as const)('a parent ended by %s takes its program along', async (signal) => {
    const entry = fileURLToPath(new URL('./fixtures/guard-parent.ts', import.meta.url));
    const parent = spawn(process.execPath, ['--conditions=@akashi/source', entry], {
      env: { ...process.env, NODE_OPTIONS: '', LOG_FILE: join(folder, signal) },
    });
    const [printed] = await once(parent.stdout, 'data');
    const pid = Number(String(printed));
    expect(isAlive(pid)).toBe(true);
    parent.kill(signal);
    const deadline = Date.now() + 15_000;
    while (isAlive(pid) && Date.now() < deadline) await delay(20);
    expect(isAlive(pid)).toBe(false);
  });

  test('a program that ends by itself is noticed, with its last lines', async () => {
    const program = await startGuarded({
      command: '/bin/sh',
      args: ['-c', 'echo gone wrong; exit 3'],
      logFile: join(folder, 'short'),
      stopSignal: 'TERM',
    });
    await program.ended;
    expect(program.running()).toBe(false);
    expect(await program.logTail()).toBe('gone wrong');
  });
});

describe('before starting', () => {
  test('a machine without Java is told what to install', async () => {
    await expect(findJava({ PATH: '/nowhere' })).rejects.toThrow(/install Java 17 or newer/);
  });

  test('a full disk is one line that names the folder', async () => {
    await expect(requireFreeSpace(folder, 10 ** 9)).rejects.toThrow(/^the disk that holds .* has \d+ MB left; free/);
  });
});
