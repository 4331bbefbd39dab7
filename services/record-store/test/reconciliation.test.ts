import { caseDecided, newEvent, newId, type ReviewRequested, reviewRequested } from '@akashi/contracts';
import { generateSigningKey, newSigner } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type MadeRecord, providerTenant, type RecordMaker, recipientTenant, recordMaker } from './make-records.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
let records: RecordMaker;
beforeAll(async () => {
  service = await runRecordStore();
  records = recordMaker(service);
  for (const [tenant, party, of] of [
    [providerTenant, 'crm-co', recipientTenant],
    [recipientTenant, 'shop', providerTenant],
  ] as const) {
    const { verifierKey } = (await as(of, '/v1/log/key')).body;
    const body = { verifierKey, obtainedBy: '書面による通知' };
    expect((await as(tenant, `/v1/counterparty-keys/${party}`, { method: 'PUT', body })).status).toBe(200);
  }
});
afterAll(async () => {
  await records?.stop();
  await service?.stop();
});

type Init = Parameters<RunningRecordStore['call']>[1];

async function as(tenant: string, path: string, init: Init = {}) {
  return service.call(path, { ...init, token: await service.token({ tenant }) });
}

const period = 'from=2026-10-01&to=2026-10-31';
const rows: MadeRecord[] = [
  { key: 'person-0001', day: '2026-10-03', itemCodes: ['viewed-category', 'segment'] },
  { key: 'person-0001', day: '2026-10-03', itemCodes: ['segment', 'viewed-category'] },
  { key: 'person-0002', day: '2026-10-04', itemCodes: ['segment'] },
];

async function listOf(tenant: string, agreementId: string, format = 'ndjson') {
  const { status, text } = await as(
    tenant,
    `/v1/reconciliation-list?agreementId=${agreementId}&${period}&format=${format}`,
  );
  expect(status).toBe(200);
  return text;
}

const ndjson = 'application/x-ndjson';
const compare = (tenant: string, list: string | Buffer, { type = ndjson, query = '' } = {}) =>
  as(tenant, `/v1/reconciliations${query}`, { method: 'POST', body: list, headers: { 'content-type': type } });

async function differencesOf(tenant: string, reconciliationId: string, query = '') {
  return (await as(tenant, `/v1/reconciliations/${reconciliationId}/differences${query}`)).body.items;
}

test.each([
  ['ndjson', ndjson],
  ['csv', 'text/csv; charset=utf-8'],
])('each company accepts the other’s signed list as %s; equal records leave no difference', async (format, type) => {
  const agreementId = `equal-${format}`;
  const contentHash = await records.agree(agreementId);
  await records.provisions(agreementId, rows);
  await records.acquisitions(agreementId, [...rows, { key: null, day: '2026-10-05', itemCodes: ['segment'] }]);
  for (const [tenant, other] of [
    [providerTenant, recipientTenant],
    [recipientTenant, providerTenant],
  ] as const) {
    const { status, body } = await compare(tenant, await listOf(other, agreementId, format), { type });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ agreementId, provider: 'shop', recipient: 'crm-co', from: '2026-10-01', to: '2026-10-31' },
      side: tenant === providerTenant ? 'provider' : 'recipient',
      ...{ equalRows: 2, differenceCount: 0, state: 'equal' },
      ours: { agreementContentHash: contentHash, rowCount: 2 },
      theirs: { agreementContentHash: contentHash, rowCount: 2, unsignedReason: null },
    });
    expect(body.theirs.rowsSha256).toBe(body.ours.rowsSha256);
    expect(body.theirs.signedBy.name).toBe(`log.example.jp/akashi/${other}`);
    expect([body.ours, body.theirs].map((list) => list.recordsWithoutMatchKey).sort()).toEqual([0, 1]);
  }
});

test("a list holds the shared match key and nothing else of the person: no identifier of the recipient's own", async () => {
  const agreementId = 'only-keys';
  await records.agree(agreementId);
  await records.acquisitions(agreementId, [{ ...rows[0]!, person: 'member-secret-1' }]);
  for (const format of ['ndjson', 'csv']) {
    const text = await listOf(recipientTenant, agreementId, format);
    expect(text).toContain('person-0001');
    expect(text).not.toContain('member-secret-1');
  }
  const [header, row, note] = (await listOf(recipientTenant, agreementId))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(header).toMatchObject({ format: 'akashi-reconciliation-list/1', side: 'recipient', rowCount: 1 });
  expect(row).toEqual({
    matchKey: 'person-0001',
    day: '2026-10-03',
    itemCodes: ['segment', 'viewed-category'],
    count: 1,
  });
  expect(note.note).toContain('— log.example.jp/akashi/crm-demo ');
});

