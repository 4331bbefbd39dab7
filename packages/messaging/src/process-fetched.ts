import type { TopicName } from '@akashi/contracts';
import type { EachBatchPayload } from 'kafkajs';
import type { Logger } from 'pino';
import { type Application, applyBatch } from './apply-batch.ts';
import { sleep } from './before.ts';
import type { Metrics } from './metrics.ts';
import type { Positions } from './positions.ts';
import { type ReadBatch, readBatch } from './read-batch.ts';

type Processing = {
  application: Application;
  topic: TopicName;
  wireTopic: string;
  positions: Positions;
  metrics: Metrics;
  logger: Logger;
  heartbeatMs: number;
  onCommitted: (() => void) | undefined;
};

type Fetched = { payload: EachBatchPayload; read: ReadBatch; last: string | undefined };

/** After a small batch the next fetch waits a little: under a steady stream that makes a few larger transactions of many small ones. */
const smallBatch = 200;
const restMs = 50;

const lastTaken = ({ batch }: EachBatchPayload, { items, stop }: ReadBatch): string | undefined => {
  if (!stop) return batch.lastOffset();
  return items.length > 0 ? batch.messages[items.length - 1]!.offset : undefined;
};

const withHeartbeats = async <T>(
  { heartbeat }: EachBatchPayload,
  everyMs: number,
  work: () => Promise<T>,
): Promise<T> => {
  // A rebalance that a heartbeat tells of shows itself again at the commit, once the transaction is through.
  const timer = setInterval(() => void heartbeat().catch(() => undefined), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
};

/** Applies what one fetch brought and then commits the offsets; a crash in between brings the same events again. */
export const processFetched = (processing: Processing) => {
  const { application, topic, wireTopic, positions, metrics, logger, heartbeatMs, onCommitted } = processing;

  const pause = ({ payload, read: { stop } }: Fetched): void => {
    if (!stop) return;
    payload.pause();
    const { partition } = payload.batch;
    if (positions.stop(partition, stop)) {
      const { offset, reason } = stop;
      const detail = reason === 'unknown_event' ? stop.detail : undefined;
      logger.error(
        { topic, partition, offset: offset.toString(), reason, detail },
        'ALARM: partition paused; deploy a release that reads the event, or restart once it is dealt with',
      );
    }
    metrics.paused.set({ topic }, positions.stops().size);
  };

  return async (payloads: EachBatchPayload[]): Promise<void> => {
    const fetched: Fetched[] = payloads.map((payload) => {
      const read = readBatch(topic, payload.batch.partition, payload.batch.messages);
      return { payload, read, last: lastTaken(payload, read) };
    });
    const items = fetched.flatMap(({ read }) => read.items);
    const isRunning = (): boolean => payloads.every((payload) => payload.isRunning());
    const first = payloads[0]!;
    await withHeartbeats(first, heartbeatMs, async () => {
      if (items.length > 0 && !(await applyBatch(application, items, isRunning))) return;
      metrics.consumed.inc({ topic }, items.length);
      const offsets: { partition: number; offset: string }[] = [];
      for (const { payload, last } of fetched) {
        const { partition } = payload.batch;
        if (last === undefined || payload.isStale()) continue;
        const next = BigInt(last) + 1n;
        positions.advance(partition, next);
        payload.resolveOffset(last);
        offsets.push({ partition, offset: next.toString() });
      }
      fetched.forEach(pause);
      if (items.length > 0) onCommitted?.();
      if (offsets.length > 0)
        await first.commitOffsetsIfNecessary({ topics: [{ topic: wireTopic, partitions: offsets }] });
      if (items.length > 0 && items.length < smallBatch) await sleep(restMs);
    });
  };
};
