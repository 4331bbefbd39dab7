import type { Database } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import type { Figure } from '../figure.ts';
import type { Measure } from '../measurement.ts';
import { publish } from '../publish.ts';
import type { World } from '../world.ts';
import { copyEvidence } from './copy-evidence.ts';
import { feedFromMemory } from './feed-from-memory.ts';
import { type KnownVersions, readKnownVersions } from './known-versions.ts';
import { provisionStory } from './provision-story.ts';

const eventsAProvision = 4;
const warmUpProvisions = 1_000;

/**
 * How fast record-store turns what is on Kafka into evidence with a place in the log, and provisions into records: against its own
 * handlers and loops fed from memory, and against a bare COPY of the rows that came of it.
 */
export const measureRecords: Measure = async (world, { count, quick, say }) => {
  const known = await readKnownVersions(world);
  const place = { world, known, db: world.tables('record-store') };
  const provisions = quick ? 2_000 : 5_000;
  const perSecond = (seconds: number) => (provisions * eventsAProvision) / seconds;
  const taken: Taken = { kafka: [], memory: [], copy: [], cpuMicros: [] };
  for (let round = 1; round <= count; round += 1) {
    say(
      `round ${round}: ${provisions * eventsAProvision} events from Kafka, COPY of what came of them, as many from memory`,
    );
    await world.keepOnly('record-store');
    const service = world.services.get('record-store') ?? (await world.start('record-store'));
    await fromKafka(place, warmUpProvisions);
    const since = new Date();
    const before = await service.usage();
    taken.kafka.push(perSecond(await fromKafka(place, provisions)));
    const after = await service.usage();
    taken.cpuMicros.push((after.cpuMicros - before.cpuMicros) / (provisions * eventsAProvision));
    await world.keepOnly();
    taken.copy.push(perSecond(await copyEvidence(world, since)));
    await fromMemory(place, warmUpProvisions);
    taken.memory.push(perSecond(await fromMemory(place, provisions)));
  }
  return figuresOf(taken);
};

type Taken = Record<'kafka' | 'memory' | 'copy' | 'cpuMicros', number[]>;

function figuresOf({ kafka, memory, copy, cpuMicros }: Taken): Figure[] {
  const measured = { what: 'Kafka to evidence, log, records', unit: 'events/s', values: kafka };
  return [
    { ...measured, against: { what: 'same SQL from memory', values: memory }, target: { of: 'ratio', atLeast: 0.5 } },
    { ...measured, against: { what: 'COPY of the rows', values: copy }, target: { of: 'value', atLeast: 2_000 } },
    { what: 'CPU of its process per event', unit: 'us', values: cpuMicros },
  ];
}

interface Place {
  world: World;
  known: KnownVersions;
  db: Database;
}

/** Seconds from the moment that everything is on the topics until all of it, and the records made of it, are in the log. */
async function fromKafka(place: Place, count: number): Promise<number> {
  const { world, known } = place;
  const { consents, provisions } = storiesOf(known, count);
  const after = (await logSize(place)) + sizeOf(consents, provisions);
  const service = world.services.get('record-store')!;
  // Stopped in its tracks rather than restarted: neither the boot nor joining the group is the question.
  service.pause();
  try {
    await publish(world.kafka, consents);
    await publish(world.kafka, provisions);
  } finally {
    service.resume();
  }
  const start = performance.now();
  await untilLogged(place, after);
  return (performance.now() - start) / 1_000;
}

async function fromMemory(place: Place, count: number): Promise<number> {
  const { consents, provisions } = storiesOf(place.known, count);
  const after = (await logSize(place)) + sizeOf(consents, provisions);
  return feedFromMemory({ db: place.db, consents, provisions, untilLogged: () => untilLogged(place, after) });
}

function storiesOf(known: KnownVersions, count: number) {
  const stories = Array.from({ length: count }, () => provisionStory(known));
  return {
    consents: stories.map(({ consent }) => consent),
    provisions: stories.flatMap(({ provisions }) => provisions),
  };
}

/** Leaves in the log: every event, and for each consent's provision the record made of it. */
const sizeOf = (consents: readonly unknown[], provisions: readonly unknown[]) =>
  2 * consents.length + provisions.length;

const untilLogged = (place: Place, size: number) =>
  waitFor(async () => (await logSize(place)) >= size, {
    what: `the log to have ${size} leaves`,
    timeoutMs: 120_000,
    pollMs: 10,
  });

async function logSize({ db, known }: Place): Promise<number> {
  const { rows } = await db.query<{ size: string }>('SELECT size FROM log_heads WHERE tenant = $1', [known.tenant]);
  return Number(rows[0]?.size ?? 0);
}
