import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '@akashi/contracts';
import { verifyBundle } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';
import { dutyDoesNotApply, type Story, story } from './story.ts';

let service: RunningRecordStore;
let token: string;
beforeAll(async () => {
  service = await runRecordStore({ env: { RECORD_STORE_ACQUISITION_WAIT_MS: '3000' } });
  token = await service.token({ subject: 'crm-backend', party: 'crm-co' });
});
afterAll(() => service?.stop());

const verifier = fileURLToPath(new URL('akashi-verify.ts', import.meta.resolve('@akashi/ledger')));
const report = (body: unknown, as = token) =>
  service.call('/v1/provision-records', { method: 'POST', body, token: as });

async function known(s: Story): Promise<Story> {
  await service.publish(...s.basis);
  const ids = s.basis.map(({ id }) => id);
  await waitFor(
    async () =>
      (await service.sql('SELECT FROM record_store.evidence WHERE event_id = ANY ($1)', [ids])).rowCount === ids.length,
    { what: 'the evidence to be kept' },
  );
  return s;
}

const bodyOf = (s: Story, changes: object = {}) => ({
  ...{ provisionId: newId(), principal: s.principal, agreementId: s.agreement.agreementId, consentId: s.consentId },
  confirmation: {
    confirmationMethod: 'self_confirmed_as_proxy',
    confirmedAt: new Date(Date.now() - 1_000).toISOString(),
  },
  ...{ itemCodes: ['viewed-category'], providedAt: new Date().toISOString() },
  ...changes,
});

test("a recipient makes the provider's record by proxy: the record says so, and its bundle verifies", async () => {
  const s = await known(story());
  const body = bodyOf(s);
  const answer = await report(body);
  expect(answer).toMatchObject({ status: 201, body: { kind: 'record', provisionId: body.provisionId } });
  const { recordId } = answer.body;
  const record = (await service.call(`/v1/records/${recordId}`)).body;
  expect(record).toMatchObject({
    ...{ side: 'provider', recordedByProxy: { partyId: 'crm-co' }, deficiencies: [], recordMethod: 'per_occasion' },
    items: {
      consentConfirmed: { confirmationMethod: 'self_confirmed_as_proxy' },
      counterparty: { partyName: '株式会社シーアールエム' },
      infoItems: ['サイトXで閲覧した商品カテゴリ'],
    },
    basis: { agreement: s.agreement, consentId: s.consentId, notice: s.notice, confirmationId: null, tag: null },
  });
  const bundle = await waitFor(
    async () => {
      const got = await service.call(`/v1/records/${recordId}/evidence`);
      return got.status === 200 ? got.body : undefined;
    },
    { what: 'the bundle' },
  );
  expect(bundle.leaves.map(({ role }: { role: string }) => role)).toContain('provision_report');
  const file = join(service.folder, 'proxy.json');
  writeFileSync(file, JSON.stringify(bundle));
  const key = (await service.call('/v1/log/key')).body.verifierKey;
  expect(spawnSync(process.execPath, [verifier, '--key', key, file], { encoding: 'utf8' }).status).toBe(0);
});

test('reported again it adds nothing; with other content it is refused and alarmed', async () => {
  const s = await known(story());
  const body = bodyOf(s);
  const first = await report(body);
  expect(await report(body)).toMatchObject({ status: 200, body: first.body });
  expect(await report({ ...body, itemCodes: ['other'] })).toMatchObject({ status: 409, body: { code: 'conflict' } });
  const found = await service.call(`/v1/records?provisionId=${body.provisionId}`);
  expect(found.body.items).toHaveLength(1);
  expect(service.logged.some((line) => line.alarm === 'conflicting_evidence')).toBe(true);
});

test('what is missing makes the record deficient, and where no record is owed the provision is filed', async () => {
  const s = await known(story());
  const lacking = await report(bodyOf(s, { consentId: null, confirmation: null }));
  expect((await service.call(`/v1/records/${lacking.body.recordId}`)).body.deficiencies).toEqual([
    ...['consent_missing', 'consent_confirmation_missing'],
  ]);
  const none = await known(story({ agreementId: 'no-duty', agreement: { applicabilityDecision: dutyDoesNotApply } }));
  expect(await report(bodyOf(none))).toMatchObject({ status: 201, body: { kind: 'filed', recordId: null } });
  const { provisions, recordsMade, filed, pending } = (await service.call('/v1/completeness')).body;
  expect(provisions).toBe(recordsMade + filed + pending);
});

test("nobody but the agreement's recipient makes the record", async () => {
  const s = await known(story());
  expect(await report(bodyOf(s), await service.token())).toMatchObject({ status: 403 });
  const other = await service.token({ party: 'other-co' });
  expect(await report(bodyOf(s), other)).toMatchObject({ status: 403, body: { errors: [{ path: '/agreementId' }] } });
  // What another tenant has is as unknown as what nobody has: it is waited for.
  const stranger = await service.token({ tenant: 'stranger', party: 'crm-co' });
  expect(await report(bodyOf(s), stranger)).toMatchObject({ status: 202, body: { kind: 'waiting' } });
  const reader = await service.token({ party: 'crm-co', scope: 'records:read' });
  expect(await report(bodyOf(s), reader)).toMatchObject({ status: 403 });
});

const recordIn = (provisionId: string) =>
  waitFor(async () => (await service.call(`/v1/records?provisionId=${provisionId}`)).body.items[0], {
    what: 'the record',
    timeoutMs: 20_000,
  });

