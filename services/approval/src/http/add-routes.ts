import { type DeadLetterRoutesOptions, deadLetterRoutes, type HttpServer } from '@akashi/service-kit';
import { agreementStatusRoutes } from './agreement-status.ts';
import { agreementRoutes } from './agreements.ts';
import { caseRoutes } from './cases.ts';
import { partyRoutes } from './parties.ts';
import type { RouteContext } from './route-context.ts';
import { approvalRouteRoutes } from './routes.ts';

/** Statuses of this service's own errors. */
export const statusOf = {
  invalid_agreement: 422,
  reason_required: 400,
  version_open: 409,
  version_not_a_draft: 409,
  agreement_ended: 409,
  agreement_not_in_force: 409,
  case_open: 409,
  case_closed: 409,
  case_moved_on: 409,
  content_changed: 409,
  role_missing: 403,
  requester_may_not_approve: 403,
  already_approved_a_step: 403,
  only_requester_may_withdraw: 403,
} as const;

export type RoutesContext = RouteContext & DeadLetterRoutesOptions;

export function addRoutes(app: HttpServer, context: RoutesContext): void {
  partyRoutes(app, context);
  agreementRoutes(app, context);
  agreementStatusRoutes(app, context);
  caseRoutes(app, context);
  approvalRouteRoutes(app, context);
  deadLetterRoutes(app, context);
}
