import { ServiceError } from '@akashi/contracts';

/** What was found, or `not_found`: as much as anybody may learn of another tenant's. `what` names it: `record 0190…`. */
export function requireFound<F>(found: F | undefined, what: string): F {
  if (found !== undefined) return found;
  throw new ServiceError({ code: 'not_found', message: `There is no ${what}` });
}
