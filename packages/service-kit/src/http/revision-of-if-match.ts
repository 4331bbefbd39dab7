import { ServiceError } from '@akashi/contracts';
import type { FastifyRequest } from 'fastify';

/** The revision in `If-Match: "3"`, or undefined without the header. Throws 'invalid_request' when it is anything else. */
export function revisionOfIfMatch(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined) return undefined;
  const [, digits] = /^"(\d{1,9})"$/.exec(header) ?? [];
  if (digits !== undefined) return Number(digits);
  const message = 'If-Match must be one revision in quotes, as the ETag of this resource gave it: "3"';
  throw new ServiceError({
    code: 'invalid_request',
    message,
    details: [{ path: '/if-match', message, code: 'invalid_if_match' }],
  });
}

/** The ETag of a revision. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}
