import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RecipientStory, recipientStory } from './recipient-story.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
let token: string;
beforeAll(async () => {
  service = await runRecordStore({ env: { RECORD_STORE_ACQUISITION_WAIT_MS: '3000' } });
  token = await tokenOf('crm-demo');
});
afterAll(() => service?.stop());

const tokenOf = (tenant: string) => service.token({ tenant, subject: 'crm-backend' });
const post = (path: string, body: unknown, as = token) => service.call(path, { method: 'POST', body, token: as });
const get = (path: string, as = token) => service.call(path, { token: as });
const report = (body: unknown, as = token) => post('/v1/acquisitions', body, as);
const stream = (lines: readonly string[], as = token) =>
  service.call('/v1/acquisitions', {
    ...{ method: 'POST', body: lines.join('\n'), token: as },
    headers: { 'content-type': 'application/x-ndjson' },
  });

const provider = {
  kind: 'corporation',
  ...{ partyName: '株式会社ショップ', partyAddress: '東京都港区1-1', representativeName: '佐藤 花子' },
};

async function confirmIdentity(changes: object = {}, as = token): Promise<string> {
  const answer = await post(
    '/v1/provider-identity-confirmations',
    { provider, method: 'provider_declaration', confirmedAt: new Date(Date.now() - 5_000).toISOString(), ...changes },
    as,
  );
  expect(answer.status).toBe(201);
  return answer.body.confirmationId;
}

/** Everything a report cites, kept. */
async function known(s: RecipientStory = recipientStory()): Promise<RecipientStory> {
  await service.publish(...s.basis);
  const ids = s.basis.map(({ id }) => id);
  await waitFor(
    async () => {
      const { rows } = await service.sql<{ n: number }>(
        'SELECT count(*)::int AS n FROM record_store.evidence WHERE event_id = ANY ($1) AND tenant = $2',
        [ids, s.tenant],
      );
      return rows[0]!.n === ids.length;
    },
    { what: 'the evidence to be kept' },
  );
  return s;
}

const recordOf = async (acquisitionId: string, as = token) =>
  (await get(`/v1/records?acquisitionId=${acquisitionId}`, as)).body.items[0];

test('an acquisition gives a record with exactly the items of Rule 24(1)(iii), at once', async () => {
  const s = await known();
  const providerIdentityConfirmationId = await confirmIdentity({ providerPartyId: 'shop' });
  const body = s.report({ providerIdentityConfirmationId });
  const answer = await report(body);
  expect(answer).toMatchObject({ status: 201, body: { status: 'recorded', deficiencies: [] } });
  expect(await recordOf(body.acquisitionId)).toMatchObject({
    ...{ recordId: answer.body.recordId, side: 'recipient', deficient: false, state: 'unreviewed' },
    items: {
      consentObtained: { obtainedBy: 'recipient' },
      counterparty: { partyName: '株式会社ショップ', partyAddress: '東京都港区1-1', representativeName: '佐藤 花子' },
      principalIdentifier: s.principalIdentifier,
      infoItems: ['サイトXで閲覧した商品カテゴリ'],
    },
    basis: { agreement: s.agreement, consentId: s.consentId, notice: s.notice, providerIdentityConfirmationId },
  });
  const found = await get(`/v1/records?principal=${s.principalIdentifier}&counterpartyPartyId=shop&side=recipient`);
  expect(found.body.items).toHaveLength(1);
  expect((await get(`/v1/acquisitions/${body.acquisitionId}`)).body).toMatchObject({
    ...{ status: 'recorded', recordId: answer.body.recordId },
    report: { principalIdentifier: s.principalIdentifier, reportedBy: 'crm-backend' },
  });
});

test('report, record and outbox have the same bytes as the evidence', async () => {
  const s = await known();
  const body = s.report({ providerIdentityConfirmationId: await confirmIdentity() });
  const { recordId } = (await report(body)).body;
  const { rows } = await service.sql<{ same: boolean }>(
    `SELECT o.value = e.value AS same FROM record_store.evidence e JOIN record_store.outbox o ON o.key = 'crm-demo:' || e.subject
     WHERE e.subject IN ($1, $2) ORDER BY e.event_type`,
    [body.acquisitionId, recordId],
  );
  expect(rows).toEqual([{ same: true }, { same: true }]);
});

