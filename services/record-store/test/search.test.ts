import { newEvent, newId, type RecordBatchClosed, recordCorrected } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { type TestDatabase, useDatabase } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RecordState, recordState } from '../src/domain/record-state.ts';
import { systemEdge } from '../src/edge.ts';
import { closeBatch } from '../src/events/close-batch.ts';
import { resubmitBatch } from '../src/events/resubmit-batch.ts';
import { migrationDirectories, schema } from '../src/migrations.ts';
import { addRecords } from '../src/store/add-records.ts';
import { addBatchDecisions } from '../src/store/batch-decisions.ts';
import { addApprovals, addBatch, type BatchScope, findUnclosedDays } from '../src/store/batches.ts';
import { addCorrections, listForApproval } from '../src/store/corrections.ts';
import { type DueRecord, deleteRecordRows } from '../src/store/due-records.ts';
import { findRecords } from '../src/store/find-records.ts';
import { isRecordAmong } from '../src/store/inspections.ts';
import { addEntries } from '../src/store/period-entries.ts';
import type { RecordFilter } from '../src/store/record-filter.ts';
import { readRecordLines } from '../src/store/record-lines.ts';
import { countRecords } from '../src/store/record-pages.ts';
import { addStandings } from '../src/store/record-standings.ts';
import { takeEntries } from '../src/store/take-entries.ts';
import { addVoidings } from '../src/store/unsent-provisions.ts';
import {
  evidenceId,
  evidenceOf,
  expected,
  type Kept,
  kept,
  newRecord,
  oneOf,
  periods,
  random,
  randomFilter,
  standElsewhere,
  tenant,
} from './record-model.ts';

const recordCount = 700;
const filterCount = 200;

let database: TestDatabase;
let worker: Database;
let api: Database;

beforeAll(async () => {
  database = await useDatabase({ schema, directories: migrationDirectories, disposal: true });
  worker = createDatabase({ url: database.workerUrl, applicationName: 'test' });
  api = createDatabase({ url: database.apiUrl, applicationName: 'test' });
  await worker.query(
    `INSERT INTO evidence (evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at)
     VALUES ($1, $2, 'test', 'record.made', 'id', 'subject', '{"data":{}}', decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'), now(), now())`,
    [evidenceId, tenant],
  );
  await fill();
});
afterAll(async () => {
  await Promise.all([worker?.stop(), api?.stop()]);
  await database?.drop();
});

/** No two things happen at once. */
let ticks = Date.parse('2026-11-24T00:00:00.000Z');
const now = () => {
  ticks += 1;
  return new Date(ticks);
};
const edge = { ...systemEdge, now };

/**
 * Records of both sides and every method over some months and none, in every state by every way that leads to it: corrected before a
 * batch, in one and after it, sent back, resubmitted, listed again, and of period records open and closed.
 */
async function fill(): Promise<void> {
  kept.push(...Array.from({ length: recordCount }, newRecord));
  for (let i = 0; i < kept.length; i += 100) {
    const records = kept.slice(i, i + 100);
    await worker.transaction(async (tx) => {
      await addRecords(tx, records);
      await addEntries(tx, records.flatMap(entryOf));
    });
  }
  await correctSome();
  const scopes = await findUnclosedDays(worker, '2027-06-01');
  for (const scope of scopes.slice(0, -30)) await closeDay(scope);
  await closePeriod(periods[0]!);
  await correctSome();
  const open = [...new Set(kept.flatMap(({ batchId, life }) => (batchId && !life.batchApproved ? [batchId] : [])))];
  for (const [n, batchId] of open.slice(0, 8).entries()) await sendBack(batchId, n % 2 === 0);
  await correctSome();
  for (const scope of (await findUnclosedDays(worker, '2027-06-01')).slice(0, -20)) await closeDay(scope);
  await correctSome();
}

