import type { TopicName } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { EventConsumer, Handle, Handlers, Messaging } from '@akashi/messaging';
import type { Logger } from 'pino';
import type { GateMetrics } from './delivery/gate-metrics.ts';
import { onAgreementsChanged } from './events/agreement-changed.ts';
import { alarmConflicts } from './events/alarm-conflicts.ts';
import { onConsents } from './events/consent-recorded.ts';
import { onNoticesPublished } from './events/notice-published.ts';
import { onPartiesChanged } from './events/party-changed.ts';
import { onRecords } from './events/record-made.ts';
import { onSitesChanged } from './events/site-changed.ts';
import { onTagEvents } from './events/tag-event-received.ts';

export interface ConsumerParts {
  messaging: Messaging;
  db: Database;
  logger: Logger;
  metrics: GateMetrics;
  freshnessAskMs: number;
  /** New events are stored. */
  onTagEvents(): void;
}

export interface Consumers {
  /** Role `project`, each keeping its topic's freshness. */
  projections: EventConsumer[];
  /** Role `deliver`. */
  deliveries: EventConsumer[];
  handlers: Handlers;
}

/** One consumer and group a topic. */
export function createConsumers({
  messaging,
  db,
  logger,
  metrics,
  freshnessAskMs,
  ...parts
}: ConsumerParts): Consumers {
  const alarm = alarmConflicts(logger, metrics);
  const projected = {
    'parties.v1': onPartiesChanged,
    'sites.v1': onSitesChanged,
    'notices.v1': onNoticesPublished,
    'agreements.v1': onAgreementsChanged,
    'consents.v1': onConsents(alarm),
  } satisfies Partial<Record<TopicName, Handle>>;
  const delivered = {
    'tag-events.v1': { handle: onTagEvents(alarm), onCommitted: parts.onTagEvents },
    'records.v1': { handle: onRecords },
  } satisfies Partial<Record<TopicName, { handle: Handle; onCommitted?: () => void }>>;
  const entries = <T>(record: Record<string, T>) => Object.entries(record) as [TopicName, T][];
  return {
    projections: entries(projected).map(([topic, handle]) =>
      messaging.createConsumer({ topic, db, handle, freshness: { everyMs: freshnessAskMs } }),
    ),
    deliveries: entries<{ handle: Handle; onCommitted?: () => void }>(delivered).map(([topic, options]) =>
      messaging.createConsumer({ topic, db, ...options }),
    ),
    handlers: {
      ...projected,
      'tag-events.v1': delivered['tag-events.v1'].handle,
      'records.v1': delivered['records.v1'].handle,
    },
  };
}
