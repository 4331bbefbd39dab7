import { deadLetterRoutes, type HttpServer } from '@akashi/service-kit';
import { choiceCountRoutes } from './choice-counts.ts';
import { consentRoutes } from './consents.ts';
import { noticeRoutes } from './notices.ts';
import type { HttpParts } from './parts.ts';
import { principalRoutes } from './principals.ts';
import { siteConfigurationRoutes } from './site-configurations.ts';
import { siteRoutes } from './sites.ts';

/** The statuses of this service's own error codes. */
export const statusOf = {
  unknown_notice_version: 400,
  withdrawal_grants: 400,
  unknown_site_key: 404,
  site_not_configured: 404,
  site_exists: 409,
  unknown_party: 422,
  vague_item: 422,
  linkage_not_stated: 422,
  repeated_item: 422,
  repeated_purpose: 422,
} as const;

/** Every route of the service, the browser's and the backends'. */
export async function addRoutes(app: HttpServer, parts: HttpParts): Promise<void> {
  noticeRoutes(app, parts);
  siteRoutes(app, parts);
  siteConfigurationRoutes(app, parts);
  principalRoutes(app, parts);
  choiceCountRoutes(app, parts);
  deadLetterRoutes(app, parts);
  await app.register((scope) => consentRoutes(scope as HttpServer, parts));
}