const entryOf = ({ periodRecordId, itemCodes, recordId, occurredOn, evidence, deficient }: Kept) =>
  periodRecordId === null
    ? []
    : [
        {
          ...{ tenant, periodRecordId, recordId, occurredOn, itemCodes: [...itemCodes], deficient },
          ...{ consentFact: null, foreignFact: null, madeAt: evidence.event.time },
        },
      ];

async function closeDay(scope: BatchScope): Promise<void> {
  const batch = await worker.transaction((tx) => closeBatch(tx, { ...scope, closedBy: null }, edge));
  if (batch) await wasClosed(batch);
}

async function closePeriod(periodRecordId: string): Promise<void> {
  const batchId = newId();
  const closedAt = now().toISOString();
  const batch: RecordBatchClosed['data'] = {
    ...{ batchId, side: 'provider', agreementId: 'to-crm', madeOn: '2026-12-31', supplement: 0, periodRecordId },
    ...{ contentHash: 'a'.repeat(64), recordCount: 1, deficientCount: 0, closedBy: null, closedAt },
  };
  await worker.transaction(async (tx) => {
    await takeEntries(tx, { tenant, periodRecordId, batchId, after: null, limit: recordCount });
    await addBatch(tx, tenant, batch, []);
  });
  await wasClosed(batch);
}

/** Notes which records a batch holds from now on, and approves about half of the batches. */
async function wasClosed({ batchId, contentHash, closedAt }: RecordBatchClosed['data']): Promise<void> {
  const { rows } = await worker.query<{ record_id: string }>(
    'SELECT record_id FROM batch_records WHERE batch_id = $1',
    [batchId],
  );
  const ids = new Set(rows.map(({ record_id }) => record_id));
  const batchApproved = random(2) === 0;
  const approval = { tenant, batchId, contentHash, caseId: newId(), approvedBy: ['approver'], approvedAt: closedAt };
  if (batchApproved) await worker.transaction((tx) => addApprovals(tx, [approval]));
  for (const record of kept.filter(({ recordId }) => ids.has(recordId))) {
    record.batchId = batchId;
    Object.assign(record.life, { batchClosedAt: new Date(closedAt), batchApproved });
  }
}

async function sendBack(batchId: string, isResubmitted: boolean): Promise<void> {
  const ending = {
    outcome: 'sent_back' as const,
    decidedBy: 'approver',
    reason: 'again',
    decidedAt: now().toISOString(),
  };
  await worker.transaction((tx) => addBatchDecisions(tx, [{ tenant, batchId, caseId: newId(), ...ending }]));
  if (!isResubmitted) return;
  const again = { tenant, batchId, resubmittedBy: 'somebody' };
  await wasClosed(await api.tenantTransaction(tenant, (tx) => resubmitBatch(tx, again, edge)));
}

/** Of each kind of correction some. */
async function correctSome(): Promise<void> {
  for (const kind of ['voided', 'rejected', 'amended'] as const) {
    const chosen = kept.filter(({ life }) => life.voidedAt === null && random(20) === 0);
    const correctedAt = now();
    const corrections = chosen.map(({ recordId }) => {
      const said = { correctionId: newId(), recordId, reason: 'because', correctedAt: correctedAt.toISOString() };
      const data = kind === 'amended' ? { ...said, kind, items: {} } : { ...said, kind };
      const event = newEvent(recordCorrected, { source: 'test', tenant, time: correctedAt, data });
      return { ...said, data, evidence: evidenceOf(event) };
    });
    if (kind === 'voided') await worker.transaction((tx) => addVoidings(tx, corrections));
    else await api.tenantTransaction(tenant, (tx) => addCorrections(tx, corrections));
    for (const [i, record] of chosen.entries()) {
      record.life[`${kind}At`] = correctedAt;
      if (kind !== 'amended') continue;
      const { correctionId } = corrections[i]!;
      const standing = standElsewhere(record);
      await api.tenantTransaction(tenant, async (tx) => {
        const named = { tenant, recordId: record.recordId, revision: record.revision };
        await addStandings(tx, [{ ...named, correctionId, correctedAt: correctedAt.toISOString(), standing }]);
        await listForApproval(tx, tenant, record.recordId);
      });
    }
  }
}

