import { type AkashiEvent, encodeEvent } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import { generateSigningKey } from '@akashi/ledger';
import { createLogger } from '@akashi/service-kit';
import type { Alarms } from '../../../../services/record-store/src/alarms.ts';
import { handlersOf } from '../../../../services/record-store/src/consumers.ts';
import { systemEdge as edge } from '../../../../services/record-store/src/edge.ts';
import { createLogSigners } from '../../../../services/record-store/src/log/log-signers.ts';
import { createLogLoops } from '../../../../services/record-store/src/loops/log-loops.ts';
import { createPendingLoop } from '../../../../services/record-store/src/loops/pending-loop.ts';
import { createEvidenceReader } from '../../../../services/record-store/src/store/version-cache.ts';

interface Feed {
  db: Database;
  consents: readonly AkashiEvent[];
  provisions: readonly AkashiEvent[];
  /** Resolves once everything is in the log. */
  untilLogged(): Promise<unknown>;
}

/** What the handlers look at of a consumed message. */
type Message = Parameters<ReturnType<typeof handlersOf>['consents.v1']>[0][number];
const messageOf = (event: AkashiEvent) => ({ event, value: encodeEvent(event).value }) as Message;

/** Nothing here may go wrong: what does ends the measurement. */
const alarm = (name: string) => () => {
  throw new Error(`record-store raised the alarm ${name}`);
};
const alarms: Alarms = {
  conflictingEvidence: alarm('conflictingEvidence'),
  overduePending: alarm('overduePending'),
  decisionMismatch: alarm('decisionMismatch'),
  logHalted: alarm('logHalted'),
  timestampRefused: alarm('timestampRefused'),
  recordsOutsideMonths: alarm('recordsOutsideMonths'),
};

/** About what one fetch from Kafka brings. */
const batchEvents = 2_000;

/**
 * Runs record-store's own handlers and loops in this process on events in memory: the same statements, both topics at once, without
 * fetching, decoding and publishing. Resolves to the seconds until all is in the log.
 */
export async function feedFromMemory({ db, consents, provisions, untilLogged }: Feed): Promise<number> {
  const logger = createLogger({ service: 'bench', level: 'error' });
  const reader = createEvidenceReader();
  const handlers = handlersOf({ edge, alarms, reader });
  const signers = createLogSigners({ origin: 'bench.example', privateKey: generateSigningKey() });
  const { sequencer } = createLogLoops({
    ...{ db, signers, dataRegion: 'jp', edge, alarms, logger },
    checkpointEveryMs: 500,
  });
  const onCommitted = () => sequencer.kick();
  const pending = createPendingLoop({ db, edge, reader, alarms, logger, alarmAfterMs: 60_000, onCommitted });
  const handle = async (topic: 'consents.v1' | 'provisions.v1', messages: readonly Message[]) => {
    for (let i = 0; i < messages.length; i += batchEvents) {
      await db.transaction((tx) => handlers[topic](messages.slice(i, i + batchEvents), tx));
      sequencer.kick();
      pending.kick();
    }
  };
  // Encoded before the clock starts: from Kafka, too, the bytes are there.
  const consentsOnTopic = consents.map(messageOf);
  const provisionsOnTopic = provisions.map(messageOf);
  const start = performance.now();
  sequencer.start();
  pending.start();
  try {
    await Promise.all([handle('consents.v1', consentsOnTopic), handle('provisions.v1', provisionsOnTopic)]);
    await untilLogged();
    return (performance.now() - start) / 1_000;
  } finally {
    await Promise.all([sequencer.stop(), pending.stop()]);
  }
}
