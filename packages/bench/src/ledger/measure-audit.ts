import { hash, randomBytes } from 'node:crypto';
import { encodeEvent } from '@akashi/contracts';
import {
  appendLeaves,
  auditLog,
  evidenceLeafHash,
  generateSigningKey,
  newSigner,
  type SaltedValue,
  saltBytes,
  signCheckpoint,
} from '@akashi/ledger';
import type { Figure } from '../figure.ts';
import type { Measure } from '../measurement.ts';
import { readKnownVersions } from '../records/known-versions.ts';
import { consentEvent } from '../records/provision-story.ts';

/** So many different events, so that a million leaves fit into memory; each leaf has a salt of its own. */
const differentValues = 10_000;
const warmUpLeaves = 20_000;

/** How fast a whole log is verified from a checkpoint kept outside, against a loop that makes the same hashes and does nothing else. */
export const measureAudit: Measure = async (world, { count: rounds, quick, say }) => {
  const count = quick ? 100_000 : 1_000_000;
  const known = await readKnownVersions(world);
  await world.keepOnly();
  const values = Array.from({ length: differentValues }, () => encodeEvent(consentEvent(known)).value);
  const salts = randomBytes(count * saltBytes);
  const leaves = Array.from({ length: count }, (_, i) => {
    const evidence = { salt: salts.subarray(i * saltBytes, (i + 1) * saltBytes), value: values[i % differentValues]! };
    return { evidence, leafHash: evidenceLeafHash(evidence) };
  });
  const leafHashes = leaves.map(({ leafHash }) => leafHash);
  const { root, tiles } = appendLeaves({ size: 0, leafHashes, readTile: () => undefined });
  const signer = newSigner({ name: 'bench.example/log', privateKey: generateSigningKey() });
  const checkpoint = await signCheckpoint({ origin: signer.name, size: count, root }, [signer]);
  const taken = { audit: [] as number[], loop: [] as number[] };
  // Both compiled before the clock starts.
  auditLog({ leaves: leaves.slice(0, warmUpLeaves), tiles: [], checkpoint, verifierKey: signer.verifierKey });
  hashAll(leaves.slice(0, warmUpLeaves));
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round}: ${count} leaves audited, then hashed in a loop`);
    taken.audit.push(
      leavesASecond(count, () => auditLog({ leaves, tiles, checkpoint, verifierKey: signer.verifierKey }).length === 0),
    );
    taken.loop.push(leavesASecond(count, () => hashAll(leaves).equals(root)));
  }
  return figuresOf(taken, count);
};

function figuresOf({ audit, loop }: { audit: number[]; loop: number[] }, count: number): Figure[] {
  return [
    {
      ...{ what: `full verification of ${count.toLocaleString('en')} leaves`, unit: 'leaves/s', values: audit },
      ...{ against: { what: 'loop of the same hashes', values: loop }, target: { of: 'ratio', atLeast: 0.8 } },
    },
  ];
}

function leavesASecond(count: number, work: () => boolean): number {
  const start = performance.now();
  if (!work()) throw new Error('what was measured gave another result than it must');
  return (1_000 * count) / (performance.now() - start);
}

/** The three hashes a leaf, and nothing else: salt and value, leaf, node. Gives the root of a full log. */
function hashAll(leaves: readonly { evidence: SaltedValue }[]): Buffer {
  const [salted, leaf, node] = [Buffer.alloc(65_536), Buffer.alloc(33), Buffer.alloc(65, 1)];
  const sha256 = (data: Uint8Array) => hash('sha256', data, 'buffer');
  const join = (left: Uint8Array, right: Uint8Array) => {
    node.set(left, 1);
    node.set(right, 33);
    return sha256(node);
  };
  const peaks: (Buffer | undefined)[] = [];
  for (const { evidence } of leaves) {
    salted.set(evidence.salt);
    salted.set(evidence.value, saltBytes);
    leaf.set(sha256(salted.subarray(0, saltBytes + evidence.value.length)), 1);
    let top = sha256(leaf);
    let height = 0;
    for (let left = peaks[0]; left; left = peaks[height]) {
      top = join(left, top);
      peaks[height] = undefined;
      height += 1;
    }
    peaks[height] = top;
  }
  return peaks.filter((peak) => peak !== undefined).reduce((right, left) => join(left, right));
}
