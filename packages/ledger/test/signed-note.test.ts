import { expect, test } from '@jest/globals';
import {
  encodeVerifierKey,
  generateSigningKey,
  newSigner,
  parseNote,
  parseVerifierKey,
  signNote,
  verifyNote,
} from '../src/index.ts';

// The example in the documentation of golang.org/x/mod/sumdb/note; its private key ends in the seed.
const goKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const goSeed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const goText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const goNote = `${goText}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

test("the note of Go's documentation verifies, and is signed the same to the byte from its seed", async () => {
  expect(verifyNote(parseNote(goNote), parseVerifierKey(goKey))).toEqual({ ok: true });
  const signer = newSigner({ name: 'PeterNeumann', privateKey: goSeed });
  expect([signer.verifierKey, signer.keyHash]).toEqual([goKey, 'c74f20a3']);
  expect(await signNote(goText, [signer])).toBe(goNote);
});

test('the example note of C2SP signed-note is read, empty lines in its text included', () => {
  const text = 'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n';
  const line =
    '— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=';
  const note = parseNote(`${text}\n${line}\n`);
  expect(note.text).toBe(text);
  expect(note.signatures).toMatchObject([{ name: 'quasimodo.example/salvatore', keyHash: '367ba04b' }]);
});

test('a note changed in any one bit does not verify', () => {
  const bytes = Buffer.from(goNote);
  const key = parseVerifierKey(goKey);
  for (let i = 0; i < bytes.length; i += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[i]! ^= 1 << bit;
      expect(() => {
        const verification = verifyNote(parseNote(changed.toString()), key);
        if (!verification.ok) throw new Error(verification.detail);
      }).toThrow();
    }
  }
});

test("another key's signature beside ours is ignored, and our bad one beside our good one refuses the note", async () => {
  const [own, other] = ['log.example', 'witness.example'].map((name) =>
    newSigner({ name, privateKey: generateSigningKey() }),
  );
  const note = await signNote('text\n', [other!, own!]);
  expect(verifyNote(parseNote(note), parseVerifierKey(own!.verifierKey))).toEqual({ ok: true });
  const [, badLine] = (await signNote('other text\n', [own!])).split('\n\n');
  expect(verifyNote(parseNote(note + badLine), parseVerifierKey(own!.verifierKey))).toMatchObject({
    reason: 'bad_signature',
  });
});

test('a key with the same name and another hash, or the same hash and another name, is an unknown signer', () => {
  const note = parseNote(goNote);
  const key = parseVerifierKey(goKey);
  expect(verifyNote(note, { ...key, name: 'Someone' })).toMatchObject({ ok: false, reason: 'unknown_signer' });
  expect(verifyNote(note, { ...key, keyHash: '00000000' })).toMatchObject({ ok: false, reason: 'unknown_signer' });
});

test.each([
  ['no signature', goText],
  ['no blank line', goNote.replace('\n\n', '\n')],
  ['no last newline', goNote.slice(0, -1)],
  ['a hyphen for the dash', goNote.replace('— ', '- ')],
  ['a control character', goNote.replace('think', 'th\u0000nk')],
  ['a carriage return', goNote.replaceAll('\n', '\r\n')],
  ['a plus in the name', goNote.replace('— Peter', '— Pe+er')],
  ['base64 with spare bits', goNote.replace('JnAM=', 'JnAN=')],
  ['a lone surrogate', goNote.replace('think', 'th\ud800nk')],
  ['too many signatures', goNote + goNote.split('\n\n')[1]!.repeat(100)],
])('a note with %s is refused', (_, note) => {
  expect(() => parseNote(note)).toThrow();
});

test('a verifier key with any character changed is refused', () => {
  for (let i = 0; i < goKey.length; i += 1) {
    const changed = `${goKey.slice(0, i)}${goKey[i] === 'A' ? 'B' : 'A'}${goKey.slice(i + 1)}`;
    expect(() => parseVerifierKey(changed)).toThrow();
  }
});

test('a name with a space, a plus or nothing in it, and a key that is not Ed25519, make no verifier key', () => {
  for (const name of ['', 'a b', 'a+b', 'a\u3000b', 'a\nb']) {
    expect(() => encodeVerifierKey(name, Buffer.alloc(32))).toThrow(RangeError);
    expect(() => newSigner({ name, privateKey: generateSigningKey() })).toThrow(RangeError);
  }
  expect(() => encodeVerifierKey('a', Buffer.alloc(33))).toThrow(RangeError);
});
