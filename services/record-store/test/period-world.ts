import { createDatabase } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import { expect } from '@jest/globals';
import { type Edge, systemEdge } from '../src/edge.ts';
import { findDuePeriodRecords } from '../src/store/period-closings.ts';
import { recordOf, runRecordStore } from './running-service.ts';
import { type StoryOptions, story } from './story.ts';

export const november = new Date('2026-11-24T03:00:00.000Z');

/** A provision under an agreement for lump records. */
export const lump = (agreementId: string, day: string, options: StoryOptions = {}) =>
  story({
    agreementId,
    providedAt: new Date(day),
    ...options,
    agreement: { recordMethod: 'lump', ...options.agreement },
  });

/** The service with a clock that the test sets, and what is asked of it about period records. */
export async function periodWorld() {
  const clock = { now: november };
  const edge: Edge = { ...systemEdge, now: () => clock.now };
  const service = await runRecordStore({ edge });
  const worker = createDatabase({ url: service.database.workerUrl, applicationName: 'test' });

  /** One run of the schedule at a moment, as each instance runs it. */
  async function scheduleAt(time: string): Promise<void> {
    clock.now = new Date(time);
    await service.stopService();
    await service.start();
    const ran = await closedAll();
    expect(ran).toBe(true);
  }

  /** Nothing is due any more: the running service closed it, whatever this process might add. */
  const closedAll = () =>
    waitFor(
      async () => {
        const due = await findDuePeriodRecords(worker, new Date(clock.now.getTime() - 24 * 60 * 60 * 1000));
        return due.length === 0;
      },
      { what: 'the schedule to close what is due' },
    );

  async function provided(s: ReturnType<typeof story>, outcome: 'delivered' | 'not_sent' = 'delivered') {
    await service.publish(...s.basis, ...s.provisionEvents);
    const record = await recordOf(service, s.provisionId);
    if (outcome === 'not_sent') {
      await service.publish(s.settled('not_sent'));
      await waitFor(async () => (await recordOf(service, s.provisionId)).state === 'voided', { what: 'the voiding' });
    }
    return record;
  }

  const periodRecord = async (id: string) => (await service.call(`/v1/period-records/${id}`)).body;
  const recordDetail = async (id: string) => (await service.call(`/v1/records/${id}`)).body;

  /** The event of this type and subject as the outbox has it. */
  async function said(type: string, subject: string) {
    const { rows } = await service.sql<{ value: Buffer }>(
      'SELECT value FROM record_store.evidence WHERE event_type = $1 AND subject = $2 ORDER BY evidence_id',
      [type, subject],
    );
    return rows.map(({ value }) => JSON.parse(value.toString()).data);
  }

  return {
    ...{ clock, edge, service, worker, scheduleAt, provided, periodRecord, recordDetail, said },
    async stop() {
      await worker.stop();
      await service.stop();
    },
  };
}

export type PeriodWorld = Awaited<ReturnType<typeof periodWorld>>;