test('a voided record is not in the list', async () => {
  const agreementId = 'voided';
  await records.agree(agreementId);
  const [, , voided] = await records.provisions(agreementId, rows);
  await records.correct(providerTenant, voided!, { kind: 'voided', reason: 'nothing was sent' });
  expect(await listOf(providerTenant, agreementId)).not.toContain('person-0002');
});

test('differences are listed by kind, each resolved with a reason, then put before people and approved with that very content', async () => {
  const agreementId = 'differing';
  await records.agree(agreementId);
  await records.provisions(agreementId, rows);
  await records.acquisitions(agreementId, [
    { key: 'person-0001', day: '2026-10-03', itemCodes: ['segment', 'viewed-category'] },
    { key: 'person-0002', day: '2026-10-05', itemCodes: ['segment'] },
    { key: 'person-0003', day: '2026-10-06', itemCodes: ['segment'] },
  ]);
  const { body } = await compare(providerTenant, await listOf(recipientTenant, agreementId));
  expect(body).toMatchObject({ state: 'open', differenceCount: 3, unresolvedCount: 3, equalRows: 0 });
  expect(body.differences).toEqual({ only_ours: 0, only_theirs: 1, other_items: 0, other_days: 1, other_counts: 1 });
  const { reconciliationId } = body;
  expect(await differencesOf(providerTenant, reconciliationId)).toEqual([
    {
      ...{ difference: 1, kind: 'other_counts', matchKey: 'person-0001', resolution: null },
      ours: { day: '2026-10-03', itemCodes: ['segment', 'viewed-category'], count: 2 },
      theirs: { day: '2026-10-03', itemCodes: ['segment', 'viewed-category'], count: 1 },
    },
    expect.objectContaining({ kind: 'other_days', matchKey: 'person-0002' }),
    expect.objectContaining({ kind: 'only_theirs', matchKey: 'person-0003', ours: null }),
  ]);

  const path = `/v1/reconciliations/${reconciliationId}`;
  const post = (end: string, sent: unknown) => as(providerTenant, `${path}/${end}`, { method: 'POST', body: sent });
  const found = { outcome: 'theirs_right', reason: '再送を二件と数えていた' };
  const one = await post('differences/1/resolution', found);
  expect([one.status, one.body]).toEqual([201, { resolvedCount: 1, unresolvedCount: 2, state: 'open' }]);
  expect(await differencesOf(providerTenant, reconciliationId, '?resolved=false')).toHaveLength(2);
  expect((await post('resolutions', { kind: 'only_ours', ...found })).body.code).toBe('nothing_to_resolve');
  const rest = await post('resolutions', { kind: null, outcome: 'explained', reason: '取込みが翌日になった' });
  expect(rest.body).toEqual({ resolvedCount: 2, unresolvedCount: 0, state: 'in_review' });

  const [review] = await reviewsOf(reconciliationId);
  expect(review!.data).toMatchObject({ kind: 'reconciliation_difference', subject: { id: reconciliationId } });
  expect(review!.data.content).toMatchObject({ outcomes: { theirs_right: 1, explained: 2 }, isSigned: true });
  expect(JSON.stringify(review)).not.toMatch(/person-000|再送/);

  // What is found later is something else than what is before people.
  expect((await post('differences/1/resolution', { ...found, reason: '重複を数えていた' })).status).toBe(201);
  const [, newer] = await reviewsOf(reconciliationId, 2);
  const { caseId: outdated } = await decide(review!, 'approved');
  await waitFor(
    () => service.logged.some(({ alarm, caseId }) => alarm === 'batch_decision_mismatch' && caseId === outdated),
    {
      what: 'the alarm of an approval of something else',
    },
  );
  expect((await as(providerTenant, path)).body.state).toBe('in_review');
  await decide(newer!, 'approved');
  await stateIs(path, 'approved');
  expect((await post('differences/1/resolution', found)).body.code).toBe('reconciliation_approved');
  const approved = await service.sql(
    `SELECT FROM record_store.evidence WHERE event_type = 'reconciliation.approved' AND subject = $1`,
    [reconciliationId],
  );
  expect(approved.rowCount).toBe(1);
});

