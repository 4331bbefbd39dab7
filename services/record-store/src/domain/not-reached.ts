import { type RecordDisposed, type Topic, topics } from '@akashi/contracts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * What a disposal does not reach, and for how many days at most a copy may remain there: a proof of disposal that left this out would
 * claim more than it knows. `backupDays` is what the operator declares; null: it doesn't.
 */
export function notReached({ backupDays }: { backupDays: number | null }): RecordDisposed['data']['notReached'] {
  return [
    {
      place: 'backups',
      days: backupDays,
      basis: backupDays === null ? 'not declared by the operator' : 'declared by the operator, not checked',
    },
    { place: 'topics', days: longestRetentionDays(), basis: 'retention of the topics that are not compacted' },
    { place: 'compacted_topics', days: null, basis: 'keep the latest of each key, until it is replaced or erased' },
    { place: 'dead_letters', days: null, basis: 'kept for replay until the operator clears them' },
    { place: 'other_services', days: null, basis: 'each keeps its own data for its own time: see the data map' },
    { place: 'handed_over', days: null, basis: 'bundles, exports and answers that were given to others' },
  ];
}

function longestRetentionDays(): number {
  const retained = Object.values<Topic>(topics).flatMap((topic) =>
    topic.cleanup === 'delete' ? [topic.retentionMs / dayMs] : [],
  );
  return Math.max(...retained);
}
