import type { TopicName } from '@akashi/contracts';
import type { PartitionBatch } from './acked-sender.ts';
import type { OutboxRow } from './outbox-rows.ts';
import { partitionOf } from './partition-of.ts';

type Places = { partitionCount: (wireTopic: string) => Promise<number>; wireName: (topic: TopicName) => string };

/** The rows by topic and partition, each batch in the order of the rows. */
export const batchesOf = async (
  { partitionCount, wireName }: Places,
  rows: readonly OutboxRow[],
): Promise<PartitionBatch[]> => {
  const batches = new Map<string, PartitionBatch>();
  for (const { topic, key, value, headers } of rows) {
    const wireTopic = wireName(topic);
    const partition = partitionOf(key, await partitionCount(wireTopic));
    const id = `${wireTopic}/${partition}`;
    const batch = batches.get(id) ?? { topic: wireTopic, partition, messages: [] };
    batches.set(id, batch);
    batch.messages.push({ key: Buffer.from(key), value, headers });
  }
  return [...batches.values()];
};

export const countByTopic = (rows: readonly OutboxRow[]): Map<TopicName, number> => {
  const counts = new Map<TopicName, number>();
  for (const { topic } of rows) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
};
