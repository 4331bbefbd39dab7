import type { Handlers } from '@akashi/messaging';
import { consumerReadiness, type Part, type ReadinessCheck, type Resources } from '@akashi/service-kit';
import { Counter } from 'prom-client';
import { createCommitSignal } from './commit-signal.ts';
import { consentsHandler } from './consents.ts';
import { deleteOldKeysHourly } from './delete-old-keys-hourly.ts';
import { handleParties } from './parties.ts';

interface Projection {
  handlers: Handlers;
  /** In the order they are to start. */
  parts: Part[];
  readiness: ReadinessCheck;
  /** Looks at the outbox at once. */
  publishSoon(): void;
  /** Resolves when consents were projected here, or after so many milliseconds. */
  nextProjection(timeoutMs: number): Promise<void>;
}

/** What this service does with what it consumes; nothing runs before the parts are started. */
export function createProjection(resources: Resources, now: () => Date): Projection {
  const { logger, registry, worker: db, messaging } = resources;
  const projected = createCommitSignal();
  const conflicts = new Counter({
    name: 'duplicate_consent_conflicts_total',
    help: 'Consent ids that came again with another content; the first was kept',
    registers: [registry],
  });
  const handlers = {
    'consents.v1': consentsHandler({ logger, conflicts, now }),
    'parties.v1': handleParties,
  } satisfies Handlers;
  const outbox = messaging.createOutboxPublisher({ db });
  const consents = messaging.createConsumer({
    topic: 'consents.v1',
    db,
    handle: handlers['consents.v1'],
    onCommitted() {
      projected.committed();
      outbox.kick();
    },
  });
  const parties = messaging.createConsumer({ topic: 'parties.v1', db, handle: handlers['parties.v1'] });
  return {
    handlers,
    parts: [outbox, parties, consents, deleteOldKeysHourly(db, logger)],
    readiness: consumerReadiness([consents, parties]),
    publishSoon: outbox.kick,
    nextProjection: projected.next,
  };
}
