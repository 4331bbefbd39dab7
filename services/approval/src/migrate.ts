import { runMigrations } from '@akashi/service-kit';

await runMigrations('approval', import.meta.url);
