import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { progress, root } from './machine.mjs';

const file = join(root, '.local', 'setup.lock');

/** Runs `work` while no other command of this checkout sets up. The lock of a process that has died is taken over. */
export async function withLock(work) {
  mkdirSync(join(root, '.local'), { recursive: true });
  for (let waited = false; !tryLock(); waited = true) {
    if (!waited) progress('waiting for another command that is setting up');
    await delay(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = Number(readHolder());
  if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
  return false;
}

function readHolder() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
