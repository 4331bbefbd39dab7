import type { TopicName } from '@akashi/contracts';
import type { Messaging } from '@akashi/messaging';

export const gateTopics = ['consents.v1', 'agreements.v1', 'notices.v1', 'parties.v1'] as const satisfies TopicName[];

/** How many partitions each topic of the gate has: it says which of them must be fresh. */
export type PartitionCounts = Record<(typeof gateTopics)[number], number>;

const retryMs = 1_000;

/** Asks the broker once; a partition count never changes in a topic's life. Null until it has answered, asked again every second. */
export function partitionCounts<T extends TopicName>(
  messaging: Pick<Messaging, 'endOffsets'>,
  topics: readonly T[],
): () => Promise<Record<T, number> | null> {
  let known: Record<T, number> | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;

  return async () => {
    if (known || performance.now() - askedAt < retryMs) return known;
    askedAt = performance.now();
    try {
      const counts = await Promise.all(
        topics.map(async (topic) => [topic, (await messaging.endOffsets(topic)).length]),
      );
      known = Object.fromEntries(counts) as Record<T, number>;
    } catch {
      known = null;
    }
    return known;
  };
}
