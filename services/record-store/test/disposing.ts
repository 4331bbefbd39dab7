import type { Database } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import { type DisposalOptions, runDisposal } from '../src/disposal/run-disposal.ts';
import { notReached } from '../src/domain/not-reached.ts';
import { anniversary } from '../src/domain/retention.ts';
import { tokyoDay } from '../src/domain/tokyo-day.ts';
import { systemEdge } from '../src/edge.ts';
import type { RunningRecordStore } from './running-service.ts';
import { type StoryOptions, story } from './story.ts';

export const madeOn = tokyoDay(new Date());
export const lastDay = anniversary(madeOn, 3);
/** So many days after the last day of what is made today, at the first moment of that day in Japan. */
export const afterLastDay = (days: number) =>
  new Date(Date.parse(`${lastDay}T00:00:00+09:00`) + days * 24 * 60 * 60 * 1000);

/** What a test of disposal does to a running service, with the job as `disposal`. */
export function disposing(service: RunningRecordStore, disposal: Database) {
  /** Runs the job at another time; everything else is real. */
  const dispose = (now: Date, options: Partial<DisposalOptions> = {}) =>
    runDisposal({
      db: disposal,
      edge: { ...systemEdge, now: () => now },
      uncitedYears: 3,
      batchSize: 2,
      disposedBy: 'test',
      notReached: notReached({ backupDays: 35 }),
      ...options,
    });

  async function recorded(tenant: string, options: StoryOptions = {}) {
    const s = story({ tenant, ...options });
    await service.publish(...s.basis, ...s.provisionEvents, s.settled('delivered'));
    const token = await service.token({ tenant });
    const record = await waitFor(
      async () => (await service.call(`/v1/records?provisionId=${s.provisionId}`, { token })).body.items[0],
      { what: 'the record' },
    );
    return { s, recordId: record.recordId as string, token };
  }

  const eventsOf = async (tenant: string, types: readonly string[]) => {
    const { rows } = await service.sql<{ event_type: string; value: Buffer }>(
      'SELECT event_type, value FROM record_store.evidence WHERE tenant = $1 AND event_type = ANY ($2) ORDER BY evidence_id',
      [tenant, types],
    );
    return rows.map(({ event_type, value }) => ({ type: event_type, event: JSON.parse(value.toString()) }));
  };

  const isKept = async (eventId: string) =>
    (await service.sql('SELECT FROM record_store.evidence WHERE event_id = $1', [eventId])).rowCount === 1;

  const idle = (tenant: string) =>
    waitFor(
      async () => {
        const { rows } = await service.sql<{ idle: boolean }>(
          `SELECT NOT EXISTS (SELECT FROM record_store.log_queue WHERE tenant = $1)
             AND h.size = (SELECT max(c.size) FROM record_store.checkpoints c WHERE c.tenant = $1) AS idle
           FROM record_store.log_heads h WHERE h.tenant = $1`,
          [tenant],
        );
        return rows[0]?.idle === true;
      },
      { what: 'the log to be signed' },
    );

  async function recordedAndLogged(tenant: string, options: StoryOptions = {}) {
    const made = await recorded(tenant, options);
    await waitFor(async () => (await eventsOf(tenant, ['provision.settled'])).length > 0, { what: 'the settlement' });
    await idle(tenant);
    return made;
  }

  return { dispose, recorded, eventsOf, isKept, idle, recordedAndLogged };
}
