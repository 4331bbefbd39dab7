import type { Database } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import type { Figure } from '../figure.ts';
import type { Measure } from '../measurement.ts';
import { publish } from '../publish.ts';
import type { World } from '../world.ts';
import { copyEvidence } from './copy-evidence.ts';
import { openMemoryFeed } from './feed-from-memory.ts';
import { type KnownVersions, readKnownVersions } from './known-versions.ts';
import { provisionStory } from './provision-story.ts';

const eventsAProvision = 4;

interface Stories {
  consents: ReturnType<typeof provisionStory>['consents'];
  provisions: ReturnType<typeof provisionStory>['provisions'];
}

/**
 * How fast record-store turns what is on Kafka into evidence with a place in the log, and provisions into records: against its own
 * handlers and loops fed from memory, and against a bare COPY of the rows that came of it.
 */
export const measureRecords: Measure = async (world, { count, quick, say }) => {
  await world.keepOnly('record-store');
  const known = await readKnownVersions(world);
  const db = world.tables('record-store');
  const memory = openMemoryFeed({ db, tenant: known.tenant });
  const provisions = quick ? 2_000 : 5_000;
  const rate = (seconds: number) => (provisions * eventsAProvision) / seconds;
  const rates = { kafka: [] as number[], memory: [] as number[], copy: [] as number[] };
  await untilLogged(db, known.tenant, (await logSize(db, known.tenant)) ?? 0);
  await fromKafka({ world, db, stories: storiesOf(known, 500), tenant: known.tenant });
  await whileServiceRests(world, () => memory.feed(storiesOf(known, 500)));
  for (let round = 1; round <= count; round += 1) {
    say(`round ${round}: ${provisions * eventsAProvision} events from Kafka, as many from memory, and COPY of the rows`);
    const since = await databaseTime(db);
    rates.kafka.push(rate(await fromKafka({ world, db, stories: storiesOf(known, provisions), tenant: known.tenant })));
    const ownerUrl = world.databases['record-store'].owner;
    await whileServiceRests(world, async () => {
      rates.copy.push(rate(await copyEvidence({ ownerUrl, since })));
      rates.memory.push(rate(await memory.feed(storiesOf(known, provisions))));
    });
  }
  return figuresOf(rates);
};

function figuresOf({ kafka, memory, copy }: Record<'kafka' | 'memory' | 'copy', number[]>): Figure[] {
  const unit = 'events/s';
  return [
    {
      ...{ what: 'Kafka to evidence, log, records', unit, values: kafka },
      ...{ against: { what: 'same SQL from memory', values: memory }, target: { of: 'ratio', atLeast: 0.5 } },
    },
    {
      ...{ what: 'Kafka to evidence, log, records', unit, values: kafka },
      ...{ against: { what: 'COPY of the rows', values: copy }, target: { of: 'value', atLeast: 2_000 } },
    },
  ];
}

function storiesOf(known: KnownVersions, count: number): Stories {
  const stories = Array.from({ length: count }, () => provisionStory(known));
  return {
    consents: stories.flatMap(({ consents }) => consents),
    provisions: stories.flatMap(({ provisions }) => provisions),
  };
}

interface FromKafka {
  world: World;
  db: Database;
  stories: Stories;
  tenant: string;
}

/** Seconds from the moment that everything is on the topics until all of it, and the records made of it, are in the log. */
async function fromKafka({ world, db, stories, tenant }: FromKafka): Promise<number> {
  const { consents, provisions } = stories;
  const before = await logSize(db, tenant);
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
  // Each consent's provision makes one record, which is evidence too.
  await untilLogged(db, tenant, before + consents.length + provisions.length + consents.length);
  return (performance.now() - start) / 1_000;
}

async function whileServiceRests(world: World, work: () => Promise<unknown>): Promise<void> {
  await world.keepOnly();
  await work();
  const service = await world.start('record-store');
  const ready = () => fetch(`${world.urls['record-store']}/readyz`).then(({ ok }) => ok);
  await waitFor(ready, { what: 'record-store to be ready', timeoutMs: 30_000 });
  await service.usage();
}

const untilLogged = (db: Database, tenant: string, size: number) =>
  waitFor(async () => (await logSize(db, tenant)) >= size, {
    what: `the log to have ${size} leaves`,
    timeoutMs: 120_000,
    pollMs: 10,
  });

async function logSize(db: Database, tenant: string): Promise<number> {
  const { rows } = await db.query<{ size: string }>('SELECT size FROM log_heads WHERE tenant = $1', [tenant]);
  return Number(rows[0]?.size ?? 0);
}

async function databaseTime(db: Database): Promise<Date> {
  return (await db.query<{ now: Date }>('SELECT clock_timestamp() AS now')).rows[0]!.now;
}
