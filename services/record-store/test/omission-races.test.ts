import { newId } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { disposeRecords } from '../src/disposal/dispose-records.ts';
import { notReached } from '../src/domain/not-reached.ts';
import { systemEdge } from '../src/edge.ts';
import { afterLastDay, disposing } from './disposing.ts';
import { recipientStory } from './recipient-story.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';
import { type Story, story } from './story.ts';

let service: RunningRecordStore;
let disposal: Database;
let act: ReturnType<typeof disposing>;
beforeAll(async () => {
  service = await runRecordStore({ env: { RECORD_STORE_ACQUISITION_WAIT_MS: '0' } });
  disposal = createDatabase({ url: service.database.disposalUrl, applicationName: 'test' });
  act = disposing(service, disposal);
  // Lets a test stop a transaction that has just referred to a record.
  await service.sql(
    `CREATE FUNCTION record_store.stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       PERFORM pg_advisory_xact_lock_shared(424242); RETURN NEW; END $$`,
  );
  await service.sql(
    'CREATE TRIGGER stop_here AFTER INSERT ON record_store.record_omissions FOR EACH ROW EXECUTE FUNCTION record_store.stop_here()',
  );
});
const opened: Database[] = [];
afterEach(async () => {
  for (const db of opened.splice(0)) await db.stop();
});
afterAll(async () => {
  await disposal?.stop();
  await service?.stop();
});

/** Waiters for an advisory lock of this test's database. */
const waiting = (count: number) =>
  waitFor(
    async () =>
      (
        await service.sql(
          `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        )
      ).rowCount === count,
    { what: `${count} to wait for a lock` },
  );

/** A transaction that is left open until it is let go. */
async function leaveOpen(db: Database, work: Parameters<Database['transaction']>[0]) {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let begun = () => {};
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const done = db.transaction(async (tx) => {
    await work(tx);
    begun();
    await until;
  });
  await Promise.race([isBegun, done]);
  return { letGo, done };
}

/** Stops whoever refers to a record. */
async function stopOmissions() {
  const db = createDatabase({ url: service.database.adminUrl, applicationName: 'test' });
  opened.push(db);
  return leaveOpen(db, (tx) => tx.query('SELECT pg_advisory_xact_lock(424242)'));
}

/** A disposal that has deleted all that is due and isn't committed. */
function disposalUnderWay(tenant: string) {
  const run = { runId: newId(), disposedBy: 'test', notReached: notReached({ backupDays: null }) };
  const page = { tenant, periodRecordId: null, after: null, limit: 100, run };
  return leaveOpen(disposal, (tx) => disposeRecords(tx, page, { ...systemEdge, now: () => afterLastDay(1) }));
}

async function acquired(tenant: string) {
  const token = await service.token({ tenant });
  const s = recipientStory({ tenant });
  const report = (changes: object) => {
    const body = { ...s.report(), consent: null, ...changes };
    return service.call('/v1/acquisitions', { method: 'POST', body, token });
  };
  const { recordId } = (await report({})).body;
  await act.idle(tenant);
  const status = async (id: string) => (await service.call(`/v1/records/${id}`, { token })).status;
  return { recordId, status, refer: () => report({ omitted: { recordId, items: ['infoItems'] }, itemCodes: [] }) };
}

test('Rule 24(2): an acquisition that refers to a record first keeps it from a disposal that comes meanwhile', async () => {
  const { recordId, status, refer } = await acquired('refers-first');
  const stopped = await stopOmissions();
  const referring = refer();
  await waiting(1);
  const disposing = act.dispose(afterLastDay(1));
  await waiting(2);
  stopped.letGo();
  const made = (await referring).body;
  await Promise.all([disposing, stopped.done]);
  // The disposal came after: the record that is referred to is kept as long as the one that refers to it.
  expect([await status(recordId), await status(made.recordId)]).toEqual([200, 200]);
  expect(made.deficiencies).not.toContain('omitted_record_not_found');
});

test('Rule 24(2): an acquisition that refers to a record while that is disposed of waits, and is told that it is gone', async () => {
  const { recordId, status, refer } = await acquired('disposed-first');
  const disposed = await disposalUnderWay('disposed-first');
  const referring = refer();
  await waiting(1);
  disposed.letGo();
  await disposed.done;
  expect((await referring).body.deficiencies).toContain('omitted_record_not_found');
  expect(await status(recordId)).toBe(404);
});

const omitting = { omitRepeatedItems: true };

async function provided(tenant: string) {
  const s = story({ tenant, agreement: omitting });
  await service.publish(...s.basis, ...s.provisionEvents, s.settled('delivered'));
  const token = await service.token({ tenant });
  const found = (provisionId: string) =>
    waitFor(async () => (await service.call(`/v1/records?provisionId=${provisionId}`, { token })).body.items[0], {
      what: 'the record',
    });
  const { recordId } = await found(s.provisionId);
  await waitFor(async () => (await act.eventsOf(tenant, ['provision.settled'])).length === 1, {
    what: 'the settlement',
  });
  await act.idle(tenant);
  return { s, recordId: recordId as string, found };
}

const again = ({ provisionEvent }: Story) => {
  const provisionId = newId();
  return { ...provisionEvent, id: newId(), data: { ...provisionEvent.data, provisionId } };
};

test('Rule 28(2): a provision whose record refers to an earlier one first keeps that from a disposal that comes meanwhile', async () => {
  const tenant = 'provided-first';
  const { s, recordId, found } = await provided(tenant);
  const stopped = await stopOmissions();
  const later = again(s);
  await service.publish(later);
  await waiting(1);
  const disposing = act.dispose(afterLastDay(1));
  await waiting(2);
  stopped.letGo();
  await Promise.all([disposing, stopped.done]);
  expect(await found(later.data.provisionId)).toMatchObject({ omitted: { recordId } });
  const { rowCount } = await service.sql('SELECT FROM record_store.records WHERE record_id = $1', [recordId]);
  expect(rowCount).toBe(1);
});

test('Rule 28(2): a provision whose earlier record is being disposed of gets a record that states everything itself', async () => {
  const tenant = 'disposed-meanwhile';
  const { s, recordId, found } = await provided(tenant);
  const disposed = await disposalUnderWay(tenant);
  const later = again(s);
  await service.publish(later);
  await waiting(1);
  disposed.letGo();
  await disposed.done;
  const record = await found(later.data.provisionId);
  expect(record.omitted).toBeUndefined();
  expect(record.items.counterparty).not.toBeNull();
  const { rowCount } = await service.sql('SELECT FROM record_store.records WHERE record_id = $1', [recordId]);
  expect(rowCount).toBe(0);
});
