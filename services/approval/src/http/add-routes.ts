import { type DeadLetterRoutesOptions, deadLetterRoutes, type HttpServer } from '@akashi/service-kit';
import { agreementStatusRoutes } from './agreement-status.ts';
import { agreementRoutes } from './agreements.ts';
import { auditLogRoutes } from './audit-log.ts';
import { caseDecisionRoutes } from './case-decisions.ts';
import { caseNoteRoutes } from './case-notes.ts';
import { caseRoutes } from './cases.ts';
import { delegationRoutes } from './delegations.ts';
import { groupRoutes } from './groups.ts';
import { meRoutes } from './me.ts';
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
  author_may_not_approve: 403,
  own_approval_needed: 403,
  own_delegation: 403,
  delegation_missing: 403,
  not_assigned: 403,
  requester_may_not_reassign: 403,
  cannot_reassign_to: 403,
  group_in_use: 409,
} as const;

export type RoutesContext = RouteContext & DeadLetterRoutesOptions;

export function addRoutes(app: HttpServer, context: RoutesContext): void {
  partyRoutes(app, context);
  agreementRoutes(app, context);
  agreementStatusRoutes(app, context);
  caseRoutes(app, context);
  caseDecisionRoutes(app, context);
  caseNoteRoutes(app, context);
  approvalRouteRoutes(app, context);
  groupRoutes(app, context);
  delegationRoutes(app, context);
  auditLogRoutes(app, context);
  meRoutes(app);
  deadLetterRoutes(app, context);
}
