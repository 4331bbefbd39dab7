import { leafHash, rootAt, verifyConsistency, verifyInclusion } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { type Figure, percentile } from '../figure.ts';
import type { Measure } from '../measurement.ts';
import { createTimedGetter, type TimedGetter } from '../time-requests.ts';
import { type FilledLog, fillLog } from './fill-log.ts';

const tenant = 'provider-demo';

/**
 * How long the API takes for a proof from a big log: every proof is checked, against the root that record-store signed. `--full` is
 * ten million leaves.
 */
export const measureProofs: Measure = async (world, { count: rounds, quick, full, say }) => {
  const size = full ? 10_000_000 : quick ? 100_000 : 1_000_000;
  const asked = quick ? 500 : 2_000;
  await world.keepOnly();
  say(`growing the log to ${size} leaves`);
  const log = await fillLog(world, tenant, size);
  await world.start('record-store');
  const getter = createTimedGetter({ url: world.urls['record-store'], token: () => world.token('record-store') });
  const taken = { inclusion: [] as number[], consistency: [] as number[] };
  try {
    const root = await waitFor(() => signedRoot(getter, size), {
      what: `a checkpoint of ${size} leaves`,
      timeoutMs: 60_000,
    });
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round}: ${asked} proofs of each kind, one at a time`);
      taken.inclusion.push(percentile(await timed(asked, () => askInclusion(getter, log, root)), 99));
      taken.consistency.push(percentile(await timed(asked, () => askConsistency(getter, log, root)), 99));
    }
  } finally {
    await getter.close();
  }
  return figuresOf(taken, size);
};

function figuresOf({ inclusion, consistency }: { inclusion: number[]; consistency: number[] }, size: number): Figure[] {
  const leaves = `${(size / 1e6).toLocaleString('en')} M leaves`;
  return [
    {
      ...{ what: `inclusion proof, p99, ${leaves}`, unit: 'ms', values: inclusion },
      target: { of: 'value', atMost: 5 },
    },
    {
      ...{ what: `consistency proof, p99, ${leaves}`, unit: 'ms', values: consistency },
      target: { of: 'value', atMost: 10 },
    },
  ];
}

async function timed(count: number, ask: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) times.push(await ask());
  return times;
}

async function signedRoot(getter: TimedGetter, size: number): Promise<Buffer | undefined> {
  const { body } = await getter.get('/v1/log/checkpoint');
  const checkpoint = body as { size: number; root: string };
  return checkpoint.size >= size ? Buffer.from(checkpoint.root, 'base64') : undefined;
}

const hashesOf = (proof: readonly string[]) => proof.map((hash) => Buffer.from(hash, 'base64'));
const randomBelow = (end: number) => Math.floor(Math.random() * end);

async function askInclusion(getter: TimedGetter, { size }: FilledLog, root: Buffer): Promise<number> {
  const index = randomBelow(size);
  const { ms, body } = await getter.get(`/v1/log/inclusion?leafIndex=${index}&size=${size}`);
  const { leafData, proof } = body as { leafData: string; proof: string[] };
  const claim = { index, size, root, leafHash: leafHash(Buffer.from(leafData, 'base64')), proof: hashesOf(proof) };
  if (!verifyInclusion(claim)) throw new Error(`the inclusion proof of leaf ${index} is wrong`);
  return ms;
}

async function askConsistency(getter: TimedGetter, { size, readTile }: FilledLog, root: Buffer): Promise<number> {
  const from = 1 + randomBelow(size - 1);
  const { ms, body } = await getter.get(`/v1/log/consistency?from=${from}&to=${size}`);
  const { proof } = body as { proof: string[] };
  const claim = { from, to: size, fromRoot: rootAt({ size: from, readTile }), toRoot: root, proof: hashesOf(proof) };
  if (!verifyConsistency(claim)) throw new Error(`the consistency proof from ${from} is wrong`);
  return ms;
}
