import { setTimeout as delay } from 'node:timers/promises';
import type { TopicName } from '@akashi/contracts';
import type { EventConsumer, Messaging } from '@akashi/messaging';
import { openResources } from '@akashi/service-kit';
import type { Config } from './config.ts';
import { createConsumers } from './create-consumers.ts';
import { gateMetrics } from './delivery/gate-metrics.ts';
import { onConsentStates } from './events/consent-state-changed.ts';
import { onRecordedConfirmations } from './events/recorded-confirmations.ts';
import { countProjections, emptyProjections, projectedTopics } from './store/empty-projections.ts';
import { withIdleProjections } from './store/hold-projections.ts';

/**
 * Empties the projections and fills them from their topics: the compacted ones, consent-states.v1 for what consents.v1 keeps no longer,
 * then consents.v1 itself; and recorded confirmations from records.v1, as far back as that and the relay's deliveries go (30 days): of
 * older ones the next is made by the agreed method again. Returns the rows of each. Throws if a process with the role project is
 * running; run it again if it fails.
 */
export async function rebuildProjections(config: Config): Promise<Record<string, number>> {
  const { messaging, worker, logger, registry, resources } = openResources('tag-relay', config);
  const { projections } = createConsumers({
    messaging,
    db: worker,
    logger,
    metrics: gateMetrics(registry),
    freshnessAskMs: config.freshnessAskMs,
    onTagEvents: () => undefined,
  });
  const group = `tag-relay-rebuild-${Date.now()}`;
  const states = messaging.createConsumer({
    topic: 'consent-states.v1',
    group,
    db: worker,
    handle: onConsentStates,
  });
  // In a group of its own: the role deliver goes on reading records.v1 in its own.
  const records = messaging.createConsumer({
    topic: 'records.v1',
    group,
    db: worker,
    handle: onRecordedConfirmations,
  });
  const consumers = [...projections, states, records];
  try {
    return await withIdleProjections(config.workerDatabaseUrl, async () => {
      await worker.transaction(emptyProjections);
      await Promise.all(projectedTopics.map((topic) => messaging.rewindGroup({ topic })));
      for (const consumer of consumers) consumer.start();
      await Promise.all(consumers.map((consumer) => caughtUp(messaging, consumer)));
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      return countProjections(worker);
    });
  } finally {
    await Promise.all(consumers.map((consumer) => consumer.stop()));
    for (const resource of resources) await resource.stop();
  }
}

/** Waits until a consumer has applied everything that is on its topic now. */
async function caughtUp(messaging: Messaging, consumer: EventConsumer): Promise<void> {
  const ends = await messaging.endOffsets(consumer.status().topic as TopicName);
  for (;;) {
    const { state, paused, partitions, topic } = consumer.status();
    const stop = paused[0];
    if (state === 'halted' || stop) {
      throw new Error(`${topic} can not be read to its end (${state}): ${stop?.detail ?? 'an offset is out of range'}`);
    }
    const positions = new Map(partitions.map(({ partition, position }) => [partition, position]));
    if (ends.every((end, partition) => BigInt(positions.get(partition) ?? -1) >= end)) return;
    await delay(50);
  }
}
