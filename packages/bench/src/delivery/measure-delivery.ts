import { newEvent, tagEventReceived } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import { createPoster } from '../load/post-json.ts';
import { viewedProduct } from '../load/submissions.ts';
import type { MeasuredProcess } from '../measured-process.ts';
import type { Measure } from '../measurement.ts';
import { publish } from '../publish.ts';
import { type KnownVersions, readKnownVersions } from '../records/known-versions.ts';
import { consentEvent } from '../records/provision-story.ts';
import type { World } from '../world.ts';

/** As many as the relay has under way at once to one destination, unless told otherwise (DESTINATION_CONCURRENCY). */
const concurrency = 64;

/**
 * Events that tag-relay takes from Kafka through gate, confirmation, provision and delivery to their settlement, every transaction
 * kept, at a destination that answers at once; against a bare loop that only posts the same body there.
 */
export const measureDelivery: Measure = async (world, { count, quick, say }) => {
  await world.keepOnly('tag-relay');
  const known = await readKnownVersions(world);
  const db = world.tables('tag-relay');
  const events = quick ? 1_000 : 4_000;
  const ours: number[] = [];
  const theirs: number[] = [];
  const cpuMicros: number[] = [];
  const relay = world.services.get('tag-relay')!;
  await deliver({ world, known, db, events: 500, relay });
  for (let round = 1; round <= count; round += 1) {
    say(`round ${round}: ${events} events delivered, and as many bare posts`);
    const { seconds, usedMicros } = await deliver({ world, known, db, events, relay });
    ours.push(events / seconds);
    cpuMicros.push(usedMicros / events);
    theirs.push(events / (await postBare(world, events)));
  }
  return [
    {
      ...{ what: 'gate and delivery, settled', unit: 'events/s', values: ours },
      ...{ against: { what: 'bare undici loop', values: theirs }, target: { of: 'value', atLeast: 500 } },
    },
    { what: 'CPU of its process per event', unit: 'us', values: cpuMicros },
  ];
};

interface Delivery {
  relay: MeasuredProcess;
  world: World;
  known: KnownVersions;
  db: Database;
  events: number;
}

/** From the first event's publication until the last delivery is settled as delivered; the consents are there before. */
async function deliver({
  world,
  known,
  db,
  events,
  relay,
}: Delivery): Promise<{ seconds: number; usedMicros: number }> {
  const consents = Array.from({ length: events }, () => consentEvent(known));
  const count = async (sql: string) => (await db.query<{ count: number }>(sql)).rows[0]!.count;
  const projected = () => count('SELECT count(*)::int AS count FROM consent_states');
  const settled = () =>
    count(`SELECT count(*)::int AS count FROM deliveries WHERE outcome = 'delivered' AND status = 'settled'`);
  const [projectedBefore, settledBefore] = [await projected(), await settled()];
  await publish(world.kafka, consents);
  const areProjected = async () => (await projected()) >= projectedBefore + events;
  await waitFor(areProjected, { what: `${events} consents to be projected`, timeoutMs: 60_000, pollMs: 100 });
  const tagEvents = consents.map(({ data: { principal, siteId } }) => tagEventOf(known.tenant, principal, siteId));
  const before = await relay.usage();
  const start = performance.now();
  await publish(world.kafka, tagEvents);
  const areSettled = async () => (await settled()) >= settledBefore + events;
  await waitFor(areSettled, { what: `${events} deliveries to be settled`, timeoutMs: 60_000, pollMs: 50 }).catch(
    async (error: Error) => {
      throw new Error(`${error.message}; what became of them: ${await describeOutcomes(db)}`);
    },
  );
  const seconds = (performance.now() - start) / 1_000;
  const after = await relay.usage();
  return { seconds, usedMicros: after.cpuMicros - before.cpuMicros };
}

async function describeOutcomes(db: Database): Promise<string> {
  const { rows } = await db.query(
    `SELECT e.status AS event, e.reason, g.decision, g.reasons, d.status AS delivery, d.outcome, d.reasons AS stopped, count(*)::int
     FROM tag_events e LEFT JOIN gate_decisions g USING (tenant, principal, event_id)
       LEFT JOIN deliveries d USING (tenant, principal, event_id)
     GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  );
  return JSON.stringify(rows);
}

function tagEventOf(tenant: string, principal: string, siteId: string) {
  const time = new Date();
  return newEvent(tagEventReceived, {
    ...{ source: 'akashi/bench', tenant, time },
    data: {
      ...{ principal, siteId, name: 'view_item', properties: viewedProduct, afterConsentId: null },
      ...{ page: 'https://shop.example.jp/products/kettle', receivedAt: time.toISOString() },
    },
  });
}

/** Seconds to post what the relay sent last, as often and with as many connections. */
async function postBare({ destination }: World, events: number): Promise<number> {
  const { headers, body } = await destination.lastRequest();
  const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => /^(content-type|webhook-.+)$/.test(name)));
  const poster = createPoster(destination.url, concurrency);
  let left = events;
  const start = performance.now();
  const post = async () => {
    while (left-- > 0) await poster.post({ path: '/akashi', headers: sent, body, expect: 204 });
  };
  await Promise.all(Array.from({ length: concurrency }, post));
  const seconds = (performance.now() - start) / 1_000;
  await poster.close();
  return seconds;
}
