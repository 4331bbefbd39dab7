import { webcrypto } from 'node:crypto';
import { browserPrincipalSchema } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { createIdSource, newPrincipal } from '../../src/state/identifiers.ts';

const random = (bytes: Uint8Array<ArrayBuffer>) => webcrypto.getRandomValues(bytes);

test('ids are UUIDv7 by RFC 9562 and rise even when the clock stands still or goes back', () => {
  const times = [1_800_000_000_000, 1_800_000_000_000, 1_700_000_000_000];
  const newId = createIdSource(() => times.shift()!, random);
  const ids = [newId(), newId(), newId()];
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16)).toBe(1_800_000_000_000);
});

test('a principal is 128 random bits in 22 characters of base64url', () => {
  expect(newPrincipal((bytes) => bytes.fill(255))).toBe('_____________________w');
  expect(newPrincipal((bytes) => bytes.fill(251))).toBe('-_v7-_v7-_v7-_v7-_v7-w');
  for (let i = 0; i < 200; i++) browserPrincipalSchema.parse(newPrincipal(random));
});
