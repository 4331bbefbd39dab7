import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

const restart = async () => {
  await service.stopService();
  await service.start();
};

const endsOf = async (agreementId: string) =>
  (
    await service.sql<{ revision: number }>(
      `SELECT tenant, version, content_hash, revision, ended_at FROM record_store.agreement_ends WHERE agreement_id = $1 ORDER BY version`,
      [agreementId],
    )
  ).rows;

test('agreements that were logged before their ends were noted have them noted at the start, by their newest state', async () => {
  const s = story({ agreementId: 'logged-before', agreement: { effectiveTo: '2027-03-31' } });
  const { data } = s.agreementEvent;
  const changedAt = '2026-11-20T00:00:00.000Z';
  const ended = { ...s.agreementEvent, id: `${s.agreementEvent.id.slice(0, -4)}ffff` };
  ended.data = { ...data, revision: 2, status: 'ended', changedAt };
  await service.publish(...s.basis);
  await service.publish(ended);
  const noted = await waitFor(
    async () => {
      const rows = await endsOf('logged-before');
      return rows[0]?.revision === 2 ? rows : undefined;
    },
    { what: 'the end to be noted' },
  );
  expect(noted).toMatchObject([{ ended_at: new Date(changedAt) }]);
  // As a database is that was migrated with evidence in it.
  await service.sql('DELETE FROM record_store.agreement_ends');
  await restart();
  await waitFor(async () => (await endsOf('logged-before')).length === 1, { what: 'the ends to be noted again' });
  expect(await endsOf('logged-before')).toEqual(noted);
});

test('records corrected before their standing was noted are found as corrected after the start', async () => {
  const s = story({ agreementId: 'corrected-before', providedAt: new Date('2026-11-10T03:00:00.000Z') });
  await service.publish(...s.basis, ...s.provisionEvents);
  const { recordId } = await recordOf(service, s.provisionId);
  const body = { reason: '誤記', items: { providedOn: '2026-11-12' } };
  const answer = await service.call(`/v1/records/${recordId}/corrections`, { method: 'POST', body });
  expect(answer.status).toBe(201);
  const shown = async () => (await service.call(`/v1/records/${recordId}`)).body.standing;
  const standing = await shown();
  await service.sql('ALTER TABLE record_store.record_standings DISABLE TRIGGER append_only');
  await service.sql('DELETE FROM record_store.record_standings');
  expect(await shown()).toBeNull();
  await restart();
  await waitFor(async () => (await shown()) !== null, { what: 'the standing' });
  expect(await shown()).toEqual(standing);
  const { items } = (await service.call('/v1/records?agreementId=corrected-before&occurredFrom=2026-11-12')).body;
  expect(items).toHaveLength(1);
});
