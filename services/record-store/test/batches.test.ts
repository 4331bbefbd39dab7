import { type CaseDecided, caseDecided, newEvent, newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tokyoDay } from '../src/domain/tokyo-day.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

async function recorded(agreementId: string) {
  const s = story({ agreementId });
  await service.publish(...s.basis, ...s.provisionEvents);
  return recordOf(service, s.provisionId);
}

const close = (agreementId: string, headers: Record<string, string> = {}) =>
  service.call('/v1/record-batches', { method: 'POST', body: { agreementId }, headers });

function decision(
  batch: { batchId: string; contentHash: string },
  outcome: CaseDecided['data']['outcome'] = 'approved',
) {
  const time = new Date();
  const decided = {
    step: 0,
    actor: 'approver-1',
    decision: 'approve' as const,
    reason: null,
    decidedAt: time.toISOString(),
  };
  const subject = { id: batch.batchId, version: null, contentHash: batch.contentHash };
  const data = {
    caseId: newId(),
    kind: 'record_batch' as const,
    subject,
    outcome,
    decisions: [decided],
    decidedAt: time.toISOString(),
  };
  return newEvent(caseDecided, { source: 'akashi/test', tenant: 'provider-demo', time, data });
}

test('a batch closes what is not in one yet, and a case that repeats its id and hash approves each record', async () => {
  const records = [await recorded('approved-one'), await recorded('approved-one')];
  const { status, body: batch, headers } = await close('approved-one');
  expect(status).toBe(201);
  expect(batch).toMatchObject({
    agreementId: 'approved-one',
    madeOn: tokyoDay(new Date()),
    supplement: 0,
    recordCount: 2,
    deficientCount: 0,
    closedBy: 'auditor',
    approval: null,
  });
  expect(headers.get('location')).toBe(`/v1/record-batches/${batch.batchId}`);
  const shown = await service.call(`/v1/record-batches/${batch.batchId}`);
  expect(shown.body.records.items).toEqual(records.map(({ recordId }) => recordId).sort());
  expect((await recordOf(service, records[0].basis.provisionId)).state).toBe('in_batch');

  await service.publish(decision(batch));
  const approved = await waitFor(
    async () => (await service.call('/v1/records?state=approved&agreementId=approved-one')).body.items[1],
    { what: 'the approval' },
  );
  expect(approved).toMatchObject({
    state: 'approved',
    approval: { batchId: batch.batchId, approvedBy: ['approver-1'] },
  });
});

test('a decision that comes twice approves once, and is said once', async () => {
  await recorded('approved-twice');
  const { body: batch } = await close('approved-twice');
  const first = decision(batch);
  await service.publish(first, first);
  await service.publish(decision(batch));
  const count = async (type: string) => {
    const { rows } = await service.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM record_store.evidence WHERE event_type = $1 AND value::text LIKE '%' || encode($2, 'hex') || '%'`,
      [type, Buffer.from(batch.batchId)],
    );
    return rows[0]!.n;
  };
  await waitFor(async () => (await count('case.decided')) === 2, { what: 'both decisions to be kept' });
  expect(await count('record_batch.approved')).toBe(1);
});

test('a decision on another content hash does not approve, and somebody is told', async () => {
  const record = await recorded('wrong-hash');
  const { body: batch } = await close('wrong-hash');
  const wrong = decision({ ...batch, contentHash: 'e'.repeat(64) });
  await service.publish(wrong);
  const alarm = await waitFor(
    () => service.logged.find((line) => line.alarm === 'batch_decision_mismatch' && line.caseId === wrong.data.caseId),
    { what: 'the alarm' },
  );
  expect(alarm.reason).toContain(batch.contentHash);
  expect((await recordOf(service, record.basis.provisionId)).state).toBe('in_batch');
  await service.publish(decision(batch, 'rejected'), decision({ batchId: 'no-uuid', contentHash: batch.contentHash }));
  await waitFor(() => service.logged.filter((line) => line.alarm === 'batch_decision_mismatch').length === 2, {
    what: 'the second alarm',
  });
  expect((await service.call(`/v1/record-batches/${batch.batchId}`)).body.approval).toBeNull();
});

test('records made after their batch was closed form a supplement with a hash of its own', async () => {
  const first = await recorded('supplemented');
  const { body: batch } = await close('supplemented');
  const nothing = await close('supplemented');
  expect(nothing).toMatchObject({ status: 409, body: { code: 'nothing_to_close' } });
  const late = await recorded('supplemented');
  const { body: supplement } = await close('supplemented');
  expect(supplement).toMatchObject({ supplement: 1, recordCount: 1, madeOn: batch.madeOn });
  expect(supplement.contentHash).not.toBe(batch.contentHash);
  await service.publish(decision(supplement));
  await waitFor(async () => (await recordOf(service, late.basis.provisionId)).state === 'approved', {
    what: 'the supplement to be approved',
  });
  expect((await recordOf(service, first.basis.provisionId)).state).toBe('in_batch');
});

test('a repeated Idempotency-Key closes one batch, and with another body is refused', async () => {
  await recorded('idempotent');
  const headers = { 'idempotency-key': newId() };
  const first = await close('idempotent', headers);
  const again = await close('idempotent', headers);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(first.body);
  const other = await close('another-agreement', headers);
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
});

test('when two close at once, each record is in one batch', async () => {
  for (let i = 0; i < 3; i += 1) await recorded('contended');
  const answers = await Promise.all([close('contended'), close('contended'), close('contended')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(answers.find(({ status }) => status === 201)!.body.recordCount).toBe(3);
});

test('the schedule closes the days before, in nobody’s name', async () => {
  const record = await recorded('scheduled');
  await service.sql(`ALTER TABLE record_store.unbatched_records DISABLE TRIGGER ALL`);
  await service.sql(`UPDATE record_store.unbatched_records SET made_on = made_on - 2 WHERE agreement_id = 'scheduled'`);
  await service.stopService();
  await service.start();
  const batch = await waitFor(
    async () =>
      (await service.call('/v1/record-batches')).body.items.find(
        (item: { agreementId: string }) => item.agreementId === 'scheduled',
      ),
    { what: 'the scheduled batch' },
  );
  expect(batch).toMatchObject({ closedBy: null, recordCount: 1, supplement: 0 });
  expect((await recordOf(service, record.basis.provisionId)).batchId).toBe(batch.batchId);
});
