import { newEvent, newId, provisionMade } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Edge } from '../src/edge.ts';
import { closePeriodRecord } from '../src/events/close-period-record.ts';
import { openPeriodRecords } from '../src/events/open-period-records.ts';
import { lump, type PeriodWorld, periodWorld } from './period-world.ts';
import { recordOf } from './running-service.ts';

let world: PeriodWorld;
beforeAll(async () => {
  world = await periodWorld();
});
afterAll(() => world?.stop());

test('when the first entries arrive at once in several partitions, one period record is opened', async () => {
  world.clock.now = new Date('2027-05-10T00:00:00.000Z');
  const stories = Array.from({ length: 12 }, () => lump('contended', '2027-05-10T00:00:00.000Z'));
  await world.service.publish(...stories.flatMap(({ basis }) => basis));
  await world.service.publish(...stories.flatMap(({ provisionEvents }) => provisionEvents));
  const records = await Promise.all(stories.map(({ provisionId }) => recordOf(world.service, provisionId)));
  const ids = new Set(records.map(({ periodRecordId }) => periodRecordId));
  expect(ids.size).toBe(1);
  const [id] = ids;
  expect(await world.said('period_record.opened', id)).toHaveLength(1);
  const { rows } = await world.service.sql('SELECT FROM record_store.period_records WHERE agreement_id = $1', [
    'contended',
  ]);
  expect(rows).toHaveLength(1);
});

test('of two transactions that open the same at once, the second waits, and finds what the first opened', async () => {
  const { periodRecordId } = await world.provided(lump('overtaken', world.clock.now.toISOString()));
  const { side, recordMethod, agreement, counterparty } = await world.periodRecord(periodRecordId);
  const entry = (month: string) => ({
    ...{ tenant: 'provider-demo', recordId: newId(), methodReason: undefined, contractDocuments: undefined },
    scope: { side, recordMethod, agreement, counterparty, period: { kind: 'month' as const, month } },
  });
  const [ours, theirs] = [
    [entry('2031-01'), entry('2031-02')],
    [entry('2031-02'), entry('2031-01')],
  ];
  let commit = () => {};
  const waiting = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let hasOpened = false;
  const first = world.worker.transaction(async (tx) => {
    const opened = await openPeriodRecords(tx, ours, { edge: world.edge, now: world.clock.now });
    hasOpened = true;
    await waiting;
    return opened;
  });
  await waitFor(() => hasOpened, { what: 'the first to open' });
  const second = world.worker.transaction((tx) =>
    openPeriodRecords(tx, theirs, { edge: world.edge, now: world.clock.now }),
  );
  await waitFor(
    async () =>
      (
        await world.service.sql(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%INSERT INTO period_records%'`,
        )
      ).rowCount === 1,
    { what: 'the second to wait' },
  );
  commit();
  const [one, two] = await Promise.all([first, second]);
  expect([one.events.length, two.events.length]).toEqual([2, 0]);
  const idOf = (opened: typeof one, entries: typeof ours, i: number) => opened.idOf.get(entries[i]!.recordId);
  expect([idOf(two, theirs, 1), idOf(two, theirs, 0)]).toEqual([idOf(one, ours, 0), idOf(one, ours, 1)]);
  expect(idOf(one, ours, 0)).toBeDefined();
});

test('when two instances close at once, one closes and the other finds nothing', async () => {
  world.clock.now = new Date('2027-06-10T00:00:00.000Z');
  const { periodRecordId } = await world.provided(lump('twice', '2027-06-10T00:00:00.000Z'));
  const close = () =>
    world.worker.transaction((tx) => closePeriodRecord(tx, { tenant: 'provider-demo', periodRecordId }, world.edge));
  const closed = await Promise.all([close(), close(), close()]);
  expect(closed.filter((data) => data !== undefined)).toHaveLength(1);
  expect((await world.periodRecord(periodRecordId)).closings).toHaveLength(1);
});

test('when closing fails half-way, nothing is closed, and the next run closes it', async () => {
  world.clock.now = new Date('2027-07-10T00:00:00.000Z');
  const { periodRecordId } = await world.provided(lump('failing', '2027-07-10T00:00:00.000Z'));
  world.clock.now = new Date('2027-08-02T00:00:00.000Z');
  const failing: Edge = {
    ...world.edge,
    salts: () => {
      throw new Error('no randomness');
    },
  };
  await expect(
    world.worker.transaction((tx) => closePeriodRecord(tx, { tenant: 'provider-demo', periodRecordId }, failing)),
  ).rejects.toThrow('no randomness');
  expect(await world.periodRecord(periodRecordId)).toMatchObject({ state: 'open', closings: [], entryCount: 1 });
  await world.scheduleAt('2027-08-02T00:00:00.000Z');
  expect(await world.periodRecord(periodRecordId)).toMatchObject({ state: 'closed' });
});

test('a provision that arrives twice adds one entry', async () => {
  world.clock.now = new Date('2027-08-10T00:00:00.000Z');
  const s = lump('duplicate', '2027-08-10T00:00:00.000Z');
  const { periodRecordId } = await world.provided(s);
  const again = newEvent(provisionMade, {
    source: 'akashi/test',
    tenant: s.tenant,
    time: world.clock.now,
    data: s.provisionEvent.data,
  });
  await world.service.publish(...s.provisionEvents, again);
  await world.provided(lump('duplicate', '2027-08-11T00:00:00.000Z'));
  expect((await world.periodRecord(periodRecordId)).entryCount).toBe(2);
});

test('a period record of another tenant is not found', async () => {
  world.clock.now = new Date('2027-09-10T00:00:00.000Z');
  const { periodRecordId } = await world.provided(lump('private', '2027-09-10T00:00:00.000Z'));
  const token = await world.service.token({ tenant: 'other-tenant' });
  expect((await world.service.call(`/v1/period-records/${periodRecordId}`, { token })).status).toBe(404);
  expect((await world.service.call('/v1/period-records', { token })).body.items).toEqual([]);
});
