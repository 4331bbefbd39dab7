import { ServiceError } from '@akashi/contracts';
import { routeRole } from '../domain/reassign-case.ts';

interface Holder {
  roles: readonly string[];
}

/** Who may say how approval works must be somebody appointed for it, not whoever may ask for an approval. */
export function refuseUnlessRouteAdmin({ roles }: Holder): void {
  if (roles.includes(routeRole)) return;
  throw new ServiceError({
    code: 'role_missing',
    message: `Routes and groups are changed by a person with the role ${routeRole}; the scope routes:write alone does not do`,
  });
}

/** The audit trail shows what everybody looked at: it is for those whose task that is. */
export function refuseUnlessAuditor({ roles }: Holder): void {
  if (roles.includes('auditor')) return;
  throw new ServiceError({
    code: 'role_missing',
    message: 'The audit trail is read by a person with the role auditor; the scope audit:read alone does not do',
  });
}
