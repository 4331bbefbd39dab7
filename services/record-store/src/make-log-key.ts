import { existsSync, writeFileSync } from 'node:fs';
import { generateSigningKey } from '@akashi/ledger';
import { loadConfig } from '@akashi/service-kit';
import { configSpec } from './config.ts';

const { logSigningKeyFile: file } = loadConfig({ logSigningKeyFile: configSpec.logSigningKeyFile }, process.env);
if (existsSync(file)) {
  process.stdout.write(`${file} is there already and stays as it is\n`);
} else {
  writeFileSync(file, generateSigningKey(), { mode: 0o600, flag: 'wx' });
  process.stdout.write(`made ${file}: keep a copy where you keep secrets\n`);
}
