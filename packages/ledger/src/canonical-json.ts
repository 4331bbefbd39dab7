import { sha256 } from './merkle-hash.ts';

/**
 * RFC 8785 canonical JSON of a value that came out of `JSON.parse`. Throws a TypeError where the RFC allows none: a number that
 * isn't finite, a lone surrogate, anything that isn't JSON.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    // Sorted by UTF-16 code units, as RFC 8785, 3.2.3 asks and as sort() does by itself.
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('a string has a lone surrogate');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} isn't a JSON number`);
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return JSON.stringify(value);
  throw new TypeError(`${typeof value} isn't JSON`);
}

/** Lower-case hex SHA-256 of the value's RFC 8785 canonical JSON: the `contentHash` of notices, agreements and tags. */
export function canonicalHash(value: unknown): string {
  return sha256(Buffer.from(canonicalJson(value))).toString('hex');
}
