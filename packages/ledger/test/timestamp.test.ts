import { randomBytes } from 'node:crypto';
import { createTestAuthority } from '@akashi/test-harness';
import { afterAll, expect, test } from '@jest/globals';
import { readTimestampResponse, timestampRequest, verifyTimestamp } from '../src/index.ts';

const authority = createTestAuthority();
const other = createTestAuthority();
afterAll(() => {
  authority.remove();
  other.remove();
});
const note = 'akashi.example/logs/dmp\n3\nroot\n\n— signature\n';
const nonce = randomBytes(8);
const response = authority.answer(timestampRequest({ note, nonce }));
const token = readTimestampResponse(response);
const trusted = [authority.rootDer];

test("openssl's time-stamp of a note is verified by its root, and says when and by whom", async () => {
  const before = Date.now();
  const verification = await verifyTimestamp({ token, note, nonce, trusted });
  expect(verification).toEqual({ ok: true, time: expect.any(Date), authority: 'Test TSA' });
  expect(Math.abs((verification as { time: Date }).time.getTime() - before)).toBeLessThan(60_000);
});

test('a time-stamp of another note, by another root or with another nonce is none', async () => {
  expect(await verifyTimestamp({ token, note: `${note}x`, trusted })).toMatchObject({ ok: false });
  expect(await verifyTimestamp({ token, note, trusted: [other.rootDer] })).toMatchObject({ ok: false });
  expect(await verifyTimestamp({ token, note, trusted: [] })).toMatchObject({ ok: false });
  expect(await verifyTimestamp({ token, note, trusted, nonce: randomBytes(8) })).toMatchObject({ ok: false });
});

test('a nonce of any leading bits comes back as it was asked', async () => {
  for (const first of [0x00, 0x01, 0x7f, 0x80, 0xff]) {
    const asked = Buffer.concat([Buffer.of(first), randomBytes(7)]);
    const answer = readTimestampResponse(authority.answer(timestampRequest({ note, nonce: asked })));
    expect(await verifyTimestamp({ token: answer, note, nonce: asked, trusted })).toMatchObject({ ok: true });
  }
});

test('a changed bit of the signed content or the signature is found, and none makes it throw', async () => {
  const content = token.indexOf(Buffer.from('2a864886f70d0109100104', 'hex')) + 15;
  for (const at of [...Array.from({ length: 30 }, (_, i) => content + 5 * i), token.length - 3]) {
    const changed = Buffer.from(token);
    changed[at]! ^= 4;
    expect(await verifyTimestamp({ token: changed, note, trusted })).toMatchObject({ ok: false });
  }
  for (const bad of [Buffer.alloc(0), Buffer.from('nonsense'), token.subarray(0, 100)]) {
    expect(await verifyTimestamp({ token: bad, note, trusted })).toMatchObject({ ok: false });
  }
});

test('a refusal of the authority is told', () => {
  const malformed = authority.answer(timestampRequest({ note, nonce }).fill(0xff, 20, 30));
  expect(() => readTimestampResponse(malformed)).toThrow('refused with status 2');
});
