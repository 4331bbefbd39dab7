/** Fills the given bytes from a cryptographically strong source and returns them. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** Makes ids by RFC 9562 UUIDv7, each greater than the one before it from the same source. */
export function createIdSource(now: () => number, randomBytes: RandomBytes): () => string {
  let last = 0;
  return () => {
    last = Math.max(now(), last + 1);
    const bytes = randomBytes(new Uint8Array(10));
    bytes[0] = 0x70 | (bytes[0]! & 0x0f);
    bytes[2] = 0x80 | (bytes[2]! & 0x3f);
    const hex = last.toString(16).padStart(12, '0') + [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
}

/** 128 random bits as 22 characters of base64url (RFC 4648), without padding. */
export function newPrincipal(randomBytes: RandomBytes): string {
  return btoa(String.fromCharCode(...randomBytes(new Uint8Array(16))))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .slice(0, 22);
}
