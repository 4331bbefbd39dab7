import { type CaseDecided, caseDecided, newEvent, newId, type ReviewRequested } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runDisposal } from '../src/disposal/run-disposal.ts';
import { notReached } from '../src/domain/not-reached.ts';
import { anniversary } from '../src/domain/retention.ts';
import { tokyoDay } from '../src/domain/tokyo-day.ts';
import { systemEdge } from '../src/edge.ts';
import { recipientStory } from './recipient-story.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
let disposal: Database;
beforeAll(async () => {
  service = await runRecordStore();
  disposal = createDatabase({ url: service.database.disposalUrl, applicationName: 'test' });
});
afterAll(async () => {
  await disposal?.stop();
  await service?.stop();
});

const lastDay = anniversary(tokyoDay(new Date()), 3);
const dispose = (daysLater: number) => {
  const now = new Date(Date.parse(`${lastDay}T00:00:00+09:00`) + daysLater * 24 * 60 * 60 * 1000);
  const options = { uncitedYears: 3, batchSize: 2, disposedBy: 'test', notReached: notReached({ backupDays: null }) };
  return runDisposal({ db: disposal, edge: { ...systemEdge, now: () => now }, ...options });
};

const logged = () =>
  waitFor(async () => (await service.sql('SELECT FROM record_store.log_queue')).rowCount === 0, { what: 'the log' });

const keptTypes = async (tenant: string) => {
  const { rows } = await service.sql<{ event_type: string }>(
    'SELECT DISTINCT event_type FROM record_store.evidence WHERE tenant = $1 ORDER BY 1',
    [tenant],
  );
  return rows.map(({ event_type }) => event_type);
};

test('Rule 25(iii): a recipient’s record goes the day after its last day, and the report of the acquisition with it', async () => {
  const tenant = 'crm-disposal';
  const token = await service.token({ tenant });
  const s = recipientStory({ tenant });
  await service.publish(...s.basis);
  // A report that comes before what it cites is answered "waiting", without a record.
  await waitFor(async () => (await keptTypes(tenant)).length === s.basis.length, { what: 'what it cites' });
  const answer = await service.call('/v1/acquisitions', { method: 'POST', token, body: s.report() });
  const { recordId } = answer.body;
  const shown = await service.call(`/v1/records/${recordId}`, { token });
  expect(shown.body.retention).toMatchObject({ until: lastDay, rule: 'Rule 25(iii)', because: 'method' });
  const corrected = await service.call(`/v1/records/${recordId}/corrections`, {
    ...{ method: 'POST', token },
    body: { reason: '会員番号の誤り', items: { principalIdentifier: 'member-corrected' } },
  });
  expect(corrected.status).toBe(201);
  await logged();
  await dispose(0);
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(200);
  await dispose(1);
  expect((await service.call(`/v1/records/${recordId}`, { token })).status).toBe(404);
  const types = await keptTypes(tenant);
  for (const gone of ['acquisition.reported', 'acquisition_record.made', 'record.corrected'])
    expect(types).not.toContain(gone);
  for (const kept of ['agreement.changed', 'notice.published', 'consent.recorded', 'record.disposed']) {
    expect(types).toContain(kept);
  }
});

test('Rules 24(2), 28(2): a record is kept as long as one that omits items by reference to it, and goes with that', async () => {
  const tenant = 'omitting-disposal';
  const token = await service.token({ tenant });
  const stories = [story({ tenant }), story({ tenant })];
  await service.publish(...stories.flatMap((s) => [...s.basis, ...s.provisionEvents]));
  const ids = await Promise.all(
    stories.map((s) =>
      waitFor(
        async () =>
          (await service.call(`/v1/records?provisionId=${s.provisionId}`, { token })).body.items[0]?.recordId as string,
        { what: 'the record' },
      ),
    ),
  );
  const [referenced, omitting] = ids as [string, string];
  await service.sql(
    `INSERT INTO record_store.record_omissions (tenant, record_id, referenced_record_id, items) VALUES ($1, $2, $3, '{counterparty}')`,
    [tenant, omitting, referenced],
  );
  const post = (path: string, body: object) => service.call(path, { method: 'POST', body, token });
  const { body: hold } = await post('/v1/legal-holds', { scope: { recordIds: [omitting] }, reason: 'litigation' });
  await logged();
  await dispose(1);
  const statuses = async () =>
    Promise.all(ids.map(async (id) => (await service.call(`/v1/records/${id}`, { token })).status));
  expect(await statuses()).toEqual([200, 200]);
  await post(`/v1/legal-holds/${hold.holdId}/release`, { reason: 'settled' });
  await dispose(1);
  expect(await statuses()).toEqual([404, 404]);
  const { rowCount } = await service.sql('SELECT FROM record_store.record_omissions WHERE tenant = $1', [tenant]);
  expect(rowCount).toBe(0);
});

test('rejecting a case about deficient records corrects those that it is about, and no other', async () => {
  const of = (itemCodes: string[]) => story({ agreementId: 'deficient-rejected', itemCodes });
  const lacking = [of(['viewed-category', 'secret-one']), of(['viewed-category', 'secret-two'])];
  const complete = of(['viewed-category']);
  await service.publish(...complete.basis, ...complete.provisionEvents);
  await service.publish(...lacking.flatMap((s) => [s.consentEvent, ...s.provisionEvents]));
  for (const { provisionId } of [...lacking, complete]) await recordOf(service, provisionId);
  const { rows } = await service.sql<{ value: Buffer }>(
    `SELECT value FROM record_store.evidence WHERE event_type = 'review.requested' AND tenant = 'provider-demo'`,
  );
  const reviews = rows.map(({ value }) => (JSON.parse(value.toString()) as ReviewRequested).data);
  const { subject } = reviews.find(({ content }) => content.agreementId === 'deficient-rejected')!;
  const decidedAt = new Date().toISOString();
  const decided = (contentHash: string): CaseDecided => {
    const decision = { step: 0, actor: 'approver-2', decision: 'reject' as const, reason: '契約にない項目', decidedAt };
    const data = { caseId: newId(), kind: 'deficient_record' as const, subject: { ...subject, contentHash } };
    return newEvent(caseDecided, {
      ...{ source: 'akashi/test', tenant: 'provider-demo', time: new Date() },
      data: { ...data, outcome: 'rejected', decisions: [decision], decidedAt },
    });
  };
  await service.publish(decided('e'.repeat(64)), decided(subject.contentHash));
  for (const { provisionId } of lacking) {
    const record = await waitFor(
      async () => (await service.call(`/v1/records?state=rejected&provisionId=${provisionId}`)).body.items[0],
      { what: 'the rejection' },
    );
    const { corrections } = (await service.call(`/v1/records/${record.recordId}`)).body;
    expect(corrections).toMatchObject([{ kind: 'rejected', reason: '契約にない項目', correctedBy: 'approver-2' }]);
  }
  expect((await recordOf(service, complete.provisionId)).state).toBe('unreviewed');
});
