import { ServiceError } from '@akashi/contracts';

/** The list can't be read, and where. */
export function invalidList(what: string, line?: number): ServiceError {
  const place = line === undefined ? '' : ` (line ${line})`;
  const message = `The list is not one of akashi-reconciliation-list/1${place}. ${what}`;
  const details = line === undefined ? [] : [{ path: `/${line}`, message: what, code: 'invalid_list' }];
  return new ServiceError({ code: 'invalid_list', message, details });
}
