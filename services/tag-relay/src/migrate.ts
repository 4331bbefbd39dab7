import { runMigrations } from '@akashi/service-kit';

await runMigrations('tag-relay', import.meta.url);
