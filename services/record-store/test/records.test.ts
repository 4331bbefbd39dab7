import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { dutyDoesNotApply, story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

const evidenceCount = async (eventId: string) => {
  const { rows } = await service.sql<{ n: number }>(
    'SELECT count(*)::int AS n FROM record_store.evidence WHERE event_id = $1',
    [eventId],
  );
  return rows[0]!.n;
};

test('a provision gives a record with exactly the items of Rule 28(1), from the versions it relied on', async () => {
  const s = story({ providedAt: new Date('2026-11-23T15:30:00.000Z') });
  await service.publish(...s.basis);
  await service.publish(...s.provisionEvents);
  const record = await recordOf(service, s.provisionId);
  expect(record).toMatchObject({
    side: 'provider',
    recordMethod: 'per_occasion',
    ruleSet: 'appi-2022-04',
    items: {
      consentConfirmed: { confirmationMethod: 'self_confirmed_as_proxy' },
      providedOn: '2026-11-24',
      counterparty: {
        partyName: '株式会社シーアールエム',
        partyAddress: '東京都千代田区丸の内1-1-1',
        representativeName: '鈴木 一郎',
      },
      infoItems: ['サイトXで閲覧した商品カテゴリ'],
    },
    basis: {
      provisionId: s.provisionId,
      confirmationId: s.confirmationId,
      consentId: s.consentId,
      agreement: s.agreement,
      notice: s.notice,
    },
    deficiencies: [],
    state: 'unreviewed',
    approval: null,
  });
  expect(Object.keys(record.items).sort()).toEqual(['consentConfirmed', 'counterparty', 'infoItems', 'providedOn']);
});

test('the record on the topic, in the outbox and as evidence has the same bytes', async () => {
  const s = story();
  await service.publish(...s.basis, ...s.provisionEvents);
  const { recordId } = await recordOf(service, s.provisionId);
  const { rows } = await service.sql<{ same: boolean }>(
    `SELECT o.value = e.value AS same FROM record_store.evidence e JOIN record_store.outbox o ON o.key = 'provider-demo:' || $1
     WHERE e.event_type = 'record.made' AND e.subject = $1`,
    [recordId],
  );
  expect(rows).toEqual([{ same: true }]);
});

test('when the same events arrive twice, one record and one piece of evidence each are kept', async () => {
  const s = story();
  await service.publish(...s.basis, ...s.provisionEvents);
  await recordOf(service, s.provisionId);
  const last = story();
  await service.publish(...s.basis, ...s.provisionEvents);
  // The other provisions of these partitions come later, so the duplicates have been handled when it has its record.
  await service.publish({ ...s.provisionEvents[1]!, id: newId() }, ...last.basis, ...last.provisionEvents);
  await recordOf(service, last.provisionId);
  await waitFor(async () => (await evidenceCountOfProvision(s.provisionId)) === 2, {
    what: 'the second provision event',
  });
  expect(await evidenceCount(s.provisionEvents[1]!.id)).toBe(1);
  const page = await service.call(`/v1/records?principal=${s.principal}`);
  expect(page.body.items).toHaveLength(1);
});

const evidenceCountOfProvision = async (provisionId: string) => {
  const { rows } = await service.sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM record_store.evidence_references WHERE reference = 'provision:' || $1`,
    [provisionId],
  );
  return rows[0]!.n;
};

test('an event that comes again with other bytes is alarmed, and the first is kept', async () => {
  const { consentEvent } = story();
  await service.publish(consentEvent);
  await waitFor(async () => (await evidenceCount(consentEvent.id)) === 1, { what: 'the consent' });
  await service.publish({ ...consentEvent, data: { ...consentEvent.data, page: 'https://elsewhere.example.jp/' } });
  const alarm = await waitFor(() => service.logged.find((line) => line.alarm === 'conflicting_evidence'), {
    what: 'the alarm',
  });
  expect(alarm).toMatchObject({ topic: 'consents.v1', eventId: consentEvent.id });
  expect(JSON.stringify(alarm)).not.toContain(consentEvent.data.principal);
  const { rows } = await service.sql<{ value: Buffer }>('SELECT value FROM record_store.evidence WHERE event_id = $1', [
    consentEvent.id,
  ]);
  expect(JSON.parse(rows[0]!.value.toString()).data.page).toBe('https://shop.example.jp/');
});

test('a provision that arrives before its consent and agreement gets its record when both are there, with the very versions relied on', async () => {
  const s = story({ agreementId: 'late-agreement' });
  await service.publish(...s.provisionEvents);
  await waitFor(async () => (await pendingOf(s.provisionId)).length > 0, { what: 'the provision to wait' });
  await service.publish(...s.parties, s.noticeEvent, s.consentEvent);
  await waitFor(async () => (await pendingOf(s.provisionId)).join() === referenceOfAgreement(s), {
    what: 'only the agreement to be missing',
  });
  // Another version of the same agreement is not what the provision relied on.
  const other = story({ agreementId: 'late-agreement', agreement: { effectiveTo: '2030-01-01' } });
  await service.publish(other.agreementEvent, other.consentEvent, ...other.provisionEvents);
  await recordOf(service, other.provisionId);
  expect((await service.call(`/v1/records?provisionId=${s.provisionId}`)).body.items).toEqual([]);
  await service.publish(s.agreementEvent);
  const record = await recordOf(service, s.provisionId);
  expect(record.basis.agreement).toEqual(s.agreement);
  expect(record.deficiencies).toEqual([]);
  expect(await pendingOf(s.provisionId)).toEqual([]);
});

const referenceOfAgreement = ({ agreement }: ReturnType<typeof story>) =>
  `agreement:${agreement.agreementId}:1:${agreement.contentHash}`;

const pendingOf = async (provisionId: string) => {
  const { rows } = await service.sql<{ missing_reference: string }>(
    'SELECT missing_reference FROM record_store.pending_links WHERE provision_id = $1 ORDER BY 1',
    [provisionId],
  );
  return rows.map(({ missing_reference }) => missing_reference);
};

test('where the duty does not apply the provision is filed with the decision, and no record is made', async () => {
  const s = story({ agreementId: 'no-duty', agreement: { applicabilityDecision: dutyDoesNotApply } });
  await service.publish(...s.basis, ...s.provisionEvents);
  const filed = await waitFor(
    async () =>
      (
        await service.sql<{ value: Buffer }>(
          `SELECT value FROM record_store.evidence WHERE event_type = 'provision.filed' AND subject = $1`,
          [s.provisionId],
        )
      ).rows[0],
    { what: 'the provision to be filed' },
  );
  expect(JSON.parse(filed.value.toString()).data).toMatchObject({
    agreement: s.agreement,
    applicabilityDecision: dutyDoesNotApply,
  });
  expect((await service.call(`/v1/records?provisionId=${s.provisionId}`)).body.items).toEqual([]);
});

test('a provision of an item that its agreement does not have is recorded all the same, as deficient', async () => {
  const s = story({ itemCodes: ['viewed-category', 'secret-item'] });
  await service.publish(...s.basis, ...s.provisionEvents);
  const record = await recordOf(service, s.provisionId);
  expect(record).toMatchObject({ deficient: true, deficiencies: ['item_not_in_agreement:secret-item'] });
  expect(record.items.infoItems).toEqual(['サイトXで閲覧した商品カテゴリ', 'secret-item']);
  const deficient = await service.call('/v1/records?state=deficient');
  expect(deficient.body.items.map((item: { recordId: string }) => item.recordId)).toContain(record.recordId);
});

test('a settlement that proves nothing was sent voids the record, once; other outcomes leave it', async () => {
  const [unsent, unknown] = [story(), story()];
  await service.publish(...unsent.basis, ...unsent.provisionEvents, unknown.consentEvent, ...unknown.provisionEvents);
  await recordOf(service, unsent.provisionId);
  await recordOf(service, unknown.provisionId);
  const notSent = unsent.settled('not_sent');
  await service.publish(notSent, notSent, { ...notSent, id: newId() }, unknown.settled('unknown'));
  const voided = await waitFor(
    async () => (await service.call(`/v1/records?state=voided&provisionId=${unsent.provisionId}`)).body.items[0],
    { what: 'the record to be voided' },
  );
  const detail = await service.call(`/v1/records/${voided.recordId}`);
  expect(detail.body).toMatchObject({ state: 'voided', corrections: [{ kind: 'voided' }] });
  expect(detail.body.corrections).toHaveLength(1);
  expect((await recordOf(service, unknown.provisionId)).state).toBe('unreviewed');
});

test('a settlement that comes before the record can be made voids it as it is made', async () => {
  const s = story({ agreementId: 'later-still' });
  await service.publish(...s.provisionEvents);
  await service.publish(s.settled('not_sent'));
  await waitFor(
    async () =>
      (await service.sql('SELECT FROM record_store.unsent_provisions WHERE provision_id = $1', [s.provisionId]))
        .rowCount === 1,
    { what: 'the settlement' },
  );
  await service.publish(...s.basis);
  const record = await recordOf(service, s.provisionId);
  expect(record.state).toBe('voided');
});

test("another person's consent of the same id does not stand in for the one relied on", async () => {
  const s = story();
  const stranger = story();
  await service.publish(
    ...s.parties,
    s.noticeEvent,
    s.agreementEvent,
    { ...stranger.consentEvent, id: s.consentId },
    ...s.provisionEvents,
  );
  await waitFor(async () => (await pendingOf(s.provisionId)).join() === `consent:${s.principal}:${s.consentId}`, {
    what: 'the consent to be missing',
  });
  await service.publish(s.consentEvent);
  expect((await recordOf(service, s.provisionId)).deficiencies).toEqual([]);
});

test('completeness counts every provision once, as recorded, filed or pending', async () => {
  const waiting = story({ agreementId: 'never-comes' });
  await service.publish(...waiting.provisionEvents);
  await waitFor(async () => (await pendingOf(waiting.provisionId)).length > 0, { what: 'the provision to wait' });
  const { body } = await service.call('/v1/completeness');
  expect(body.pending).toBeGreaterThan(0);
  expect(body.filed).toBeGreaterThan(0);
  expect(body.provisions).toBe(body.recordsMade + body.filed + body.pending);
  const elsewhere = await service.call('/v1/completeness', { token: await service.token({ tenant: 'other-tenant' }) });
  expect(elsewhere.body).toMatchObject({ provisions: 0, recordsMade: 0, filed: 0, pending: 0 });
});
