import type { OutgoingMessage } from './acked-sender.ts';
import type { Leaders } from './broker-admin.ts';
import { partitionOf } from './partition-of.ts';

/** An event that somebody waits for. `deadline` is in milliseconds of the process's clock. */
export type Waiting = {
  message: OutgoingMessage;
  bytes: number;
  deadline: number;
  resolve: () => void;
  reject: (error: Error) => void;
};

export type PartitionQueue = { partition: number; waiting: Waiting[]; inFlight: boolean };

/** The events of one topic that are not sent yet. Until the partitions are known, they wait in `unplaced`. */
export type TopicQueue = {
  topic: string;
  wireTopic: string;
  partitions: PartitionQueue[];
  leaders: Leaders;
  /** What each broker has not answered yet: what comes meanwhile waits, and shares its next request. */
  unanswered: Map<number, Sending>;
  unplaced: Waiting[];
  placing: boolean;
};

/** What goes to one broker in one request. */
export type Sending = { leader: number; batches: { queue: PartitionQueue; items: Waiting[] }[] };

/** Brokers refuse batches over 1 MiB (`max.message.bytes`). */
const maxBatchBytes = 512 * 1024;

export const createTopicQueue = (topic: string, wireTopic: string): TopicQueue => ({
  topic,
  wireTopic,
  partitions: [],
  leaders: [],
  unanswered: new Map(),
  unplaced: [],
  placing: false,
});

export const place = (queue: TopicQueue, item: Waiting): void => {
  const { partitions } = queue;
  if (partitions.length === 0) queue.unplaced.push(item);
  else partitions[partitionOf(item.message.key, partitions.length)]!.waiting.push(item);
};

/** Sets the partitions, once, and puts what waited for them in its place. */
export const placeAll = (queue: TopicQueue, leaders: Leaders): void => {
  queue.leaders = leaders;
  if (queue.partitions.length > 0) return;
  queue.partitions = leaders.map((_, partition) => ({ partition, waiting: [], inFlight: false }));
  const { unplaced } = queue;
  queue.unplaced = [];
  for (const item of unplaced) place(queue, item);
};

const take = (queue: PartitionQueue): Waiting[] => {
  let bytes = 0;
  let count = 0;
  for (const item of queue.waiting) {
    bytes += item.bytes;
    if (count > 0 && bytes > maxBatchBytes) break;
    count += 1;
  }
  return count === queue.waiting.length ? queue.waiting.splice(0) : queue.waiting.splice(0, count);
};

/** Takes what may go now, one batch a partition and one request a broker, and marks it in flight. */
export const takeSendings = (queue: TopicQueue): Sending[] => {
  const sendings = new Map<number, Sending>();
  for (const partition of queue.partitions) {
    const leader = queue.leaders[partition.partition] ?? -1;
    if (partition.inFlight || partition.waiting.length === 0 || queue.unanswered.has(leader)) continue;
    partition.inFlight = true;
    const sending = sendings.get(leader) ?? { leader, batches: [] };
    sending.batches.push({ queue: partition, items: take(partition) });
    sendings.set(leader, sending);
  }
  for (const sending of sendings.values()) queue.unanswered.set(sending.leader, sending);
  return [...sendings.values()];
};
