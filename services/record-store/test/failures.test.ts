import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

/** Makes the database refuse rows of a table until the returned function is called. */
async function refuse(table: string, condition: string) {
  await service.sql(`CREATE OR REPLACE FUNCTION record_store.refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'refused by the test'; END $$`);
  await service.sql(
    `CREATE TRIGGER refuse BEFORE INSERT ON record_store.${table} FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION record_store.refuse()`,
  );
  return () => service.sql(`DROP TRIGGER refuse ON record_store.${table}`);
}

const isParked = async (key: string) =>
  (await service.sql('SELECT FROM record_store.parked_keys WHERE key = $1', [key])).rowCount === 1;

/** Waits until all that a provision relies on is evidence: one that comes before it waits instead of failing. */
async function isEvidence(events: readonly { id: string }[]) {
  const ids = events.map(({ id }) => id);
  await waitFor(
    async () => {
      const { rows } = await service.sql<{ n: number }>(
        'SELECT count(DISTINCT event_id)::int AS n FROM record_store.evidence WHERE event_id = ANY($1::text[])',
        [ids],
      );
      return rows[0]!.n === new Set(ids).size;
    },
    { what: 'the basis to be evidence' },
  );
}

test('a provision that fails is tried again until it has its one record; its settlement waits behind it and other people go on', async () => {
  const [failing, other] = [story(), story()];
  await service.publish(...failing.basis, other.consentEvent);
  await isEvidence([...failing.basis, other.consentEvent]);
  const allow = await refuse('records', `NEW.principal = '${failing.principal}'`);
  await service.publish(...failing.provisionEvents);
  await service.publish(failing.settled('not_sent'), ...other.provisionEvents);
  await waitFor(() => isParked(`provider-demo:${failing.principal}`), { what: 'the key to be parked' });
  await recordOf(service, other.provisionId);
  expect((await service.call(`/v1/records?principal=${failing.principal}`)).body.items).toEqual([]);
  await allow();
  const voided = () => service.call(`/v1/records?principal=${failing.principal}&state=voided`);
  await waitFor(async () => (await voided()).body.items.length > 0, { what: 'the voided record' });
  await waitFor(async () => !(await isParked(`provider-demo:${failing.principal}`)), { what: 'the key to be free' });
  expect((await voided()).body.items).toHaveLength(1);
});

test('a consent that fails is tried again, and the provision that waits for it gets its record', async () => {
  const s = story();
  const allow = await refuse('evidence', `NEW.event_id = '${s.consentId}'`);
  await service.publish(...s.basis, ...s.provisionEvents);
  await waitFor(() => isParked(`provider-demo:${s.principal}`), { what: 'the key to be parked' });
  expect((await service.call(`/v1/records?provisionId=${s.provisionId}`)).body.items).toEqual([]);
  await allow();
  expect((await recordOf(service, s.provisionId)).deficiencies).toEqual([]);
});

test('a decision that fails is tried again and then approves', async () => {
  const s = story();
  const allow = await refuse('evidence', `NEW.subject = '${s.caseId}'`);
  await service.publish(...s.caseEvents);
  await waitFor(() => isParked(`provider-demo:${s.caseId}`), { what: 'the case to be parked' });
  await allow();
  const kept = () => service.sql('SELECT FROM record_store.evidence WHERE subject = $1', [s.caseId]);
  await waitFor(async () => (await kept()).rowCount === 2, { what: 'both events of the case' });
});

test('a waiting provision whose outcome can not be made holds up no other', async () => {
  const [failing, other] = [story({ agreementId: 'held-up' }), story({ agreementId: 'held-up' })];
  const allow = await refuse('records', `NEW.principal = '${failing.principal}'`);
  await service.publish(...failing.provisionEvents, ...other.provisionEvents);
  await waitFor(async () => (await service.sql(`SELECT FROM record_store.pending_provisions`)).rowCount === 2, {
    what: 'both to wait',
  });
  await service.publish(
    failing.consentEvent,
    other.consentEvent,
    ...other.parties,
    other.noticeEvent,
    other.agreementEvent,
  );
  await recordOf(service, other.provisionId);
  await allow();
  const { rowCount } = await service.sql('SELECT FROM record_store.pending_provisions WHERE provision_id = $1', [
    failing.provisionId,
  ]);
  expect(rowCount).toBe(1);
});

test('a provision that waits too long for its evidence is alarmed without naming the person, once', async () => {
  const impatient = await runRecordStore({ env: { RECORD_STORE_PENDING_ALARM_AFTER_MS: '100' } });
  try {
    const s = story();
    await impatient.publish(...s.provisionEvents);
    const alarms = () => impatient.logged.filter((line) => line.alarm === 'provision_overdue');
    await waitFor(() => alarms().length > 0, { what: 'the alarm' });
    expect(alarms()[0]).toMatchObject({
      provisionId: s.provisionId,
      missing: ['agreement', 'consent', 'notice', 'party', 'party'],
    });
    expect(JSON.stringify(alarms())).not.toContain(s.principal);
    const { rows } = await impatient.sql<{ alarmed: boolean }>(
      'SELECT alarmed_at IS NOT NULL AS alarmed FROM record_store.pending_provisions',
    );
    expect(rows).toEqual([{ alarmed: true }]);
  } finally {
    await impatient.stop();
  }
});

test('the service starts, answers and says what is not ready while Kafka is away', async () => {
  await service.stopService();
  const cut = await runRecordStore({ env: { KAFKA_BROKERS: '127.0.0.1:1' } });
  try {
    expect((await cut.call('/v1/records')).status).toBe(200);
    expect((await cut.call('/livez')).status).toBe(200);
    const { body } = await cut.call('/readyz');
    expect(JSON.stringify(body.problems)).toContain('provisions.v1');
  } finally {
    await cut.stop();
    await service.start();
  }
});
