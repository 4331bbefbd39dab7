import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateSigningKey, newSigner } from '../src/index.ts';
import { sampleEvents, sealBundle, signer } from './sample-bundle.ts';

const program = fileURLToPath(new URL('../src/akashi-verify.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'akashi-verify-'));
const file = join(folder, 'bundle.json');
const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });

beforeAll(async () => writeFileSync(file, JSON.stringify(await sealBundle(sampleEvents()), null, 2)));
afterAll(() => rmSync(folder, { recursive: true }));

test('a bundle that holds ends with 0 and prints each check and what it does not show', () => {
  const { status, stdout, stderr } = run('--key', signer.verifierKey, file);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^ok {4}checkpoint signature: /m);
  expect(stdout).toMatch(/^ok {4}record in the log: its bytes are leaf 310 of the log at size 314$/m);
  expect(stdout).toMatch(/^VERIFIED/m);
  expect(stdout).toContain('ask a lawyer');
});

test('a changed bundle, and a file that is no JSON, end with 1 and say so', async () => {
  const changed = join(folder, 'changed.json');
  const bundle = await sealBundle(sampleEvents());
  writeFileSync(changed, JSON.stringify({ ...bundle, checkpoint: bundle.checkpoint.replace('314', '315') }));
  const { status, stdout } = run('--key', signer.verifierKey, changed);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^FAIL {2}checkpoint signature: /m);
  expect(stdout).toMatch(/^NOT VERIFIED/m);
  writeFileSync(changed, 'nonsense');
  expect(run('--key', signer.verifierKey, changed)).toMatchObject({ status: 1, stderr: '' });
});

test('a bundle signed by another key ends with 2', () => {
  const other = newSigner({ name: signer.name, privateKey: generateSigningKey() });
  const { status, stdout } = run('--key', other.verifierKey, file);
  expect(status).toBe(2);
  expect(stdout).toMatch(/^SIGNER UNKNOWN/m);
});

test.each([
  ['no key', [file]],
  ['no file', ['--key', signer.verifierKey]],
  ['a malformed key', ['--key', `${signer.verifierKey}x`, file]],
  ['a file that is not there', ['--key', signer.verifierKey, join(folder, 'absent.json')]],
  ['an unknown format', ['--key', signer.verifierKey, '--format', 'pdf', file]],
  ['a file without certificates', ['--key', signer.verifierKey, '--tsa-cert', file, file]],
  ['an unknown option', ['--key', signer.verifierKey, '--quick', file]],
])('%s ends with 64 and the usage', (_, args) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
  expect(stderr).toContain('usage: akashi-verify');
});
