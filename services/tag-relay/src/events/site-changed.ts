import type { SiteChanged } from '@akashi/contracts';
import type { Handle } from '@akashi/messaging';
import { upsertSites } from '../store/upsert-sites.ts';

export const onSitesChanged: Handle = (batch, tx) =>
  upsertSites(
    tx,
    batch.map(({ event }) => event as SiteChanged),
  );
