import { beforeAll, expect, test } from '@jest/globals';
import {
  auditLog,
  consistencyProof,
  type EvidenceBundle,
  evidenceLeafData,
  leafHash,
  parseCheckpoint,
  parseNote,
  type SaltedValue,
  type StoredLeaf,
  signCheckpoint,
  type Tile,
  verifyBundle,
  verifyConsistency,
} from '../src/index.ts';
import { memoryLog } from './memory-log.ts';
import { createRandom, type Random } from './random.ts';
import { sampleAcquisition, sampleEvents, sealBundle, signer } from './sample-bundle.ts';
import { kinds, tamperBytes, tamperList } from './tamper.ts';

// 300 leaves: a full tile, a partial one beside it and one above. The checkpoint kept outside is of the first 290.
const [leafCount, signedSize] = [300, 290];
// 10,000 in all.
const changes = { rows: 2_000, tiles: 2_000, bundles: 4_000, forks: 2_000 };
const { verifierKey } = signer;

type Stored = { leaves: StoredLeaf[]; tiles: Tile[] };
let stored: Stored;
let checkpoint: string;
let bundles: EvidenceBundle[];

beforeAll(async () => {
  const random = createRandom(1);
  const evidence = Array.from({ length: leafCount }, () => freshEvidence(random));
  stored = storeOf(evidence);
  const { root } = logOf(evidence.slice(0, signedSize));
  checkpoint = await signCheckpoint({ origin: signer.name, size: signedSize, root }, [signer]);
  // One of each side's records.
  const sealed = await Promise.all([sampleEvents(), sampleAcquisition()].map((events) => sealBundle(events, 20)));
  bundles = sealed.map(({ forReadingOnly: _, ...bundle }) => bundle);
});

test('an untouched log and bundle show no fault', () => {
  expect(audit(stored)).toEqual([]);
  const verdicts = bundles.map((bundle) => verifyBundle({ bundle, verifierKey }).verdict);
  expect(verdicts).toEqual(['verified', 'verified']);
});

test(`of ${changes.rows} changes to rows of evidence or leaves, every one is found`, () => {
  expect(unfound({ count: changes.rows, seed: 2 }, (random) => audit(tamperRows(random)).length > 0)).toEqual([]);
});

test(`of ${changes.tiles} changes to tiles, every one is found`, () => {
  expect(
    unfound({ count: changes.tiles, seed: 3 }, (random) => audit({ ...stored, tiles: tamperTiles(random) }).length > 0),
  ).toEqual([]);
});

test(`of ${changes.bundles} changes to bundles, every one is found`, () => {
  const isFound = (random: Random) =>
    verifyBundle({ bundle: tamperBundle(random), verifierKey }).verdict !== 'verified';
  expect(unfound({ count: changes.bundles, seed: 4 }, isFound)).toEqual([]);
});

test(`of ${changes.forks} forks, whole and consistent in themselves, every one is found by the checkpoint kept outside`, () => {
  const evidence = stored.leaves.map((leaf) => leaf.evidence!);
  const kept = parseCheckpoint(parseNote(checkpoint).text);
  const isFound = (random: Random) => {
    const fork = forkOf(evidence, random);
    const log = logOf(fork);
    const isAudited = audit(storeOf(fork, log)).length > 0;
    // Whoever has only the fork's checkpoint asks for a consistency proof: none can be made.
    if (log.size < kept.size) return isAudited;
    const proof = consistencyProof({ from: kept.size, to: log.size, readTile: log.readTile });
    const claim = { from: kept.size, to: log.size, fromRoot: kept.root, toRoot: log.root, proof };
    return isAudited && !verifyConsistency(claim);
  };
  expect(unfound({ count: changes.forks, seed: 5 }, isFound)).toEqual([]);
});

/** The numbers of the changes that went unseen. */
function unfound({ count, seed }: { count: number; seed: number }, isFound: (random: Random) => boolean): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, n) => n).filter(() => !isFound(random));
}

function audit({ leaves, tiles }: Stored): string[] {
  return auditLog({ leaves, tiles, checkpoint, verifierKey });
}

function freshEvidence(random: Random): SaltedValue {
  return { salt: random.bytes(16), value: random.bytes(20 + random.below(20)) };
}

