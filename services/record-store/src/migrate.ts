import { migrate } from '@akashi/database';
import { loadConfig, migrationConfig } from '@akashi/service-kit';
import { migrationDirectories, schema } from './migrations.ts';

const { ownerDatabaseUrl: url } = loadConfig(migrationConfig('record-store'), process.env);
const applied = await migrate({ url, schema, directories: migrationDirectories });
process.stdout.write(`${schema}: ${applied.length === 0 ? 'nothing to migrate' : applied.join(', ')}\n`);
