import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type EvidenceBundle, generateSigningKey, newSigner, verifyBundle } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

const command = fileURLToPath(new URL('../src/rotate-log-key.ts', import.meta.url));

function rotate(oldFile: string, newFile: string) {
  return promisify(execFile)(process.execPath, ['--conditions=@akashi/source', command], {
    env: {
      PATH: process.env.PATH,
      RECORD_STORE_WORKER_DATABASE_URL: service.database.workerUrl,
      RECORD_STORE_LOG_ORIGIN: 'log.example.jp/akashi',
      RECORD_STORE_LOG_SIGNING_KEY_FILE: oldFile,
      RECORD_STORE_NEW_LOG_SIGNING_KEY_FILE: newFile,
    },
  });
}

async function newBundle(): Promise<EvidenceBundle> {
  const s = story();
  await service.publish(...s.basis, ...s.provisionEvents);
  const { recordId } = await recordOf(service, s.provisionId);
  const answer = await waitFor(
    async () => {
      const got = await service.call(`/v1/records/${recordId}/evidence`);
      return got.status === 200 ? got : undefined;
    },
    { what: 'the evidence' },
  );
  return answer.body;
}

test('after a rotation the log goes on under the new key, and a reader with the old key verifies its bundles', async () => {
  const keyFile = join(service.folder, 'log-key.pem');
  const [oldFile, newFile] = [join(service.folder, 'old.pem'), join(service.folder, 'new.pem')];
  writeFileSync(oldFile, readFileSync(keyFile));
  writeFileSync(newFile, generateSigningKey());
  await newBundle();
  const oldKey = (await service.call('/v1/log/key')).body.verifierKey;

  const { stdout } = await rotate(oldFile, newFile);
  expect(stdout).toContain('1 logs handed on');
  await rotate(oldFile, newFile);
  const statements = await service.sql(`SELECT FROM record_store.evidence WHERE event_type = 'log_key.rotated'`);
  expect(statements.rowCount).toBe(1);

  await service.stopService();
  writeFileSync(keyFile, readFileSync(newFile));
  await service.start();
  const bundle = await newBundle();
  const newKey = (await service.call('/v1/log/key')).body.verifierKey;
  expect(newKey).not.toBe(oldKey);
  expect(stdout).toContain(newKey);
  for (const verifierKey of [oldKey, newKey]) expect(verifyBundle({ bundle, verifierKey }).verdict).toBe('verified');
  const stranger = newSigner({ name: newKey.split('+')[0], privateKey: generateSigningKey() });
  expect(verifyBundle({ bundle, verifierKey: stranger.verifierKey }).verdict).toBe('unknown_signer');
  const { rotations: _, ...withoutRotation } = bundle;
  expect(verifyBundle({ bundle: withoutRotation, verifierKey: oldKey }).verdict).toBe('unknown_signer');
});
