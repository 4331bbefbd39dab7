import { newId } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { createLogger } from '@akashi/service-kit';
import { type TestDatabase, useDatabase, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { createAlarms } from '../src/alarms.ts';
import type { Evidence } from '../src/domain/evidence.ts';
import { systemEdge } from '../src/edge.ts';
import { createMonthLoop } from '../src/loops/month-loop.ts';
import { migrationDirectories, schema } from '../src/migrations.ts';
import { addRecords, type NewRecord } from '../src/store/add-records.ts';

let database: TestDatabase;
let worker: Database;
beforeAll(async () => {
  database = await useDatabase({ schema, directories: migrationDirectories, disposal: true });
  worker = createDatabase({ url: database.workerUrl, applicationName: 'test' });
});
afterAll(async () => {
  await worker?.stop();
  await database?.drop();
});

/** Runs the loop as at this instant until it has looked once, and gives what it logged. */
async function lookAt(now: string): Promise<Record<string, unknown>[]> {
  const logged: Record<string, unknown>[] = [];
  const registry = new Registry();
  const destination = { write: (line: string) => void logged.push(JSON.parse(line)) };
  const logger = createLogger({ service: 'record-store', level: 'info', destination });
  const edge = { ...systemEdge, now: () => new Date(now) };
  const loop = createMonthLoop({ db: worker, edge, alarms: createAlarms(logger, registry), logger });
  loop.start();
  await waitFor(() => logged.length > 0, { what: 'the loop to have looked' });
  await loop.stop();
  return logged;
}

async function addRecordOf(day: string): Promise<string> {
  const evidence = {
    tenant: 'provider-demo',
    evidenceId: newId(),
    event: { time: `${day}T03:00:00.000Z` },
  } as Evidence;
  const recordId = newId();
  const record: NewRecord = {
    ...{
      evidence,
      recordId,
      side: 'provider',
      sourceId: newId(),
      agreementId: 'shop-to-crm',
      counterpartyPartyId: 'crm-co',
    },
    ...{ principal: 'person', itemCodes: [], recordMethod: 'per_occasion', periodRecordId: null, retentionUntil: null },
    ...{ occurredAt: `${day}T03:00:00.000Z`, occurredOn: day, madeOn: day, deficient: false },
  };
  await worker.transaction((tx) => addRecords(tx, [record]));
  const { rows } = await worker.query<{ table: string }>(
    'SELECT tableoid::regclass::text AS table FROM records WHERE record_id = $1',
    [recordId],
  );
  return rows[0]!.table;
}

test('the tables of this month in Japan and the next three are there before their first record', async () => {
  const logged = await lookAt('2031-11-30T15:00:00.000Z');
  expect(logged.map(({ month }) => month)).toEqual(['2031-12-01', '2032-01-01', '2032-02-01', '2032-03-01']);
  expect(await addRecordOf('2031-12-01')).toBe('records_2031_12');
  expect(await addRecordOf('2032-03-31')).toBe('records_2032_03');
  expect(await addRecordOf('2032-04-01')).toBe('records_other');
});

test('a month whose records lie in the table of all others is alarmed, and the months after it are made', async () => {
  const logged = await lookAt('2032-04-10T00:00:00.000Z');
  expect(logged.find(({ alarm }) => alarm === 'records_outside_months')).toMatchObject({ month: '2032-04-01' });
  expect(await addRecordOf('2032-04-02')).toBe('records_other');
  expect(await addRecordOf('2032-05-01')).toBe('records_2032_05');
});

test('rows of a month made later can not be changed either', async () => {
  await expect(worker.query('UPDATE records_2032_05 SET principal = principal')).rejects.toMatchObject({
    code: '42501',
  });
  const owner = createDatabase({ url: database.adminUrl, applicationName: 'test' });
  await expect(owner.query('UPDATE record_store.records_2032_05 SET principal = principal')).rejects.toMatchObject({
    code: '42501',
  });
  await owner.stop();
});
