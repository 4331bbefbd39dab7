import { fileURLToPath } from 'node:url';
import { messagingMigrations } from '@akashi/messaging';
import { schemaOf, serviceKitMigrations } from '@akashi/service-kit';

/** The service's own schema; no other service reads it. */
export const schema = schemaOf('approval');

/** The folders of migrations, in the order they are to run. */
export const migrationDirectories: readonly string[] = [
  messagingMigrations,
  serviceKitMigrations,
  fileURLToPath(new URL('../migrations', import.meta.url)),
];
