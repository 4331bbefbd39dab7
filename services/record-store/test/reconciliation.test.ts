import { caseDecided, newEvent, newId, type ReviewRequested, reviewRequested } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { providerTenant, recipientTenant } from './make-records.ts';
import { ndjson, rows, type TwoCompanies, twoCompanies } from './two-companies.ts';

let companies: TwoCompanies;
beforeAll(async () => {
  companies = await twoCompanies();
});
afterAll(() => companies?.stop());

async function differencesOf(tenant: string, reconciliationId: string, query = '') {
  return (await companies.as(tenant, `/v1/reconciliations/${reconciliationId}/differences${query}`)).body.items;
}

test.each([
  ['ndjson', ndjson],
  ['csv', 'text/csv; charset=utf-8'],
])('each company accepts the other’s signed list as %s; equal records leave no difference', async (format, type) => {
  const agreementId = `equal-${format}`;
  const contentHash = await companies.records.agree(agreementId);
  await companies.records.provisions(agreementId, rows);
  await companies.records.acquisitions(agreementId, [
    ...rows,
    { key: null, day: '2026-10-05', itemCodes: ['segment'] },
  ]);
  for (const [tenant, other] of [
    [providerTenant, recipientTenant],
    [recipientTenant, providerTenant],
  ] as const) {
    const { status, body } = await companies.compare(tenant, await companies.listOf(other, agreementId, format), {
      type,
    });
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
  await companies.records.agree(agreementId);
  await companies.records.acquisitions(agreementId, [{ ...rows[0]!, person: 'member-secret-1' }]);
  for (const format of ['ndjson', 'csv']) {
    const text = await companies.listOf(recipientTenant, agreementId, format);
    expect(text).toContain('person-0001');
    expect(text).not.toContain('member-secret-1');
  }
  const [header, row, note] = (await companies.listOf(recipientTenant, agreementId))
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
  await companies.records.agree(agreementId);
  const [, , voided] = await companies.records.provisions(agreementId, rows);
  await companies.records.correct(providerTenant, voided!, { kind: 'voided', reason: 'nothing was sent' });
  expect(await companies.listOf(providerTenant, agreementId)).not.toContain('person-0002');
});

test('differences are listed by kind, each resolved with a reason, then put before people and approved with that very content', async () => {
  const agreementId = 'differing';
  await companies.records.agree(agreementId);
  await companies.records.provisions(agreementId, rows);
  await companies.records.acquisitions(agreementId, [
    { key: 'person-0001', day: '2026-10-03', itemCodes: ['segment', 'viewed-category'] },
    { key: 'person-0002', day: '2026-10-05', itemCodes: ['segment'] },
    { key: 'person-0003', day: '2026-10-06', itemCodes: ['segment'] },
  ]);
  const { body } = await companies.compare(providerTenant, await companies.listOf(recipientTenant, agreementId));
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
  const post = (end: string, sent: unknown) =>
    companies.as(providerTenant, `${path}/${end}`, { method: 'POST', body: sent });
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
    () =>
      companies.service.logged.some(({ alarm, caseId }) => alarm === 'batch_decision_mismatch' && caseId === outdated),
    {
      what: 'the alarm of an approval of something else',
    },
  );
  expect((await companies.as(providerTenant, path)).body.state).toBe('in_review');
  await decide(newer!, 'approved');
  await stateIs(path, 'approved');
  expect((await post('differences/1/resolution', found)).body.code).toBe('reconciliation_approved');
  const approved = await companies.service.sql(
    `SELECT FROM record_store.evidence WHERE event_type = 'reconciliation.approved' AND subject = $1`,
    [reconciliationId],
  );
  expect(approved.rowCount).toBe(1);
});

test('differences can be put before people at once; sent back, they are open again', async () => {
  const agreementId = 'at-once';
  await companies.records.agree(agreementId);
  await companies.records.provisions(agreementId, rows.slice(0, 1));
  const { reconciliationId } = (
    await companies.compare(providerTenant, await companies.listOf(recipientTenant, agreementId))
  ).body;
  const path = `/v1/reconciliations/${reconciliationId}`;
  const review = () => companies.as(providerTenant, `${path}/review`, { method: 'POST' });
  expect((await review()).body).toMatchObject({ state: 'in_review', unresolvedCount: 1 });
  expect((await review()).body.code).toBe('already_in_review');
  await decide((await reviewsOf(reconciliationId))[0]!, 'sent_back');
  await stateIs(path, 'open');
});

async function stateIs(path: string, state: string) {
  await waitFor(async () => (await companies.as(providerTenant, path)).body.state === state, {
    what: `${path} to be ${state}`,
  });
}

async function reviewsOf(id: string, least = 1): Promise<ReviewRequested[]> {
  const { rows: found } = await companies.service.sql<{ value: Buffer }>(
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
  await companies.service.publish(
    newEvent(caseDecided, { source: 'akashi/test', tenant: providerTenant, time: new Date(), data }),
  );
  return data;
}