test('differences can be put before people at once; sent back, they are open again', async () => {
  const agreementId = 'at-once';
  await records.agree(agreementId);
  await records.provisions(agreementId, rows.slice(0, 1));
  const { reconciliationId } = (await compare(providerTenant, await listOf(recipientTenant, agreementId))).body;
  const path = `/v1/reconciliations/${reconciliationId}`;
  const review = () => as(providerTenant, `${path}/review`, { method: 'POST' });
  expect((await review()).body).toMatchObject({ state: 'in_review', unresolvedCount: 1 });
  expect((await review()).body.code).toBe('already_in_review');
  await decide((await reviewsOf(reconciliationId))[0]!, 'sent_back');
  await stateIs(path, 'open');
});

async function stateIs(path: string, state: string) {
  await waitFor(async () => (await as(providerTenant, path)).body.state === state, { what: `${path} to be ${state}` });
}

async function reviewsOf(id: string, least = 1): Promise<ReviewRequested[]> {
  const { rows: found } = await service.sql<{ value: Buffer }>(
    `SELECT value FROM record_store.evidence WHERE event_type = $1 ORDER BY evidence_id`,
    [reviewRequested.type],
  );
  const reviews = found.map(({ value }) => JSON.parse(value.toString()) as ReviewRequested);
  const ofIt = reviews.filter(({ data }) => data.subject.id === id);
  expect(ofIt.length).toBe(least);
  return ofIt;
}

async function decide({ data: { kind, subject } }: ReviewRequested, outcome: 'approved' | 'sent_back') {
  const decidedAt = new Date().toISOString();
  const decision = outcome === 'approved' ? ('approve' as const) : ('send_back' as const);
  const decisions = [{ step: 0, actor: 'approver-1', decision, reason: null, decidedAt }];
  const data = { caseId: newId(), kind, subject, outcome, decisions, decidedAt };
  await service.publish(
    newEvent(caseDecided, { source: 'akashi/test', tenant: providerTenant, time: new Date(), data }),
  );
  return data;
}

test('a list that is unsigned, of an unknown signer, changed or not one is refused, and leaves nothing behind', async () => {
  const agreementId = 'refused';
  await records.agree(agreementId);
  await records.acquisitions(agreementId, rows);
  const list = await listOf(recipientTenant, agreementId);
  const lines = list.trim().split('\n');
  const unsigned = `${lines.slice(0, -1).join('\n')}\n`;
  const codeOf = async (text: string, options = {}) => (await compare(providerTenant, text, options)).body.code;
  const withReason = { query: `?unsignedReason=${encodeURIComponent('相手方がログを持たない')}` };
  expect(await codeOf(unsigned)).toBe('list_unsigned');
  expect(await codeOf(list.replace('person-0002', 'person-0009'))).toBe('signature_invalid');
  expect(await codeOf(list.replace('person-0002', 'person-0009'), withReason)).toBe('signature_invalid');
  expect(await codeOf(list.replace('"recordsWithoutMatchKey":0', '"recordsWithoutMatchKey":7'))).toBe(
    'signature_invalid',
  );
  const refused: [what: string, list: string | Buffer][] = [
    ['own side', await listOf(providerTenant, agreementId)],
    ['cut off', `${lines.slice(0, -2).join('\n')}\n`],
    ['no header', lines.slice(1).join('\n')],
    ['another field', list.replace('"count":1', '"count":1,"principalIdentifier":"member-1"')],
    ['another day', list.replace('"day":"2026-10-04"', '"day":"2026-11-04"')],
    ['a row twice', list.replace(lines[2]!, lines[1]!)],
    ['a line of 70 KB', list.replace('person-0002', 'p'.repeat(70_000))],
    ['no UTF-8', Buffer.concat([Buffer.from(list), Buffer.from([0xff, 0x0a])])],
    ['something after the note', `${list}${lines[1]}\n`],
    ['no JSON', `${lines[0]}\n{`],
  ];
  for (const [what, sent] of refused) {
    const { status, body } = await compare(providerTenant, sent);
    expect({ what, status, code: body.code }).toEqual({ what, status: 422, code: 'invalid_list' });
    expect(body.detail).not.toMatch(/person-|member-1|principalIdentifier/);
  }
  const stranger = newSigner({ name: 'log.example.jp/akashi/stranger', privateKey: generateSigningKey() });
  const body = { verifierKey: stranger.verifierKey, obtainedBy: 'a test' };
  await as(providerTenant, '/v1/counterparty-keys/crm-co', { method: 'PUT', body });
  expect(await codeOf(list)).toBe('signer_unknown');
  const left = await service.sql(`SELECT agreement_id FROM record_store.reconciliations WHERE agreement_id = 'refused'
    UNION ALL SELECT match_key FROM record_store.reconciliation_rows`);
  expect(left.rows).toEqual([]);

  const taken = await compare(providerTenant, list, withReason);
  expect(taken.body).toMatchObject({
    differences: { only_theirs: 2 },
    theirs: { signedBy: null, note: null, unsignedReason: '相手方がログを持たない' },
  });
  const { verifierKey } = (await as(recipientTenant, '/v1/log/key')).body;
  await as(providerTenant, '/v1/counterparty-keys/crm-co', {
    method: 'PUT',
    body: { verifierKey, obtainedBy: '書面' },
  });
  expect((await compare(providerTenant, list)).status).toBe(201);
});