async function allPages(filter: RecordFilter, limit: number) {
  const found: { recordId: string; state: RecordState }[] = [];
  for (let after: { occurredOn: string; recordId: string } | undefined; ; ) {
    const rows = await api.tenantTransaction(tenant, (tx) => findRecords(tx, tenant, { filter, after, limit }));
    found.push(...rows.slice(0, limit).map(({ recordId, state }) => ({ recordId, state })));
    if (rows.length <= limit) return found;
    after = rows[limit - 1];
  }
}

test('whatever is searched for, all pages together are the records that fit, each once, the latest day first, with their states', async () => {
  const answers = new Map<number, number>();
  for (let i = 0; i < filterCount; i += 1) {
    const filter = randomFilter();
    const found = await allPages(filter, oneOf([15, 50, 200]));
    expect({ filter, found }).toEqual({ filter, found: expected(filter) });
    answers.set(Math.min(found.length, 1), (answers.get(Math.min(found.length, 1)) ?? 0) + 1);
  }
  // The filters were worth asking: many found something, many nothing.
  expect(answers.get(1)).toBeGreaterThan(50);
  expect(answers.get(0)).toBeGreaterThan(20);
}, 180_000);

test.each(['unreviewed', 'in_batch', 'approved', 'rejected', 'voided'] as const)(
  'records in the state %s are found',
  async (state) => {
    const found = await allPages({ state }, 200);
    expect(found.length).toBeGreaterThan(10);
    expect(found).toEqual(expected({ state }));
  },
);

test.each(['unreviewed', 'in_batch', 'approved', 'rejected', 'voided'] as const)(
  'an export and an inspection of the state %s hold the same records as the search, each once',
  async (state) => {
    const filter = { state };
    const same = expected(filter);
    await api.tenantTransaction(tenant, async (tx) => {
      const chunks: Buffer[] = [];
      for await (const chunk of readRecordLines(tx, { tenant, filter })) chunks.push(chunk);
      const lines = Buffer.concat(chunks).toString().trim().split('\n');
      expect(lines.map((line) => JSON.parse(line).state)).toEqual(same.map(() => state));
      expect(await countRecords(tx, tenant, filter)).toBe(same.length);
      for (const { recordId, life } of kept.slice(0, 50)) {
        expect(await isRecordAmong(tx, tenant, { recordId, filter })).toBe(recordState(life) === state);
      }
    });
  },
);

test("another tenant's records are found by no filter", async () => {
  for (const filter of [
    {},
    { agreementId: 'to-crm' },
    { principal: 'person-1' },
    { state: 'approved' },
  ] as RecordFilter[]) {
    const rows = await api.tenantTransaction('other', (tx) =>
      findRecords(tx, tenant, { filter, after: undefined, limit: 50 }),
    );
    expect(rows).toEqual([]);
  }
});

test('once the records up to a day are disposed of, batches are walked from the next day on, and the rest is found as before', async () => {
  const lastDay = '2026-10-20';
  const gone = kept.filter(({ recordedOn }) => recordedOn <= lastDay);
  kept.splice(0, kept.length, ...kept.filter(({ recordedOn }) => recordedOn > lastDay));
  const disposal = createDatabase({ url: database.disposalUrl, applicationName: 'test' });
  try {
    const due = gone.map((record) => ({
      ...record,
      occurredOn: record.recordedOn,
      until: lastDay,
      record: {} as DueRecord['record'],
    }));
    await disposal.tenantTransaction(tenant, (tx) => deleteRecordRows(tx, tenant, due));
  } finally {
    await disposal.stop();
  }
  const { rows } = await worker.query<{ first_on: string }>('SELECT min(first_on) AS first_on FROM batch_groups');
  expect(rows[0]!.first_on > lastDay).toBe(true);
  for (const state of ['unreviewed', 'in_batch', 'approved', 'rejected', 'voided'] as const) {
    expect(await allPages({ state }, 50)).toEqual(expected({ state }));
  }
});
