import { auditLogged, encodeEvent, newEvent, newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RecordMaker, recipientTenant, recordMaker } from './make-records.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
let records: RecordMaker;
beforeAll(async () => {
  service = await runRecordStore();
  records = recordMaker(service);
});
afterAll(async () => {
  await records?.stop();
  await service?.stop();
});

test.each([
  ['approval', 'case.viewed', 'audit.approval.v1'],
  ['consent-collector', 'consents.viewed', 'audit.consent-collector.v1'],
  ['tag-relay', 'outcomes.viewed', 'audit.tag-relay.v1'],
])(
  "what people looked at in %s is kept byte for byte, once, as a leaf of the tenant's log",
  async (by, action, topic) => {
    const auditId = newId();
    const event = newEvent(auditLogged, {
      source: `akashi/${by}`,
      tenant: 'provider',
      time: new Date(),
      id: auditId,
      data: {
        auditId,
        actor: 'approver-1',
        actorName: '佐藤 承一',
        roles: ['approver'],
        action,
        target: { kind: 'case', id: newId() },
        details: { contentHash: 'b'.repeat(64) },
        loggedAt: new Date().toISOString(),
      },
    });
    await service.publish(event, event);
    const kept = async () =>
      (
        await service.sql<{ value: Buffer }>(
          `SELECT e.value, e.topic, e.event_type FROM record_store.evidence e JOIN record_store.log_leaves l USING (evidence_id)
         WHERE e.event_id = $1`,
          [auditId],
        )
      ).rows;
    const rows = await waitFor(async () => ((await kept()).length > 0 ? kept() : undefined), {
      what: 'the entry to be in the log',
    });
    expect(rows).toEqual([{ topic, event_type: 'audit.logged', value: encodeEvent(event).value }]);
  },
);

const recipient = (subject: string) => service.token({ tenant: recipientTenant, subject });

async function saidBy(actor: string) {
  const { rows } = await service.sql<{ value: Buffer; topic: string }>(
    `SELECT value, topic FROM record_store.evidence WHERE event_type = 'audit.logged' AND subject = $1 ORDER BY evidence_id`,
    [actor],
  );
  return rows.map(({ value, topic }) => ({ topic, ...JSON.parse(value.toString()).data }));
}

test("who was shown a recipient's records, or searched for a person, is evidence before the answer is given, and names no person", async () => {
  const person = 'member-viewed-1';
  const [recordId] = await records.acquisitions('viewed', [
    { key: 'key-viewed', day: '2026-11-03', itemCodes: ['a'], person },
  ]);
  const token = await recipient('viewer-1');
  const see = (path: string) => service.call(path, { token });
  await see(`/v1/records?principal=${person}&side=recipient`);
  const shown = await see(`/v1/records/${recordId}`);
  expect(shown.status).toBe(200);
  const acquisitionId = newId();
  const reported = { acquisitionId, agreementId: 'viewed', principalIdentifier: person, itemCodes: ['a'] };
  const body = { ...reported, acquiredAt: new Date().toISOString() };
  await service.call('/v1/acquisitions', { method: 'POST', body, token });
  await see(`/v1/acquisitions/${acquisitionId}`);
  await see(`/v1/records?agreementId=nothing-here`);
  await see(`/v1/records/${newId()}`);
  const said = await saidBy('viewer-1');
  expect(said.map(({ topic, action, target, details }) => [topic, action, target.id, details])).toEqual([
    [
      'audit.record-store.v1',
      'records.listed',
      'GET /v1/records',
      { searchedBy: ['side', 'principal', 'limit'], recordIds: [recordId] },
    ],
    ['audit.record-store.v1', 'record.viewed', recordId, {}],
    ['audit.record-store.v1', 'acquisition.viewed', acquisitionId, {}],
  ]);
  expect(JSON.stringify(said)).not.toContain(person);
});

test("a provider's records, which state nobody, are shown without an entry, unless somebody searches for a person", async () => {
  await records.provisions('viewed-too', [{ key: 'person-viewed-2', day: '2026-11-03', itemCodes: ['a'] }]);
  const token = await service.token({ subject: 'viewer-2' });
  await service.call('/v1/records?agreementId=viewed-too', { token });
  expect(await saidBy('viewer-2')).toEqual([]);
  await service.call('/v1/records?principal=person-viewed-2', { token });
  expect((await saidBy('viewer-2')).map(({ action }) => action)).toEqual(['records.listed']);
});

test('what cannot be logged is not shown', async () => {
  const person = 'member-viewed-3';
  const [recordId] = await records.acquisitions('unlogged', [
    { key: 'k', day: '2026-11-03', itemCodes: ['a'], person },
  ]);
  const token = await recipient('viewer-3');
  await service.sql(
    `CREATE FUNCTION record_store.refuse_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.event_type = 'audit.logged' THEN RAISE EXCEPTION 'no'; END IF; RETURN NEW; END $$`,
  );
  await service.sql(
    'CREATE TRIGGER refuse_audit BEFORE INSERT ON record_store.evidence FOR EACH ROW EXECUTE FUNCTION record_store.refuse_audit()',
  );
  try {
    const { status, text } = await service.call(`/v1/records/${recordId}`, { token });
    expect(status).toBe(500);
    expect(text).not.toContain(person);
  } finally {
    await service.sql('DROP TRIGGER refuse_audit ON record_store.evidence');
  }
});
