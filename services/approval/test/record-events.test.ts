import { type AkashiEvent, newEvent, newId, recordBatchClosed } from '@akashi/contracts';
import { waitFor, writeTopic } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { decide, eventsOn, type OpenedCase } from './approval-flow.ts';
import { reviewOf, reviewSummary } from './ask-review.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const tenant = 'tenant-records';
const about = { source: 'akashi/record-store', tenant, time: new Date('2026-11-24T03:04:05.678Z') };
const at = about.time.toISOString();
const hash = (digit: string) => digit.repeat(64);

const closed = (batchId: string) =>
  newEvent(recordBatchClosed, {
    ...about,
    data: {
      batchId,
      agreementId: 'flow',
      madeOn: '2026-11-24',
      supplement: 0,
      contentHash: hash('d'),
      recordCount: 3,
      deficientCount: 0,
      closedBy: 'requester',
      closedAt: at,
    },
  });

const asked = (subjectId: string, contentHash = hash('d')) => reviewOf({ tenant, subjectId, contentHash });

const send = (...events: AkashiEvent[]) =>
  writeTopic(
    approval.kafka,
    'records.v1',
    events.map((event) => ({ key: `${tenant}:${event.subject}`, value: JSON.stringify(event) })),
  );
const casesOf = async (subjectId: string) =>
  (await approval.call('GET', `/v1/cases?subjectId=${subjectId}`, { tenant })).body.items;
const opened = (subjectId: string, count = 1) =>
  waitFor(async () => (await casesOf(subjectId)).length === count, {
    what: `${count} case(s) of ${subjectId}`,
    timeoutMs: 20_000,
  });

/** Everything on the topic's one partition that was sent before is handled once this event's case is there. */
async function allHandled(): Promise<void> {
  const marker = newId();
  await send(closed(marker));
  await opened(marker);
}

test('a batch’s case points to its records and to those that its counts are of', async () => {
  const batchId = newId();
  await send(closed(batchId));
  await opened(batchId);
  const { caseId } = (await casesOf(batchId))[0];
  const { materials } = (await approval.call('GET', `/v1/cases/${caseId}`, { tenant })).body;
  expect(materials.map(({ path, count }: { path: string; count: number | null }) => [path, count])).toEqual([
    [`/v1/record-batches/${batchId}/records`, 3],
    [`/v1/record-batches/${batchId}/records?only=corrected`, null],
    [`/v1/record-batches/${batchId}/records?only=deficient`, 0],
    [`/v1/record-batches/${batchId}/records?only=unconfirmed`, null],
  ]);
});

const sources: [string, (subjectId: string) => AkashiEvent, string][] = [
  ['a closed batch', closed, 'record_batch'],
  ['what record-store asks to have reviewed', asked, 'deficient_record'],
];

test.each(sources)('%s opens one case bound to its hash, however often its event arrives', async (_, event, kind) => {
  const subjectId = newId();
  const message = event(subjectId);
  await send(message, message);
  await opened(subjectId);
  await send(message);
  await allHandled();
  expect(await casesOf(subjectId)).toEqual([
    expect.objectContaining({
      kind,
      state: 'open',
      requester: 'requester',
      subject: { id: subjectId, version: null, contentHash: hash('d') },
    }),
  ]);
});

test.each(sources)('%s whose case cannot be stored opens it once the cause is gone', async (_, event) => {
  const subjectId = newId();
  const admin = new pg.Client({ connectionString: approval.database.adminUrl });
  await admin.connect();
  await admin.query(`ALTER TABLE approval.cases ADD CONSTRAINT broken CHECK (subject_id <> '${subjectId}')`);
  await send(event(subjectId));
  await waitFor(async () => (await admin.query('SELECT 1 FROM approval.parked_events')).rowCount === 1, {
    what: 'the event to be parked',
  });
  await admin.query('ALTER TABLE approval.cases DROP CONSTRAINT broken');
  await admin.end();
  await opened(subjectId);
});

test('a review asked for twice under new ids has one case for one content', async () => {
  const subjectId = newId();
  await send(asked(subjectId), asked(subjectId));
  await allHandled();
  expect(await casesOf(subjectId)).toHaveLength(1);
});

test("a review's case shows its summary and content, and its decision repeats the very subject that was asked about", async () => {
  const subjectId = newId();
  await send(asked(subjectId, hash('e')));
  await opened(subjectId);
  const [{ caseId }] = await casesOf(subjectId);
  const { body: shown } = await approval.call('GET', `/v1/cases/${caseId}`, { tenant });
  expect(shown.content).toEqual({
    summary: reviewSummary,
    agreementId: 'flow',
    deficiencies: ['representative_name_missing'],
  });
  expect(shown.meaning.en).toMatch(/^You approve that records lacking an item/);
  expect((await decide(approval, tenant, shown as OpenedCase, 'a', 0)).body.state).toBe('approved');
  const decision = await waitFor(
    async () =>
      (await eventsOn(approval, 'decisions.v1')).find(
        ({ type, data }) => type === 'case.decided' && data.caseId === caseId,
      ),
    { what: 'the decision to be published' },
  );
  expect(decision).toMatchObject({
    tenantid: tenant,
    data: {
      kind: 'deficient_record',
      outcome: 'approved',
      subject: { id: subjectId, version: null, contentHash: hash('e') },
    },
  });
});