function logOf(evidence: readonly SaltedValue[]) {
  const log = memoryLog();
  log.append(evidence.map(evidenceLeafData));
  return log;
}

/** Evidence as a store would hold it, right in itself. */
function storeOf(evidence: readonly SaltedValue[], log = logOf(evidence)): Stored {
  const leaves = evidence.map((each) => ({ leafHash: leafHash(evidenceLeafData(each)), evidence: each }));
  return { leaves, tiles: [...log.tiles.values()] };
}

function tamperRows(random: Random): Stored {
  const kind = random.pick(kinds);
  const part = random.pick(['list', 'salt', 'value', 'leafHash'] as const);
  if (part === 'list') {
    const fresh = () => storeOf([freshEvidence(random)]).leaves[0]!;
    return { ...stored, leaves: tamperList(stored.leaves, kind, { random, fresh }) };
  }
  const at = random.below(leafCount);
  const leaf = stored.leaves[at]!;
  const evidence = leaf.evidence!;
  const changed =
    part === 'leafHash'
      ? { ...leaf, leafHash: tamperBytes(leaf.leafHash, kind, random) }
      : { ...leaf, evidence: { ...evidence, [part]: tamperBytes(evidence[part], kind, random) } };
  return { ...stored, leaves: stored.leaves.with(at, changed) };
}

function tamperTiles(random: Random): Tile[] {
  const kind = random.pick(kinds);
  const at = random.below(stored.tiles.length);
  const tile = stored.tiles[at]!;
  // Tiles have no order of their own: two that swap places take each other's hashes.
  if (random.below(4) > 0 || kind === 'reorder') {
    return stored.tiles.with(at, { ...tile, hashes: tamperBytes(tile.hashes, kind, random) });
  }
  const fresh = () => ({ ...tile, index: tile.index + 1 + random.below(9), hashes: random.bytes(64) });
  return tamperList(stored.tiles, kind, { random, fresh });
}

function tamperBundle(random: Random): unknown {
  const bundle = random.pick(bundles);
  const kind = random.pick(kinds);
  const at = random.below(bundle.leaves.length);
  const leaf = bundle.leaves[at]!;
  const ofBase64 = (text: string) => tamperBytes(Buffer.from(text, 'base64'), kind, random).toString('base64');
  const withLeaf = (change: object) => ({ ...bundle, leaves: bundle.leaves.with(at, { ...leaf, ...change }) });
  const changes = {
    value: () => withLeaf({ value: ofBase64(leaf.value) }),
    salt: () => withLeaf({ salt: ofBase64(leaf.salt) }),
    leafIndex: () => withLeaf({ leafIndex: leaf.leafIndex + 1 + random.below(400) }),
    proof: () => {
      const fresh = () => random.bytes(32).toString('base64');
      return withLeaf({ inclusionProof: tamperList(leaf.inclusionProof, kind, { random, fresh }) });
    },
    hash: () => {
      const i = random.below(leaf.inclusionProof.length);
      return withLeaf({ inclusionProof: leaf.inclusionProof.with(i, ofBase64(leaf.inclusionProof[i]!)) });
    },
    checkpoint: () => ({ ...bundle, checkpoint: tamperBytes(Buffer.from(bundle.checkpoint), kind, random).toString() }),
    swapped: () => {
      const other = bundle.leaves[(at + 1) % bundle.leaves.length]!;
      return withLeaf(random.pick([{ value: other.value }, { salt: other.salt }, { role: 'settlement', topic: 'x' }]));
    },
    twice: () => ({ ...bundle, leaves: bundle.leaves.toSpliced(random.below(bundle.leaves.length), 0, leaf) }),
  };
  return random.pick(Object.values(changes))();
}

/** Another history from some leaf on that was signed: one left out, added, changed or moved, or the log cut and written on. */
function forkOf(evidence: readonly SaltedValue[], random: Random): SaltedValue[] {
  const signed = evidence.slice(0, signedSize);
  const fresh = () => freshEvidence(random);
  const kind = random.pick(kinds);
  const rest = evidence.slice(signedSize);
  const forked = tamperList(signed, kind, { random, fresh });
  const lost = Math.max(0, signedSize - forked.length);
  return [...forked, ...rest, ...Array.from({ length: random.below(2) * lost }, fresh)];
}
