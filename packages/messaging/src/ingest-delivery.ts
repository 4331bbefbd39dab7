import { before, sleep } from './before.ts';
import { placeAll, type Sending, type TopicQueue, takeSendings } from './ingest-queue.ts';
import { type IngestState, rejectAll, resolveAll } from './ingest-state.ts';

/** Sends what is waiting once the linger has passed, so that many events share a request. */
export const scheduleFlush = (state: IngestState): void => {
  state.timer ??= setTimeout(() => {
    state.timer = undefined;
    for (const queue of state.queues.values()) {
      for (const sending of takeSendings(queue)) void deliver(state, queue, sending);
    }
  }, state.lingerMs);
};

/** Lets the next request to a broker follow, with all that has come since. */
const answered = (state: IngestState, queue: TopicQueue, sending: Sending): void => {
  // A request that failed once has already made way; by now it is another's turn.
  if (queue.unanswered.get(sending.leader) === sending) queue.unanswered.delete(sending.leader);
  if (queue.partitions.some(({ waiting }) => waiting.length > 0)) scheduleFlush(state);
};

/** Sends until it is acknowledged or the oldest event's time is up; resolves to what went wrong, if it did. */
const attempt = async (state: IngestState, queue: TopicQueue, sending: Sending): Promise<unknown> => {
  const { batches } = sending;
  const deadline = Math.min(...batches.map(({ items }) => items[0]!.deadline));
  const outgoing = batches.map(({ queue: { partition }, items }) => ({
    topic: queue.wireTopic,
    partition,
    messages: items.map(({ message }) => message),
  }));
  for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 1_000)) {
    try {
      await before(deadline, state.sender.send(outgoing));
      return undefined;
    } catch (error) {
      // A partition that can't be written now holds up itself only: the broker's others go on without it.
      answered(state, queue, sending);
      state.logger.warn({ topic: queue.topic, reason: (error as Error).message }, 'Kafka did not acknowledge a batch');
      if (performance.now() + pauseMs >= deadline) return error;
      await sleep(pauseMs);
      const placed = (leaders: number[]) => placeAll(queue, leaders);
      await before(deadline, state.leaders(queue.wireTopic)).then(placed, () => undefined);
    }
  }
};

/** Sends one request's batches to the end, and lets what has come meanwhile follow. */
export const deliver = async (state: IngestState, queue: TopicQueue, sending: Sending): Promise<void> => {
  const failure = await attempt(state, queue, sending);
  for (const { queue: partition, items } of sending.batches) {
    partition.inFlight = false;
    if (failure === undefined) resolveAll(state, queue, items);
    // What waited behind a failed batch would only fail later: its caller is told now and comes again.
    else rejectAll(state, queue, items.concat(partition.waiting.splice(0)), failure);
  }
  answered(state, queue, sending);
};

/** Asks for the topic's partitions until the broker has told them, or nobody waits for them any more. */
export const findPartitions = async (state: IngestState, queue: TopicQueue): Promise<void> => {
  if (queue.placing) return;
  queue.placing = true;
  while (queue.partitions.length === 0 && !(state.stopping && queue.unplaced.length === 0)) {
    const deadline = queue.unplaced[0]?.deadline ?? performance.now() + state.sendTimeoutMs;
    try {
      placeAll(queue, await before(deadline, state.leaders(queue.wireTopic)));
      scheduleFlush(state);
    } catch (error) {
      const soon = performance.now() + 100;
      const alive = queue.unplaced.findIndex((item) => item.deadline > soon);
      rejectAll(state, queue, queue.unplaced.splice(0, alive === -1 ? queue.unplaced.length : alive), error);
      await sleep(100);
    }
  }
  queue.placing = false;
};
