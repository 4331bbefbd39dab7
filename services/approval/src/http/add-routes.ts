import { type DeadLetterRoutesOptions, deadLetterRoutes, type HttpServer } from '@akashi/service-kit';
import { agreementHistoryRoutes } from './agreement-history.ts';
import { agreementRegisterRoutes } from './agreement-register.ts';
import { agreementStatusRoutes } from './agreement-status.ts';
import { agreementVersionRoutes } from './agreement-versions.ts';
import { agreementRoutes } from './agreements.ts';
import { applicabilityRoutes } from './applicability.ts';
import { applicabilitySignRoutes } from './applicability-signs.ts';
import { auditLogRoutes } from './audit-log.ts';
import { caseAgeRoutes } from './case-ages.ts';
import { caseDecisionRoutes } from './case-decisions.ts';
import { caseFileRoutes } from './case-files.ts';
import { caseNoteRoutes } from './case-notes.ts';
import { caseRoutes } from './cases.ts';
import { counterpartyRoutes } from './counterparty.ts';
import { delegationRoutes } from './delegations.ts';
import { documentRoutes } from './documents.ts';
import { foreignReviewRoutes } from './foreign-reviews.ts';
import { groupRoutes } from './groups.ts';
import { invitationRoutes } from './invitations.ts';
import { kintoneRoutes } from './kintone.ts';
import { kintoneHintRoutes } from './kintone-hints.ts';
import { kintonePeopleRoutes } from './kintone-people.ts';
import { liftSuspensionRoutes } from './lift-suspension.ts';
import { linkMapRoutes } from './link-map.ts';
import { meRoutes } from './me.ts';
import { myNotificationRoutes } from './my-notifications.ts';
import { notificationChannelRoutes } from './notification-channels.ts';
import { notificationRoutes } from './notifications.ts';
import { partyRoutes } from './parties.ts';
import type { RouteContext } from './route-context.ts';
import { approvalRouteRoutes } from './routes.ts';
import { settingRoutes } from './settings.ts';
import { supervisionLogRoutes } from './supervision-log.ts';

/** Statuses of this service's own errors. */
export const statusOf = {
  invalid_agreement: 422,
  reason_required: 400,
  version_open: 409,
  version_not_a_draft: 409,
  agreement_ended: 409,
  agreement_not_in_force: 409,
  agreement_not_suspended: 409,
  review_lapsed: 409,
  nothing_to_review: 409,
  version_rejected: 409,
  already_answered: 409,
  counterparty_acceptance_missing: 409,
  content_differs_from_type: 422,
  document_infected: 422,
  document_unavailable: 503,
  scanner_unavailable: 503,
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
  destination_refused: 422,
  secrets_not_kept: 409,
  kintone_not_allowed: 409,
} as const;

export type RoutesContext = RouteContext & DeadLetterRoutesOptions;

export function addRoutes(app: HttpServer, context: RoutesContext): void {
  partyRoutes(app, context);
  agreementRoutes(app, context);
  agreementVersionRoutes(app, context);
  agreementRegisterRoutes(app, context);
  agreementHistoryRoutes(app, context);
  agreementStatusRoutes(app, context);
  liftSuspensionRoutes(app, context);
  applicabilityRoutes(app, context);
  applicabilitySignRoutes(app, context);
  foreignReviewRoutes(app, context);
  supervisionLogRoutes(app, context);
  linkMapRoutes(app, context);
  invitationRoutes(app, context);
  counterpartyRoutes(app, context);
  caseRoutes(app, context);
  caseAgeRoutes(app, context);
  caseDecisionRoutes(app, context);
  caseNoteRoutes(app, context);
  documentRoutes(app, context);
  caseFileRoutes(app, context);
  approvalRouteRoutes(app, context);
  groupRoutes(app, context);
  delegationRoutes(app, context);
  settingRoutes(app, context);
  auditLogRoutes(app, context);
  meRoutes(app, context);
  myNotificationRoutes(app, context);
  notificationChannelRoutes(app, context);
  notificationRoutes(app, context);
  kintoneRoutes(app, context);
  kintonePeopleRoutes(app, context);
  kintoneHintRoutes(app, context);
  deadLetterRoutes(app, context);
}
