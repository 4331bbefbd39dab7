import { newId } from '@akashi/contracts';
import { createDatabase, type Database } from '@akashi/database';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { neededSql } from '../src/store/uncited-evidence.ts';
import { afterLastDay, disposing } from './disposing.ts';
import { recipientStory } from './recipient-story.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
let disposal: Database;
let act: ReturnType<typeof disposing>;
beforeAll(async () => {
  service = await runRecordStore({ env: { RECORD_STORE_ACQUISITION_WAIT_MS: '0' } });
  disposal = createDatabase({ url: service.database.disposalUrl, applicationName: 'test' });
  act = disposing(service, disposal);
});
afterAll(async () => {
  await disposal?.stop();
  await service?.stop();
});

const individual = {
  ...{ kind: 'individual', partyName: '山田 個人', partyAddress: '東京都港区1-1', representativeName: null },
};
const company = { ...individual, kind: 'corporation', partyName: '株式会社ショップ', representativeName: '佐藤 花子' };

const callIn = async (tenant: string) => {
  const token = await service.token({ tenant });
  return (path: string, body?: unknown) =>
    service.call(path, { token, ...(body !== undefined && { method: 'POST', body }) });
};

type Call = Awaited<ReturnType<typeof callIn>>;

async function confirm(call: Call, provider: object, more: object = {}): Promise<string> {
  const body = { provider, method: 'provider_declaration', ...more };
  const answer = await call('/v1/provider-identity-confirmations', body);
  expect(answer.status).toBe(201);
  return answer.body.confirmationId;
}

async function acquire(call: Call, changes: object): Promise<string> {
  const answer = await call('/v1/acquisitions', { ...recipientStory().report(), consent: null, ...changes });
  expect(answer.status).toBe(201);
  return answer.body.recordId;
}

test('who an individual provider is goes once no kept record cites it, with a proof that counts it; what a company is called stays', async () => {
  const tenant = 'identities';
  const call = await callIn(tenant);
  const [cited, uncited, ofCompany] = [
    await confirm(call, individual),
    await confirm(call, individual),
    await confirm(call, company),
  ];
  const recordId = await acquire(call, { providerIdentityConfirmationId: cited });
  await call('/v1/legal-holds', { scope: { recordIds: [recordId] }, reason: 'litigation' });
  const status = async (id: string) => (await call(`/v1/provider-identity-confirmations/${id}`)).status;
  await act.idle(tenant);

  await act.dispose(afterLastDay(1), { uncitedYears: 4 });
  expect(await status(uncited)).toBe(200);
  await act.dispose(afterLastDay(1));
  expect([await status(cited), await status(uncited), await status(ofCompany)]).toEqual([200, 404, 200]);

  const { body: holds } = await call('/v1/legal-holds');
  await call(`/v1/legal-holds/${holds.items[0].holdId}/release`, { reason: 'settled' });
  await act.dispose(afterLastDay(1));
  expect([await status(cited), await status(ofCompany)]).toEqual([404, 200]);
  expect(
    (await act.eventsOf(tenant, ['provider_identity.confirmed'])).map(({ event }) => event.data.provider.kind),
  ).toEqual(['corporation']);
  const proofs = await act.eventsOf(tenant, ['record.disposed']);
  const counted = proofs.map(({ event }) => event.data.counts['provider_identity.confirmed'] ?? 0);
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(JSON.stringify(proofs)).not.toContain('山田');
  for (const table of ['record_citations', 'recorded_identities']) {
    expect((await service.sql(`SELECT FROM record_store.${table} WHERE tenant = $1`, [tenant])).rowCount).toBe(0);
  }
});

test('Rule 22(3): a confirmation that a kept one found the same stays as long as that one, and goes after it', async () => {
  const tenant = 'same-identities';
  const call = await callIn(tenant);
  const first = await confirm(call, individual);
  await acquire(call, { providerIdentityConfirmationId: first });
  const same = await confirm(call, individual, { method: 'sameness_confirmed', sameAs: first });
  const recordId = await acquire(call, { providerIdentityConfirmationId: same });
  await call('/v1/legal-holds', { scope: { recordIds: [recordId] }, reason: 'litigation' });
  await act.idle(tenant);
  const left = async () => (await act.eventsOf(tenant, ['provider_identity.confirmed'])).length;
  await act.dispose(afterLastDay(1));
  expect(await left()).toBe(2);
  const { body: holds } = await call('/v1/legal-holds');
  await call(`/v1/legal-holds/${holds.items[0].holdId}/release`, { reason: 'settled' });
  await act.dispose(afterLastDay(1));
  await act.dispose(afterLastDay(1));
  expect(await left()).toBe(0);
});

test('whether a kept acquisition cites a consent is asked by an index, however many records are kept', async () => {
  const tenant = 'many-citations';
  await service.sql(
    `INSERT INTO record_store.record_citations SELECT $1, 'consent:' || gen_random_uuid(), gen_random_uuid() FROM generate_series(1, 50000)`,
    [tenant],
  );
  await service.sql(
    `INSERT INTO record_store.acquisition_outcomes SELECT $1, gen_random_uuid(), gen_random_uuid(), now() FROM generate_series(1, 50000)`,
    [tenant],
  );
  await service.sql('ANALYZE record_store.record_citations');
  await service.sql('ANALYZE record_store.acquisition_outcomes');
  const values = [
    ...[tenant, [newId()], ['consent.recorded'], [newId()], [new Date().toISOString()], ['person-0001']],
    ...[[null], [newId()], [null], [null], new Date()],
  ];
  const plan = await disposal.transaction(async (tx) => {
    await tx.query('SET LOCAL plan_cache_mode = force_custom_plan');
    const { rows } = await tx.query<{ 'QUERY PLAN': object[] }>(`EXPLAIN (FORMAT JSON) ${neededSql}`, values);
    return rows[0]!['QUERY PLAN'];
  });
  const nodes = nodesOf(plan).filter((node) => node['Relation Name'] === 'record_citations');
  expect(nodes.length).toBeGreaterThan(0);
  for (const node of nodes) {
    expect(node['Node Type']).toMatch(/Index/);
    expect(String(node['Index Cond'])).toContain('cited');
  }
  // Nothing walks the tenant's acquisitions any more.
  const walked = nodesOf(plan).filter((node) => node['Relation Name'] === 'acquisition_outcomes');
  for (const node of walked) expect(String(node['Index Cond'])).toContain('acquisition_id');
});

type Node = Record<string, unknown>;

function nodesOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'Node Type' in value ? [value as Node] : [];
  return [...own, ...Object.values(value).flatMap(nodesOf)];
}
