import type { TopicName } from '@akashi/contracts';
import { type Database, isTransient } from '@akashi/database';
import type { Logger } from 'pino';
import { sleep } from './before.ts';
import type { Consumed, Handle } from './consumed.ts';
import { insertDeadLetters, type NewDeadLetter } from './dead-letters.ts';
import { lockParkedKeys, parkEvents, parkKey } from './parked-events.ts';
import type { Item } from './read-batch.ts';
import { errorKind } from './reason-of.ts';
import { inBatchSpan } from './tracing.ts';

export type Application = {
  db: Database;
  topic: TopicName;
  handle: Handle;
  logger: Logger;
  /** The pause before a parked key is first tried again. */
  firstRetryMs: number;
};

const applyTogether = ({ db, topic, handle }: Application, items: readonly Item[]): Promise<void> =>
  db.transaction(async (tx) => {
    const events: Consumed[] = [];
    const letters: NewDeadLetter[] = [];
    for (const item of items) {
      if (item.kind === 'event') events.push(item.consumed);
      else letters.push(item.letter);
    }
    const parked = events.length > 0 ? await lockParkedKeys(tx, topic, events) : new Set<string>();
    const ready = parked.size === 0 ? events : events.filter(({ key }) => !parked.has(key));
    if (ready.length > 0) await inBatchSpan(topic, ready, () => handle(ready, tx));
    if (parked.size > 0)
      await parkEvents(
        tx,
        events.filter(({ key }) => parked.has(key)),
      );
    await insertDeadLetters(tx, letters);
  });

/** Tries until it isn't the database's failure any more; the events are not to blame for that one. */
const throughOutages = async (
  application: Application,
  isRunning: () => boolean,
  work: () => Promise<void>,
): Promise<boolean> => {
  for (let pauseMs = 100; isRunning(); pauseMs = Math.min(pauseMs * 2, 2_000)) {
    try {
      await work();
      return true;
    } catch (error) {
      if (!isTransient(error)) throw error;
      application.logger.warn(
        { topic: application.topic, ...errorKind(error) },
        'the database failed; the batch is tried again',
      );
      await sleep(pauseMs);
    }
  }
  return false;
};

const applyOne = async (application: Application, isRunning: () => boolean, item: Item): Promise<boolean> => {
  const { db, topic, logger, firstRetryMs } = application;
  try {
    return await throughOutages(application, isRunning, () => applyTogether(application, [item]));
  } catch (error) {
    if (item.kind === 'dead') throw error;
    const { partition, offset, event } = item.consumed;
    logger.error(
      { topic, partition, offset: offset.toString(), type: event.type, ...errorKind(error) },
      'an event failed: its key is parked, the reason is in parked_keys',
    );
    return throughOutages(application, isRunning, () =>
      db.transaction((tx) => parkKey(tx, item.consumed, error, firstRetryMs)),
    );
  }
};

/**
 * Applies a fetched batch: together in one transaction, or, if that fails, one by one, parking the key of each event that fails.
 * Resolves true once everything is applied, parked or a dead letter, and false if it was stopped before.
 */
export const applyBatch = async (
  application: Application,
  items: readonly Item[],
  isRunning: () => boolean,
): Promise<boolean> => {
  try {
    return await throughOutages(application, isRunning, () => applyTogether(application, items));
  } catch (error) {
    application.logger.warn(
      { topic: application.topic, events: items.length, ...errorKind(error) },
      'a batch failed: its events are handled one by one',
    );
    for (const item of items) if (!(await applyOne(application, isRunning, item))) return false;
    return true;
  }
};
