import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadStackSecrets } from './stack-secrets.ts';
import { readStackSettings, stackFolder } from './stack-settings.ts';

/**
 * `npm run dispose`: record-store's disposal job, once: on the database that RECORD_STORE_DISPOSAL_DATABASE_URL names, else on that of
 * the local stack, which must be running.
 */
async function main(): Promise<number> {
  const databaseUrl = process.env.RECORD_STORE_DISPOSAL_DATABASE_URL ?? (await localDatabaseUrl());
  const entry = fileURLToPath(new URL('../../../services/record-store/src/dispose.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@akashi/source', entry], {
    stdio: 'inherit',
    env: { ...process.env, RECORD_STORE_DISPOSAL_DATABASE_URL: databaseUrl },
  });
  // The child is told to stop by the same signal, and ends after the transaction under way.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function localDatabaseUrl(): Promise<string> {
  const { rolePassword } = await loadStackSecrets(stackFolder);
  const { postgresPort } = readStackSettings(process.env);
  return `postgres://record_store_disposal:${encodeURIComponent(rolePassword)}@127.0.0.1:${postgresPort}/akashi`;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