test('what is reported again adds nothing; under the same id with other content it is refused and alarmed, and the first stays', async () => {
  const s = await known();
  const body = s.report({ providerIdentityConfirmationId: await confirmIdentity() });
  const first = await report(body);
  expect(await report(body)).toMatchObject({ status: 200, body: { recordId: first.body.recordId } });
  const other = { ...body, principalIdentifier: 'member-other' };
  expect(await report(other)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  const alarm = await waitFor(
    () => service.logged.find((line) => line.alarm === 'conflicting_evidence' && line.eventId === body.acquisitionId),
    { what: 'the alarm' },
  );
  expect(JSON.stringify(alarm)).not.toContain('member-other');
  expect((await recordOf(body.acquisitionId)).items.principalIdentifier).toBe(s.principalIdentifier);
});

test('an acquisition reported before what it cites has arrived waits, and is then recorded complete', async () => {
  const s = recipientStory({ agreementId: 'late-agreement' });
  const body = s.report({ providerIdentityConfirmationId: await confirmIdentity() });
  expect(await report(body)).toMatchObject({ status: 202, body: { status: 'waiting', recordId: null } });
  expect((await get(`/v1/acquisitions/${body.acquisitionId}`)).body.status).toBe('waiting');
  await service.publish(...s.basis);
  const record = await waitFor(() => recordOf(body.acquisitionId), { what: 'the record' });
  expect(record).toMatchObject({ deficiencies: [], basis: { agreement: s.agreement, notice: s.notice } });
});

test('what never arrives is not waited for without end: the acquisition is recorded, deficient', async () => {
  const s = recipientStory({ agreementId: 'never-agreement' });
  const body = s.report({ providerIdentityConfirmationId: newId() });
  expect((await report(body)).status).toBe(202);
  const record = await waitFor(() => recordOf(body.acquisitionId), { what: 'the record', timeoutMs: 20_000 });
  expect(record).toMatchObject({
    deficient: true,
    basis: { agreement: null, providerIdentityConfirmationId: null, consentId: null },
    items: { consentObtained: { obtainedBy: 'recipient' }, counterparty: null, infoItems: ['viewed-category'] },
  });
  expect(record.deficiencies).toEqual([
    ...['consent_not_found', 'provider_identity_confirmation_not_found'],
    ...['item_not_in_agreement:viewed-category', 'agreement_not_found'],
  ]);
});

test('an acquisition that cannot be recorded is set aside and holds up no other; it is recorded once it can be', async () => {
  const s = recipientStory({ agreementId: 'stuck-agreement' });
  const [stuck, other] = [s.report({ principalIdentifier: 'stuck' }), s.report()];
  for (const body of [stuck, other]) expect((await report(body)).status).toBe(202);
  await service.sql(
    `CREATE FUNCTION record_store.refuse_stuck() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.principal = 'stuck' THEN RAISE EXCEPTION 'stuck'; END IF; RETURN NEW; END $$`,
  );
  await service.sql(
    'CREATE TRIGGER refuse_stuck BEFORE INSERT ON record_store.records FOR EACH ROW EXECUTE FUNCTION record_store.refuse_stuck()',
  );
  await service.publish(...s.basis);
  await waitFor(() => recordOf(other.acquisitionId), { what: 'the other record' });
  await waitFor(() => service.logged.find((line) => line.acquisitionId === stuck.acquisitionId), {
    what: 'the log line',
  });
  expect((await get(`/v1/acquisitions/${stuck.acquisitionId}`)).body.status).toBe('waiting');
  await service.sql('DROP TRIGGER refuse_stuck ON record_store.records');
  await service.sql('UPDATE record_store.pending_acquisitions SET next_look_at = now()');
  expect(await waitFor(() => recordOf(stuck.acquisitionId), { what: 'its record' })).toMatchObject({
    side: 'recipient',
  });
});

test('a stream keeps its good lines whatever the others are like, says what was wrong where, and may be sent again', async () => {
  const s = await known();
  const providerIdentityConfirmationId = await confirmIdentity();
  const good = Array.from({ length: 1_200 }, (_, i) =>
    s.report({ providerIdentityConfirmationId, principalIdentifier: `member-${i}` }),
  );
  const lines = good.map((each) => JSON.stringify(each));
  const bad = [
    '{"acquisitionId": ',
    JSON.stringify({ ...s.report(), itemCodes: 'all' }),
    JSON.stringify({ ...good[0], principalIdentifier: 'another' }),
    JSON.stringify({ ...s.report(), principalIdentifier: 'x\u0000y' }),
    `"${'x'.repeat(70_000)}"`,
  ];
  const mixed = [...lines.slice(0, 700), '', ...bad, ...lines.slice(700), lines[0]!];
  const answer = await stream(mixed);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    ...{ lines: 1_206, accepted: 1_200, recorded: 1_200, deficient: 0, waiting: 0, duplicates: 1, refused: 5 },
  });
  const refusals = answer.body.refusals as { line: number; code: string; path: string }[];
  expect(refusals.map(({ line, code, path }) => [line, code, path]).sort()).toEqual([
    [702, 'malformed_json', ''],
    [703, 'invalid_acquisition', '/itemCodes'],
    [704, 'acquisition_differs', '/acquisitionId'],
    [705, 'invalid_acquisition', '/principalIdentifier'],
    [706, 'line_too_long', ''],
  ]);
  const again = await stream(lines);
  expect(again.body).toMatchObject({ lines: 1_200, accepted: 0, duplicates: 1_200, refused: 0 });
  const { rows } = await service.sql(`SELECT count(*)::int AS n FROM record_store.records WHERE source_id = ANY ($1)`, [
    good.map(({ acquisitionId }) => acquisitionId),
  ]);
  expect(rows).toEqual([{ n: 1_200 }]);
});

