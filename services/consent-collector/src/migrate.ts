import { runMigrations } from '@akashi/service-kit';

await runMigrations('consent-collector', import.meta.url);
