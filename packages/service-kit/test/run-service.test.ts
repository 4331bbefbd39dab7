import { type ChildProcess, fork } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';

const entry = fileURLToPath(new URL('./process-of-service.ts', import.meta.url));
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Run {
  child: ChildProcess;
  lines(): Record<string, unknown>[];
  told(message: string): Promise<void>;
  line(msg: string): Promise<Record<string, unknown>>;
  exitCode: Promise<number | null>;
}

function run(env: Record<string, string> = { SECRET_URL: 'https://secret.example' }): Run {
  const child = fork(entry, {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    execArgv: ['--conditions=@akashi/source'],
    silent: true,
  });
  children.push(child);
  let text = '';
  const messages: unknown[] = [];
  const lines = () =>
    text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]));
  const seen = <T>(source: EventEmitter, event: string, look: () => T | undefined) =>
    new Promise<T>((resolve, reject) => {
      const check = () => {
        const found = look();
        if (found !== undefined) resolve(found);
      };
      child.on('exit', (code) => reject(new Error(`exited with ${code}: ${text}`)));
      source.on(event, check);
      check();
    });
  child.stdout!.on('data', (chunk) => {
    text += chunk;
  });
  child.on('message', (message) => messages.push(message));
  return {
    child,
    lines,
    told: (message) => seen(child, 'message', () => (messages.includes(message) ? null : undefined)).then(() => {}),
    line: (msg) => seen(child.stdout!, 'data', () => lines().find((line) => line.msg === msg)),
    exitCode: new Promise((resolve) => child.on('close', resolve)),
  };
}

const texts = (process: Run) => process.lines().map((line) => line.msg);

test('SIGTERM finishes the request in flight, then stops consumers, producers and the database, and exits with 0', async () => {
  const process = run();
  const { address } = await process.line('started');
  const answer = fetch(`${address}/v1/slow`).then((response) => response.json());
  await process.told('in flight');
  process.child.kill('SIGTERM');
  await process.told('draining');
  process.child.send('release');
  expect(await answer).toEqual({ finished: true });
  expect(await process.exitCode).toBe(0);
  expect(texts(process).slice(-4)).toEqual(['stop consumer', 'stop producer', 'stop database', 'stopped']);
});

test('a rejection that nobody handled is logged and ends the process with 1, after draining', async () => {
  const process = run();
  await process.told('started');
  process.child.send('reject');
  expect(await process.exitCode).toBe(1);
  expect(process.lines()).toContainEqual(
    expect.objectContaining({ level: 'fatal', err: expect.objectContaining({ message: 'nobody caught me' }) }),
  );
  expect(texts(process)).toContain('stop consumer');
});

test('a part that crashed ends the process with 1', async () => {
  const process = run();
  await process.told('started');
  process.child.send('crash');
  expect(await process.exitCode).toBe(1);
  expect(process.lines()).toContainEqual(
    expect.objectContaining({ level: 'fatal', err: expect.objectContaining({ message: 'the consumer crashed' }) }),
  );
});

test('draining that does not end is ended at its deadline, with 1', async () => {
  const process = run({ SECRET_URL: 'https://secret.example', SHUTDOWN_TIMEOUT_MS: '200' });
  await process.told('started');
  process.child.send('hang');
  await process.told('hanging');
  process.child.kill('SIGTERM');
  expect(await process.exitCode).toBe(1);
  expect(texts(process)).toContain('draining took too long; ending the process');
});

test('a bad configuration ends the process with 78 and one line that names the variable', async () => {
  const process = run({ SECRET_URL: 'not a url' });
  expect(await process.exitCode).toBe(78);
  expect(process.lines()).toEqual([
    expect.objectContaining({ level: 'fatal', faults: [expect.stringContaining('SECRET_URL: ')] }),
  ]);
});