test('two streams of the same acquisitions at once keep each once', async () => {
  const s = await known();
  const providerIdentityConfirmationId = await confirmIdentity();
  const lines = Array.from({ length: 900 }, () => JSON.stringify(s.report({ providerIdentityConfirmationId })));
  const answers = await Promise.all([stream(lines), stream(lines.toReversed())]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const sum = (field: string) => answers.reduce((total, { body }) => total + body[field], 0);
  expect([sum('accepted'), sum('duplicates'), sum('refused')]).toEqual([900, 900, 0]);
});

test('items that a kept record has are left out by reference, and which record has them is kept', async () => {
  const s = await known();
  const providerIdentityConfirmationId = await confirmIdentity();
  const first = (await report(s.report({ providerIdentityConfirmationId }))).body;
  const omitted = { recordId: first.recordId, items: ['counterparty', 'principalIdentifier'] };
  const later = s.report({ omitted, principalIdentifier: null, consent: { ...(s.report().consent as object) } });
  const answer = await report(later);
  expect(answer).toMatchObject({ status: 201, body: { deficiencies: [] } });
  expect(await recordOf(later.acquisitionId)).toMatchObject({
    omitted,
    items: { counterparty: null, principalIdentifier: null },
  });
  expect((await get(`/v1/records?principal=${s.principalIdentifier}`)).body.items).toHaveLength(2);
  const { rows } = await service.sql(
    'SELECT record_id, referenced_record_id, items FROM record_store.record_omissions WHERE record_id = $1',
    [answer.body.recordId],
  );
  expect(rows).toEqual([
    { record_id: answer.body.recordId, referenced_record_id: first.recordId, items: omitted.items },
  ]);
  const nobody = s.report({ omitted: { ...omitted, recordId: newId() }, providerIdentityConfirmationId });
  expect((await report(nobody)).body.deficiencies).toEqual(['omitted_record_not_found']);
});

test.each<[string, (s: RecipientStory) => unknown, string]>([
  ['no UUIDv7', (s) => s.report({ acquisitionId: 'a2f1b3c4-0000-4000-8000-000000000000' }), '/acquisitionId'],
  ['no agreement named', (s) => s.report({ agreementId: undefined }), '/agreementId'],
  ['a match key like an e-mail address', (s) => s.report({ matchKey: 'person@example.jp' }), '/matchKey'],
  ['no time', (s) => s.report({ acquiredAt: 'yesterday' }), '/acquiredAt'],
  ['a field of no meaning', (s) => s.report({ consented: true }), ''],
  ['an unknown omitted item', (s) => s.report({ omitted: { recordId: newId(), items: ['all'] } }), '/omitted/items/0'],
  ['a list', (s) => [s.report()], ''],
])('a report with %s is refused, naming the path', async (_, body, path) => {
  const answer = await report(body(recipientStory()));
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  expect(answer.body.errors[0].path).toBe(path);
});

test('a report needs the scope, and shows nothing to another tenant', async () => {
  const s = await known();
  const body = s.report();
  const reader = await service.token({ tenant: 'crm-demo', scope: 'records:read' });
  expect((await report(body, reader)).status).toBe(403);
  await report(body);
  const stranger = await tokenOf('stranger');
  expect((await get(`/v1/acquisitions/${body.acquisitionId}`, stranger)).status).toBe(404);
  // Another tenant's agreement, consent and confirmation are unknown to it; its own report under the same id is its own.
  const providerIdentityConfirmationId = await confirmIdentity();
  expect(await report({ ...body, providerIdentityConfirmationId }, stranger)).toMatchObject({ status: 202 });
  expect(
    (
      await service.call('/v1/acquisitions', {
        method: 'POST',
        body: '<a/>',
        token,
        headers: { 'content-type': 'text/xml' },
      })
    ).status,
  ).toBe(415);
});
