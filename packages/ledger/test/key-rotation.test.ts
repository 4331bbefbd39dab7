import { beforeAll, expect, test } from '@jest/globals';
import {
  type EvidenceBundle,
  evidenceLeafData,
  inclusionProof,
  newSigner,
  parseCheckpoint,
  parseNote,
  sha256,
  signCheckpoint,
  signKeyRotation,
  verifyBundle,
} from '../src/index.ts';
import { memoryLog } from './memory-log.ts';
import { signer as first, sampleEvents, sealBundle } from './sample-bundle.ts';

const keyOf = (seed: string, name = first.name) => newSigner({ name, privateKey: sha256(Buffer.from(seed)) });
const [second, third, stranger] = [keyOf('second'), keyOf('third'), keyOf('stranger')];
let bundle: EvidenceBundle;

/** The sample bundle's evidence in a log that was handed from the first key to the second and on to the third, which signed it. */
beforeAll(async () => {
  const sealed = await sealBundle(sampleEvents(), 0);
  const leaves = sealed.leaves.map((leaf) => ({
    ...leaf,
    evidence: { salt: Buffer.from(leaf.salt, 'base64'), value: Buffer.from(leaf.value, 'base64') },
  }));
  const statements = [
    await signKeyRotation({ from: first, to: second }),
    await signKeyRotation({ from: second, to: third }),
  ];
  const salt = Buffer.alloc(16, 7);
  const log = memoryLog();
  log.append(leaves.map(({ evidence }) => evidenceLeafData(evidence)));
  log.append(statements.map((statement) => evidenceLeafData({ salt, value: Buffer.from(statement) })));
  const proofOf = (index: number) =>
    inclusionProof({ index, size: log.size, readTile: log.readTile }).map((hash) => hash.toString('base64'));
  bundle = {
    ...sealed,
    checkpoint: await signCheckpoint({ origin: first.name, size: log.size, root: log.root }, [third]),
    rotations: statements.map((statement, i) => ({
      statement,
      salt: salt.toString('base64'),
      leafIndex: leaves.length + i,
      inclusionProof: proofOf(leaves.length + i),
    })),
    leaves: leaves.map(({ evidence: _, ...leaf }, i) => ({ ...leaf, leafIndex: i, inclusionProof: proofOf(i) })),
  };
});

const verdictBy = (key: { verifierKey: string }, changed: EvidenceBundle = bundle) =>
  verifyBundle({ bundle: changed, verifierKey: key.verifierKey }).verdict;

test('a bundle signed by the newest key is verified with it and with every key before it, and with no other', () => {
  expect([first, second, third].map((key) => verdictBy(key))).toEqual(['verified', 'verified', 'verified']);
  expect(verdictBy(stranger)).toBe('unknown_signer');
  const { checks } = verifyBundle({ bundle, verifierKey: first.verifierKey });
  expect(checks[0]!.detail).toContain(`the key ${third.keyHash}, to which ${first.verifierKey} handed the log on`);
});

test('without the statement that leads on, an old key does not verify', () => {
  const { rotations = [], ...rest } = bundle;
  expect(verdictBy(first, rest)).toBe('unknown_signer');
  expect(verdictBy(first, { ...rest, rotations: [rotations[1]!] })).toBe('unknown_signer');
  expect(verdictBy(second, { ...rest, rotations: [rotations[1]!] })).toBe('verified');
});

test('a statement by a stranger, or one that was never logged, is not followed to a verified bundle', async () => {
  const [one, two] = bundle.rotations!;
  const forged = await signKeyRotation({ from: stranger, to: third });
  expect(verdictBy(first, { ...bundle, rotations: [{ ...one!, statement: forged }] })).toBe('failed');
  // By the right key, but not a leaf: somebody who got hold of a retired key must show it in the log.
  const unlogged = await signKeyRotation({ from: first, to: third });
  expect(verdictBy(first, { ...bundle, rotations: [{ ...one!, statement: unlogged }] })).toBe('failed');
  expect(verdictBy(first, { ...bundle, rotations: [one!, { ...two!, leafIndex: two!.leafIndex - 1 }] })).toBe('failed');
  expect(verdictBy(third, { ...bundle, rotations: [{ ...one!, statement: 'nonsense' }] })).toBe('failed');
});

test('a statement is for one log, and is no checkpoint', async () => {
  const elsewhere = keyOf('elsewhere', 'other.example/log');
  expect(() => signKeyRotation({ from: first, to: elsewhere })).toThrow('another log');
  expect(() => signKeyRotation({ from: first, to: first })).toThrow('the new key is the old one');
  const statement = await signKeyRotation({ from: first, to: second });
  expect(() => parseCheckpoint(parseNote(statement).text)).toThrow('no decimal number');
});
