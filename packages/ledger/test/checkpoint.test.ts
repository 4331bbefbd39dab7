import { expect, test } from '@jest/globals';
import {
  formatCheckpoint,
  formatTlogProof,
  generateSigningKey,
  inclusionProof,
  newSigner,
  parseCheckpoint,
  parseTlogProof,
  signCheckpoint,
  verifyCheckpoint,
} from '../src/index.ts';
import { memoryLog, numberedEntries } from './memory-log.ts';

const origin = 'akashi.example/logs/shop';
const signer = newSigner({ name: origin, privateKey: generateSigningKey() });
const log = memoryLog();
log.append(numberedEntries(1000));
const checkpoint = { origin, size: 1000, root: log.root };

test('the example of C2SP tlog-checkpoint is read and written the same', () => {
  const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
  expect(parseCheckpoint(text)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
  expect(formatCheckpoint(parseCheckpoint(text))).toBe(text);
});

test('a signed checkpoint verifies with its key and gives back origin, size, root and extensions', async () => {
  const extended = { ...checkpoint, extensions: ['a line'] };
  expect(verifyCheckpoint({ note: await signCheckpoint(checkpoint, [signer]), key: signer.verifierKey })).toEqual({
    ok: true,
    checkpoint,
  });
  expect(verifyCheckpoint({ note: await signCheckpoint(extended, [signer]), key: signer.verifierKey })).toEqual({
    ok: true,
    checkpoint: extended,
  });
});

test('a signer that answers later, as a key service does, signs as well; while a key changes both sign', async () => {
  const remote = { ...newSigner({ name: origin, privateKey: generateSigningKey() }) };
  const note = await signCheckpoint(checkpoint, [signer, { ...remote, sign: async (bytes) => remote.sign(bytes) }]);
  for (const key of [signer.verifierKey, remote.verifierKey]) expect(verifyCheckpoint({ note, key }).ok).toBe(true);
});

test("another log's key is an unknown signer, and a key may not sign for another log", async () => {
  const note = await signCheckpoint(checkpoint, [signer]);
  const stranger = newSigner({ name: origin, privateKey: generateSigningKey() });
  expect(verifyCheckpoint({ note, key: stranger.verifierKey })).toMatchObject({ reason: 'unknown_signer' });
  await expect(signCheckpoint({ ...checkpoint, origin: 'other.example' }, [signer])).rejects.toThrow("can't sign");
});

test('a note that our key signed for another origin is refused', async () => {
  const other = newSigner({ name: 'other.example', privateKey: generateSigningKey() });
  const note = await signCheckpoint({ ...checkpoint, origin: 'other.example' }, [other]);
  const [text] = note.split('\n\n');
  const bytes = Buffer.concat([Buffer.from(signer.keyHash, 'hex'), await signer.sign(Buffer.from(`${text}\n`))]);
  const forged = `${text}\n\n— ${origin} ${bytes.toString('base64')}\n`;
  expect(verifyCheckpoint({ note: forged, key: signer.verifierKey })).toMatchObject({ reason: 'wrong_origin' });
});

test.each([
  ['two lines', 'a\n1\n'],
  ['no last newline', `a\n1\n${'A'.repeat(43)}=`],
  ['an empty origin', `\n1\n${'A'.repeat(43)}=\n`],
  ['a leading zero', `a\n01\n${'A'.repeat(43)}=\n`],
  ['a size too large', `a\n9007199254740992\n${'A'.repeat(43)}=\n`],
  ['a size with a sign', `a\n+1\n${'A'.repeat(43)}=\n`],
  ['a short root', `a\n1\n${'A'.repeat(40)}\n`],
  ['an empty extension', `a\n1\n${'A'.repeat(43)}=\n\n`],
])('a checkpoint with %s is refused', (_, text) => {
  expect(() => parseCheckpoint(text)).toThrow();
});

test('a tlog-proof file gives back index, proof, checkpoint and extra, laid out as C2SP tlog-proof says', async () => {
  const proof = inclusionProof({ index: 777, size: 1000, readTile: log.readTile });
  const note = await signCheckpoint(checkpoint, [signer]);
  const text = formatTlogProof({ index: 777, proof, checkpoint: note, extra: Buffer.from('salt') });
  expect(text.split('\n').slice(0, 4)).toEqual([
    'c2sp.org/tlog-proof@v1',
    'extra c2FsdA==',
    'index 777',
    proof[0]!.toString('base64'),
  ]);
  expect(text.endsWith(`\n\n${note}`)).toBe(true);
  expect(parseTlogProof(text)).toEqual({ index: 777, proof, checkpoint: note, extra: Buffer.from('salt') });
  expect(parseTlogProof(formatTlogProof({ index: 0, proof: [], checkpoint: note }))).toEqual({
    index: 0,
    proof: [],
    checkpoint: note,
  });
});

test.each([
  ['another first line', 'c2sp.org/tlog-proof@v2\nindex 1\n\nnote'],
  ['no index', 'c2sp.org/tlog-proof@v1\n\nnote'],
  ['a leading zero', 'c2sp.org/tlog-proof@v1\nindex 01\n\nnote'],
  ['a short hash', 'c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\nnote'],
  ['no checkpoint', 'c2sp.org/tlog-proof@v1\nindex 1\n'],
])('a tlog-proof file with %s is refused', (_, text) => {
  expect(() => parseTlogProof(text)).toThrow();
});
