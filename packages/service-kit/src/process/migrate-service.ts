import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceName } from '@akashi/contracts';
import { migrate } from '@akashi/database';
import { messagingMigrations } from '@akashi/messaging';
import { migrationConfig } from '../config/common-config.ts';
import { loadConfig } from '../config/load-config.ts';
import { createLogger } from '../telemetry/create-logger.ts';

/** The folder of this package's migrations. */
export const serviceKitMigrations: string = fileURLToPath(new URL('../../migrations', import.meta.url));

export interface MigrateServiceOptions {
  service: ServiceName;
  /** The schema owner's; only here is it used. */
  ownerUrl: string;
  /** The service's own `migrations` folder. */
  directory: string;
}

/** Applies what is missing, in order: @akashi/database, @akashi/messaging, this package, the service. Returns the names applied. */
export function migrateService({ service, ownerUrl, directory }: MigrateServiceOptions): Promise<string[]> {
  const directories = [messagingMigrations, serviceKitMigrations, directory];
  return migrate({ url: ownerUrl, schema: schemaOf(service), directories });
}

/** The whole of a service's `migrate.ts`: reads the owner's URL from the environment and migrates; `serviceUrl` is its import.meta.url. */
export async function runMigrations(service: ServiceName, serviceUrl: string): Promise<void> {
  const logger = createLogger({ service });
  try {
    const { ownerDatabaseUrl } = loadConfig(migrationConfig(service), process.env);
    const directory = join(fileURLToPath(serviceUrl), '../../migrations');
    const applied = await migrateService({ service, ownerUrl: ownerDatabaseUrl, directory });
    logger.info({ applied }, applied.length === 0 ? 'the schema is up to date' : 'migrations applied');
  } catch (error) {
    logger.fatal(
      { err: error },
      'migrating failed; what was applied before stays, run it again after mending the cause',
    );
    process.exitCode = 1;
  }
}

/** `tag-relay` → `tag_relay`. */
export function schemaOf(service: ServiceName): string {
  return service.replaceAll('-', '_');
}
