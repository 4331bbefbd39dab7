import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateSigningKey } from '@akashi/ledger';
import { newSigningSecret } from './seed.ts';

export interface StackSecrets {
  postgresPassword: string;
  rolePassword: string;
  /** Base64 of 32 bytes. */
  relaySecretKey: string;
  /** `whsec_…`, which the demo's tag signs with. */
  signingSecret: string;
}

/** This machine's own secrets: made at the first start, kept since, readable by their owner only. */
export async function loadStackSecrets(folder: string): Promise<StackSecrets> {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as StackSecrets;
  const secrets: StackSecrets = {
    postgresPassword: randomBytes(18).toString('base64url'),
    rolePassword: randomBytes(18).toString('base64url'),
    relaySecretKey: randomBytes(32).toString('base64'),
    signingSecret: newSigningSecret(),
  };
  await writeSecret(file, JSON.stringify(secrets, null, 2));
  return secrets;
}

/** The file of the key that signs the demo's checkpoints. */
export async function ensureLogSigningKey(folder: string): Promise<string> {
  const file = join(folder, 'log-signing-key.pem');
  if (!existsSync(file)) await writeSecret(file, generateSigningKey());
  return file;
}

async function writeSecret(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
