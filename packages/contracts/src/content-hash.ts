import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Lower-case hex SHA-256 of the RFC 8785 canonical JSON of `content`. Equal content gives an equal hash whatever its key order. */
export function contentHash(content: unknown): string {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new TypeError('contentHash needs a JSON value');
  return createHash('sha256').update(canonical).digest('hex');
}
