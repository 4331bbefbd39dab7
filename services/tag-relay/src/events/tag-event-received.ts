import type { Handle } from '@akashi/messaging';
import { insertTagEvents } from '../store/insert-tag-events.ts';
import { preferIndexes } from '../store/prefer-indexes.ts';
import type { AlarmConflicts } from './alarm-conflicts.ts';

/** Events to be decided: stored first, so that the gate can wait without holding up the topic. */
export function onTagEvents(alarm: AlarmConflicts): Handle {
  return async (batch, tx) => {
    await preferIndexes(tx);
    alarm(await insertTagEvents(tx, batch));
  };
}
