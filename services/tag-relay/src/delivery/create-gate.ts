import type { Database } from '@akashi/database';
import type { OutboxPublisher } from '@akashi/messaging';
import type { Logger } from 'pino';
import { type GateOptions, gateEvents } from './gate-events.ts';
import type { GateMetrics } from './gate-metrics.ts';
import type { PartitionCounts } from './partition-counts.ts';
import { type Loop, runLoop } from './run-loop.ts';

export interface CreateGateOptions extends GateOptions {
  db: Database;
  outbox: OutboxPublisher;
  partitions(): Promise<PartitionCounts | null>;
  metrics: GateMetrics;
  logger: Logger;
  /** There are new deliveries. */
  onDeliveries(): void;
}

/** Decides the events that are due, again and again. */
export function createGate(options: CreateGateOptions): Loop {
  const { db, outbox, metrics, logger, onDeliveries } = options;
  return runLoop({
    name: 'gate-events',
    logger,
    pauseMs: 100,
    async work() {
      const partitions = await options.partitions();
      const { taken, deliveries } = await db.transaction((tx) => gateEvents(tx, { partitions, options, metrics }));
      if (deliveries > 0) {
        outbox.kick();
        onDeliveries();
      }
      return taken === options.batchSize;
    },
  });
}
