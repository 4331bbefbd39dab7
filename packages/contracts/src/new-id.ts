import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562): ids sort by the millisecond they were made in. */
export function newId(): string {
  return v7();
}
