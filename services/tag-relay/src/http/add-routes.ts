import { deadLetterRoutes, type HttpServer } from '@akashi/service-kit';
import { backendEventRoutes } from './backend-events.ts';
import { destinationRoutes } from './destinations.ts';
import { eligibilityRoutes } from './eligibility.ts';
import { explanationRoutes } from './explanations.ts';
import { outcomeRoutes } from './outcomes.ts';
import { principalOutcomeRoutes } from './principal-outcomes.ts';
import type { RouteParts } from './route-parts.ts';
import { siteEventRoutes } from './site-events.ts';
import { tagRoutes } from './tags.ts';

/** Statuses of this service's own error codes. */
export const statusOf = {
  unknown_site_key: 404,
  unknown_site: 422,
  destination_refused: 422,
  item_not_in_agreement: 422,
} as const;

/** Every route of the service, in a scope each where a route reads bodies its own way. */
export async function addRoutes(app: HttpServer, parts: RouteParts): Promise<void> {
  tagRoutes(app, parts);
  backendEventRoutes(app, parts);
  explanationRoutes(app, parts);
  destinationRoutes(app, parts);
  outcomeRoutes(app, parts);
  eligibilityRoutes(app, parts);
  principalOutcomeRoutes(app, parts);
  deadLetterRoutes(app, parts);
  await app.register(async (scope) => siteEventRoutes(scope as HttpServer, parts));
}
