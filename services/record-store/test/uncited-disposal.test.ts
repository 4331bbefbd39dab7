import { newId } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { afterLastDay, disposing } from './disposing.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';
import { dutyDoesNotApply, story } from './story.ts';

let service: RunningRecordStore;
let disposal: Database;
let act: ReturnType<typeof disposing>;
beforeAll(async () => {
  service = await runRecordStore();
  disposal = createDatabase({ url: service.database.disposalUrl, applicationName: 'test' });
  act = disposing(service, disposal);
});
afterAll(async () => {
  await disposal?.stop();
  await service?.stop();
});

test('a consent that may still be relied on stays; one that a later choice replaced goes once no kept record cites it', async () => {
  const tenant = 'consents';
  const { s } = await act.recordedAndLogged(tenant);
  await act.dispose(afterLastDay(1));
  expect(await act.isKept(s.consentEvent.id)).toBe(true);
  const later = Date.parse(s.consentEvent.data.effectiveAt) + 1_000;
  const newer = {
    ...s.consentEvent,
    id: newId(),
    data: { ...s.consentEvent.data, choiceNumber: 2, effectiveAt: new Date(later).toISOString() },
  };
  await service.publish(newer);
  await waitFor(() => act.isKept(newer.id), { what: 'the newer consent' });
  await act.idle(tenant);
  await act.dispose(afterLastDay(1));
  expect(await act.isKept(s.consentEvent.id)).toBe(false);
  expect(await act.isKept(newer.id)).toBe(true);
});

test('a consent that a kept record cites stays, though a later choice replaced it', async () => {
  const tenant = 'cited-consent';
  const { s, token, recordId } = await act.recordedAndLogged(tenant);
  const hold = { scope: { recordIds: [recordId] }, reason: 'litigation' };
  await service.call('/v1/legal-holds', { method: 'POST', body: hold, token });
  const later = new Date(Date.parse(s.consentEvent.data.effectiveAt) + 1_000).toISOString();
  const newer = {
    ...s.consentEvent,
    id: newId(),
    data: { ...s.consentEvent.data, choiceNumber: 2, effectiveAt: later },
  };
  await service.publish(newer);
  await waitFor(() => act.isKept(newer.id), { what: 'the newer consent' });
  await act.idle(tenant);
  await act.dispose(afterLastDay(1));
  for (const event of [s.consentEvent, s.confirmationEvent, s.provisionEvent])
    expect(await act.isKept(event.id)).toBe(true);
});

test('a filed provision goes when the term for uncited evidence has passed, not before', async () => {
  const tenant = 'filed';
  const s = story({ tenant, agreement: { applicabilityDecision: dutyDoesNotApply } });
  await service.publish(...s.basis, ...s.provisionEvents);
  await waitFor(async () => (await act.eventsOf(tenant, ['provision.filed'])).length === 1, { what: 'the filing' });
  await act.idle(tenant);
  await act.dispose(afterLastDay(1), { uncitedYears: 4 });
  expect(await act.isKept(s.provisionEvent.id)).toBe(true);
  await act.dispose(afterLastDay(1));
  expect(await act.isKept(s.provisionEvent.id)).toBe(false);
  const proofs = await act.eventsOf(tenant, ['record.disposed']);
  expect(new Set(proofs.map(({ event }) => event.data.reason))).toEqual(new Set(['uncited']));
  const types = proofs.flatMap(({ event }) => Object.keys(event.data.counts));
  expect(types.sort()).toEqual(['provision.filed', 'provision.made']);
  const { body } = await service.call('/v1/completeness', { token: await service.token({ tenant }) });
  expect(body).toMatchObject({ provisions: 0, filed: 0, recordsMade: 0, pending: 0 });
});

test('answers to persons and differences of lists go with the term for uncited evidence, and the proof counts them', async () => {
  const tenant = 'answers';
  await act.recordedAndLogged(tenant);
  const id = newId();
  await service.sql(`INSERT INTO record_store.disclosures VALUES ($1, $2, $2, '{}', 'x', now())`, [tenant, id]);
  await service.sql(`INSERT INTO record_store.reconciliations VALUES ($1, $2, $2, 'shop-to-crm', 1, now())`, [
    tenant,
    id,
  ]);
  await service.sql(
    `INSERT INTO record_store.reconciliation_differences (tenant, reconciliation_id, difference, kind, match_key)
     VALUES ($1, $2, 1, 'only_ours', 'person-1')`,
    [tenant, id],
  );
  const left = async () => {
    const counts = ['disclosures', 'reconciliations', 'reconciliation_differences'].map(
      async (table) => (await service.sql(`SELECT FROM record_store.${table} WHERE tenant = $1`, [tenant])).rowCount,
    );
    return Promise.all(counts);
  };
  await act.dispose(afterLastDay(0), { uncitedYears: 4 });
  expect(await left()).toEqual([1, 1, 1]);
  await act.dispose(afterLastDay(1));
  expect(await left()).toEqual([0, 0, 0]);
  const proofs = await act.eventsOf(tenant, ['record.disposed']);
  expect(proofs.map(({ event }) => event.data.rows).filter(Boolean)).toEqual([
    { disclosure_answers: 1, reconciliations: 1 },
  ]);
});