test('a provision reported before its agreement, parties and consent are logged waits for them, counted as pending, and is then recorded complete', async () => {
  const s = story({ agreementId: 'late-to-crm' });
  const body = bodyOf(s);
  expect(await report(body)).toMatchObject({ status: 202, body: { kind: 'waiting', recordId: null } });
  expect(await report(body)).toMatchObject({ status: 202, body: { kind: 'waiting' } });
  const { provisions, recordsMade, filed, pending } = (await service.call('/v1/completeness')).body;
  expect(provisions).toBe(recordsMade + filed + pending);
  expect(pending).toBeGreaterThan(0);
  await service.publish(...s.basis);
  expect(await recordIn(body.provisionId)).toMatchObject({
    ...{ recordedByProxy: { partyId: 'crm-co' }, deficiencies: [] },
    basis: { agreement: s.agreement, consentId: s.consentId, notice: s.notice, provider: { partyId: 'shop' } },
  });
  expect(await report(body)).toMatchObject({ status: 200, body: { kind: 'record' } });
});

test('a consent whose notice is on its way is waited for', async () => {
  const s = story({ agreementId: 'late-notice' });
  const notice = { ...s.noticeEvent, id: newId(), data: { ...s.noticeEvent.data, version: 7 } };
  const named = { noticeId: notice.data.noticeId, version: 7, contentHash: notice.data.contentHash };
  const [choice] = s.consentEvent.data.choices;
  const consent = { ...s.consentEvent, data: { ...s.consentEvent.data, choices: [{ ...choice!, notice: named }] } };
  await known({ ...s, basis: [...s.parties, s.agreementEvent, consent] } as Story);
  const body = bodyOf(s);
  expect((await report(body)).status).toBe(202);
  await service.publish(notice);
  expect(await recordIn(body.provisionId)).toMatchObject({ deficiencies: [], basis: { notice: named } });
});

test('what never comes is not waited for without end: the record is made deficient, opens a case, and its bundle verifies', async () => {
  const s = story({ agreementId: 'never-to-crm' });
  await known({ ...s, basis: s.parties } as unknown as Story);
  const body = bodyOf(s, { agreementId: 'never-to-crm' });
  expect((await report(body)).status).toBe(202);
  const reviewsOf = async (recordId: string) => {
    const { rows } = await service.sql<{ value: Buffer }>(
      `SELECT value FROM record_store.evidence WHERE event_type = 'review.requested' AND position($1::bytea IN value) > 0`,
      [Buffer.from(recordId)],
    );
    return rows.map(({ value }) => JSON.parse(value.toString()).data);
  };
  const record = await recordIn(body.provisionId);
  expect(record).toMatchObject({
    ...{ deficient: true, recordMethod: 'per_occasion', recordedByProxy: { partyId: 'crm-co' } },
    items: { counterparty: { partyName: '株式会社シーアールエム' }, infoItems: ['viewed-category'] },
    basis: { agreement: null, provider: null, recipient: { partyId: 'crm-co' }, consentId: null },
    deficiencies: ['consent_missing', 'item_not_in_agreement:viewed-category', 'agreement_not_found'],
  });
  expect(await reviewsOf(record.recordId)).toMatchObject([{ kind: 'deficient_record' }]);
  const found = await service.call('/v1/records?agreementId=never-to-crm');
  expect(found.body.items).toHaveLength(1);
  const bundle = await waitFor(
    async () => {
      const got = await service.call(`/v1/records/${record.recordId}/evidence`);
      return got.status === 200 ? got.body : undefined;
    },
    { what: 'the bundle' },
  );
  const { verifierKey } = (await service.call('/v1/log/key')).body;
  expect(verifyBundle({ bundle, verifierKey }).checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('an agreement that comes late and is with another recipient makes the record deficient: what was done is recorded all the same', async () => {
  const s = story({ agreementId: 'late-other', agreement: { recipientPartyId: 'crm-two' } });
  await known({ ...s, basis: [...s.parties, s.noticeEvent, s.consentEvent] } as Story);
  const body = bodyOf(s);
  expect((await report(body)).status).toBe(202);
  await service.publish(s.agreementEvent);
  expect((await recordIn(body.provisionId)).deficiencies).toContain('recipient_not_in_agreement');
});

test('a report that cannot be recorded is set aside and holds up no other; it is recorded once it can be', async () => {
  const s = story({ agreementId: 'stuck-to-crm' });
  const [stuck, other] = [bodyOf(s), bodyOf(s)];
  for (const body of [stuck, other]) expect((await report(body)).status).toBe(202);
  await service.sql(
    `CREATE FUNCTION record_store.refuse_stuck() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.source_id = '${stuck.provisionId}' THEN RAISE EXCEPTION 'stuck'; END IF; RETURN NEW; END $$`,
  );
  await service.sql(
    'CREATE TRIGGER refuse_stuck BEFORE INSERT ON record_store.records FOR EACH ROW EXECUTE FUNCTION record_store.refuse_stuck()',
  );
  await service.publish(...s.basis);
  await recordIn(other.provisionId);
  await waitFor(() => service.logged.find((line) => line.provisionId === stuck.provisionId), { what: 'the log line' });
  await service.sql('DROP TRIGGER refuse_stuck ON record_store.records');
  await service.sql('UPDATE record_store.pending_provision_reports SET next_look_at = now()');
  expect(await recordIn(stuck.provisionId)).toMatchObject({ side: 'provider' });
});
