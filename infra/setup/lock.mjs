import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  if (isAbandoned()) rmSync(file, { force: true });
  return false;
}

function isAbandoned() {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Empty: made, but its maker has not yet come to write its number, or never will.
    return holder > 0 ? !isAlive(holder) : Date.now() - statSync(file).mtimeMs > 10_000;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