test('a list sent again with its key is compared once; another list with that key is refused', async () => {
  const agreementId = 'once';
  await records.agree(agreementId);
  await records.acquisitions(agreementId, rows);
  const list = await listOf(recipientTenant, agreementId);
  const token = await service.token({ tenant: providerTenant });
  const headers = { 'content-type': ndjson, 'idempotency-key': newId() };
  const send = (body: string) => service.call('/v1/reconciliations', { method: 'POST', body, headers, token });
  const [first, again] = [await send(list), await send(list)];
  expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
  expect([first, again].map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  expect(again.headers.get('location')).toBe(`/v1/reconciliations/${first.body.reconciliationId}`);
  const another = await listOf(recipientTenant, agreementId);
  expect((await send(another)).body.code).toBe('idempotency_key_reused');
  expect((await service.sql('SELECT FROM record_store.reconciliation_rows')).rowCount).toBe(0);
});

test.each([
  ['ndjson', ndjson],
  ['csv', 'text/csv'],
])(
  'whoever sends a long list as %s is told what is wrong in its first rows, and can ask again',
  async (format, type) => {
    const agreementId = `long-${format}`;
    await records.agree(agreementId);
    await records.acquisitions(agreementId, rows);
    const list = await listOf(recipientTenant, agreementId, format);
    const row = list.split(/\r?\n/).find((line) => line.includes('person-0002'))!;
    const token = await service.token({ tenant: providerTenant });
    for (const [wrong, refusal] of [
      [list.replace('2026-10-03', '2026-11-03'), 'invalid_list'],
      [list.replace('akashi-reconciliation-list/1', 'another/1'), 'invalid_list'],
      [list.replace(agreementId, 'elsewhere'), 'not_found'],
      [list.replace('recipient', 'provider').replace('crm-co', 'elsewhere'), 'invalid_list'],
    ]) {
      const { body } = await service.call('/v1/reconciliations', {
        ...{ method: 'POST', token, headers: { 'content-type': type } },
        body: wrong + `${row}\n`.repeat(200_000),
      });
      expect(body.code).toBe(refusal);
    }
    expect((await compare(providerTenant, list, { type })).status).toBe(201);
  },
);

test('another tenant sees neither comparison nor differences, and each route asks for its scope', async () => {
  const agreementId = 'tenants';
  await records.agree(agreementId);
  await records.acquisitions(agreementId, rows);
  const list = await listOf(recipientTenant, agreementId);
  const { reconciliationId } = (await compare(providerTenant, list)).body;
  const path = `/v1/reconciliations/${reconciliationId}`;
  expect((await as(recipientTenant, path)).status).toBe(404);
  expect((await as(recipientTenant, `${path}/differences`)).status).toBe(404);
  expect((await as(recipientTenant, `${path}/review`, { method: 'POST' })).status).toBe(404);
  const resolution = { outcome: 'explained', reason: 'x' };
  expect(
    (await as(recipientTenant, `${path}/differences/1/resolution`, { method: 'POST', body: resolution })).status,
  ).toBe(404);
  expect((await as('other', `/v1/reconciliation-list?agreementId=${agreementId}&${period}`)).status).toBe(404);
  const readOnly = await service.token({ scope: 'reconciliations:read' });
  const headers = { 'content-type': ndjson };
  expect(
    (await service.call('/v1/reconciliations', { method: 'POST', body: list, headers, token: readOnly })).status,
  ).toBe(403);
  expect((await service.call(path, { token: await service.token({ scope: 'records:read' }) })).status).toBe(403);
  expect((await as(providerTenant, '/v1/reconciliations', { method: 'POST', body: { a: 1 } })).status).toBe(415);
});
