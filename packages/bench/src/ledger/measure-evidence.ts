import { waitFor } from '@akashi/test-harness';
import type { Figure } from '../figure.ts';
import type { Measure } from '../measurement.ts';
import { publish } from '../publish.ts';
import { type KnownVersions, readKnownVersions } from '../records/known-versions.ts';
import { consentEvent } from '../records/provision-story.ts';
import type { World } from '../world.ts';
import { insertOneByOne } from './insert-one-by-one.ts';

/**
 * How fast what is on Kafka becomes evidence that a signed checkpoint covers, against the same evidence inserted a row at a time over
 * 32 connections: the bare rows, and the rows with the names and the place in the queue that evidence has as well.
 */
export const measureEvidence: Measure = async (world, { count: rounds, quick, say }) => {
  const known = await readKnownVersions(world);
  await world.keepOnly('record-store');
  // Enough that the moment until the next checkpoint, a second at most, hardly counts.
  const count = quick ? 10_000 : 100_000;
  const inserted = quick ? 4_000 : 20_000;
  const taken = { kafka: [] as number[], rows: [] as number[], kept: [] as number[] };
  await untilSigned({ world, known, count: 1_000 });
  for (let round = 1; round <= rounds; round += 1) {
    say(
      `round ${round}: ${count} consents from Kafka into a checkpoint, then ${inserted} a row at a time over 32 connections`,
    );
    const since = new Date();
    taken.kafka.push(count / (await untilSigned({ world, known, count })));
    const { bareSeconds, keptSeconds } = await insertOneByOne(world, { since, count: inserted });
    taken.rows.push(inserted / bareSeconds);
    taken.kept.push(inserted / keptSeconds);
  }
  return figuresOf(taken);
};

function figuresOf({ kafka, rows, kept }: Record<'kafka' | 'rows' | 'kept', number[]>): Figure[] {
  const measured = { what: 'Kafka to evidence in a checkpoint', unit: 'events/s', values: kafka };
  return [
    {
      ...measured,
      against: { what: 'one-row inserts, 32 connections', values: rows },
      target: { of: 'ratio', atLeast: 5 },
    },
    { ...measured, against: { what: 'one-row inserts with names and queue', values: kept } },
  ];
}

/** Seconds from the moment that all are on the topic until a signed checkpoint covers them. */
async function untilSigned({ world, known, count }: { world: World; known: KnownVersions; count: number }) {
  const events = Array.from({ length: count }, () => consentEvent(known));
  const db = world.tables('record-store');
  const signedSize = async () => {
    const { rows } = await db.query<{ size: string }>(
      'SELECT size FROM checkpoints WHERE tenant = $1 ORDER BY size DESC LIMIT 1',
      [known.tenant],
    );
    return Number(rows[0]?.size ?? 0);
  };
  const service = world.services.get('record-store')!;
  const before = await signedSize();
  service.pause();
  try {
    await publish(world.kafka, events);
  } finally {
    service.resume();
  }
  const start = performance.now();
  const what = `a checkpoint of ${before + count} leaves`;
  await waitFor(async () => (await signedSize()) >= before + count, { what, timeoutMs: 300_000, pollMs: 10 });
  return (performance.now() - start) / 1_000;
}
