import { ServiceError, type TopicName } from '@akashi/contracts';
import type { Logger } from 'pino';
import type { AckedSender } from './acked-sender.ts';
import type { Leaders } from './broker-admin.ts';
import type { TopicQueue, Waiting } from './ingest-queue.ts';
import type { Metrics } from './metrics.ts';

export type IngestParts = {
  sender: AckedSender;
  leaders: (wireTopic: string) => Promise<Leaders>;
  wireName: (topic: TopicName) => string;
  metrics: Metrics;
  logger: Logger;
};

/** What one ingest producer holds. Every event is in exactly one place: a queue, or a batch in flight; `bufferedBytes` counts both. */
export type IngestState = IngestParts & {
  lingerMs: number;
  sendTimeoutMs: number;
  queues: Map<TopicName, TopicQueue>;
  bufferedBytes: number;
  timer: NodeJS.Timeout | undefined;
  stopping: boolean;
  /** Called when nothing is buffered any more. */
  onIdle: () => void;
};

const release = (state: IngestState, items: readonly Waiting[]): void => {
  for (const { bytes } of items) state.bufferedBytes -= bytes;
  if (state.bufferedBytes === 0) state.onIdle();
};

export const resolveAll = (state: IngestState, queue: TopicQueue, items: readonly Waiting[]): void => {
  for (const item of items) item.resolve();
  state.metrics.produced.inc({ topic: queue.topic }, items.length);
  release(state, items);
};

export const rejectAll = (state: IngestState, queue: TopicQueue, items: readonly Waiting[], cause: unknown): void => {
  if (items.length === 0) return;
  const error = new ServiceError({
    code: 'broker_unavailable',
    message: `Kafka did not acknowledge the event within ${state.sendTimeoutMs} ms (${(cause as Error).message}). Send it again with the same id.`,
    cause,
    retryable: true,
  });
  for (const item of items) item.reject(error);
  state.metrics.rejected.inc({ topic: queue.topic, code: error.code }, items.length);
  release(state, items);
};
