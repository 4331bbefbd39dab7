import { type AkashiEvent, decodeEvent } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import { type OutboxPublisher, putInOutbox } from '@akashi/messaging';
import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import { countUnanswered, takeUnanswered } from '../store/provisions.ts';
import { type Loop, runLoop } from './run-loop.ts';

export interface RepublishOptions {
  db: Database;
  outbox: OutboxPublisher;
  registry: Registry;
  logger: Logger;
  afterMs: number;
}

const batchSize = 500;

/** Publishes provisions again, byte for byte, until record-store has answered each: a provision must not end without its record. */
export function republishProvisions({ db, outbox, registry, logger, afterMs }: RepublishOptions): Loop {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const unanswered = gauge('akashi_provisions_unacknowledged', 'Provisions that record-store has not answered yet');
  const oldest = gauge('akashi_provisions_unacknowledged_oldest_seconds', 'Age of the oldest of them');

  async function work(): Promise<boolean> {
    const values = await db.transaction(async (tx) => {
      const taken = await takeUnanswered(tx, { afterMs, limit: batchSize });
      await putInOutbox(tx, taken.map(eventOf), { values: taken });
      return taken;
    });
    if (values.length > 0) {
      logger.warn({ provisions: values.length }, 'provisions without an answer from record-store are published again');
      outbox.kick();
    }
    const counted = await countUnanswered(db);
    unanswered.set(counted.count);
    oldest.set(counted.oldestSeconds);
    return values.length === batchSize;
  }

  return runLoop({ name: 'republish-provisions', work, pauseMs: Math.min(10_000, Math.max(100, afterMs / 4)), logger });
}

function eventOf(value: Buffer): AkashiEvent {
  const decoded = decodeEvent('provisions.v1', value);
  if (!decoded.ok) throw new Error(`A provision of ours can not be read: ${decoded.detail}`);
  return decoded.event;
}
