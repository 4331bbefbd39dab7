import { ServiceError } from '@akashi/contracts';

/** A place that a log doesn't have, or that no signed checkpoint covers. */
export function outOfRange(path: string, message: string): ServiceError {
  return new ServiceError({ code: 'invalid_request', message, details: [{ path, message, code: 'out_of_range' }] });
}
