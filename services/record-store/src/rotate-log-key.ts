import { createDatabase } from '@akashi/database';
import { commonConfig, loadConfig, variable } from '@akashi/service-kit';
import { z } from 'zod';
import { configSpec } from './config.ts';
import { systemEdge } from './edge.ts';
import { readSigningKey } from './log/log-signers.ts';
import { rotateLogKey } from './log/rotate-log-key.ts';

const { workerDatabaseUrl, logOrigin, logSigningKeyFile } = { ...commonConfig('record-store'), ...configSpec };
const newKeyFile = variable(
  'RECORD_STORE_NEW_LOG_SIGNING_KEY_FILE',
  z.string().min(1).describe('File with the Ed25519 private key (PKCS#8 PEM) that signs from the next start on'),
);
const config = loadConfig({ workerDatabaseUrl, logOrigin, logSigningKeyFile, newKeyFile }, process.env);

const db = createDatabase({ url: config.workerDatabaseUrl, applicationName: 'rotate-log-key' });
try {
  const keys = await rotateLogKey({
    db,
    edge: systemEdge,
    origin: config.logOrigin,
    oldKey: readSigningKey(config.logSigningKeyFile),
    newKey: readSigningKey(config.newKeyFile),
  });
  for (const key of keys) process.stdout.write(`${key}\n`);
  process.stdout.write(
    `${keys.length} logs handed on: start every record-store with the new key file, then destroy the old key\n`,
  );
} finally {
  await db.stop();
}
