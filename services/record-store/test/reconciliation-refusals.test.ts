import { newId } from '@akashi/contracts';
import { generateSigningKey, newSigner } from '@akashi/ledger';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { providerTenant, recipientTenant } from './make-records.ts';
import { ndjson, period, rows, type TwoCompanies, twoCompanies } from './two-companies.ts';

let companies: TwoCompanies;
beforeAll(async () => {
  companies = await twoCompanies();
});
afterAll(() => companies?.stop());

test('a list that is unsigned, of an unknown signer, changed or not one is refused, and leaves nothing behind', async () => {
  const agreementId = 'refused';
  await companies.records.agree(agreementId);
  await companies.records.acquisitions(agreementId, rows);
  const list = await companies.listOf(recipientTenant, agreementId);
  const lines = list.trim().split('\n');
  const unsigned = `${lines.slice(0, -1).join('\n')}\n`;
  const codeOf = async (text: string, options = {}) =>
    (await companies.compare(providerTenant, text, options)).body.code;
  const withReason = { query: `?unsignedReason=${encodeURIComponent('相手方がログを持たない')}` };
  expect(await codeOf(unsigned)).toBe('list_unsigned');
  expect(await codeOf(list.replace('person-0002', 'person-0009'))).toBe('signature_invalid');
  expect(await codeOf(list.replace('person-0002', 'person-0009'), withReason)).toBe('signature_invalid');
  expect(await codeOf(list.replace('"recordsWithoutMatchKey":0', '"recordsWithoutMatchKey":7'))).toBe(
    'signature_invalid',
  );
  const refused: [what: string, list: string | Buffer][] = [
    ['own side', await companies.listOf(providerTenant, agreementId)],
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
    const { status, body } = await companies.compare(providerTenant, sent);
    expect({ what, status, code: body.code }).toEqual({ what, status: 422, code: 'invalid_list' });
    expect(body.detail).not.toMatch(/person-|member-1|principalIdentifier/);
  }
  const stranger = newSigner({ name: 'log.example.jp/akashi/stranger', privateKey: generateSigningKey() });
  const body = { verifierKey: stranger.verifierKey, obtainedBy: 'a test' };
  await companies.as(providerTenant, '/v1/counterparty-keys/crm-co', { method: 'PUT', body });
  expect(await codeOf(list)).toBe('signer_unknown');
  const left =
    await companies.service.sql(`SELECT agreement_id FROM record_store.reconciliations WHERE agreement_id = 'refused'
    UNION ALL SELECT match_key FROM record_store.reconciliation_rows`);
  expect(left.rows).toEqual([]);

  const taken = await companies.compare(providerTenant, list, withReason);
  expect(taken.body).toMatchObject({
    differences: { only_theirs: 2 },
    theirs: { signedBy: null, note: null, unsignedReason: '相手方がログを持たない' },
  });
  const { verifierKey } = (await companies.as(recipientTenant, '/v1/log/key')).body;
  await companies.as(providerTenant, '/v1/counterparty-keys/crm-co', {
    method: 'PUT',
    body: { verifierKey, obtainedBy: '書面' },
  });
  expect((await companies.compare(providerTenant, list)).status).toBe(201);
});

test('a list sent again with its key is compared once; another list with that key is refused', async () => {
  const agreementId = 'once';
  await companies.records.agree(agreementId);
  await companies.records.acquisitions(agreementId, rows);
  const list = await companies.listOf(recipientTenant, agreementId);
  const token = await companies.service.token({ tenant: providerTenant });
  const headers = { 'content-type': ndjson, 'idempotency-key': newId() };
  const send = (body: string) =>
    companies.service.call('/v1/reconciliations', { method: 'POST', body, headers, token });
  const [first, again] = [await send(list), await send(list)];
  expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
  expect([first, again].map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  expect(again.headers.get('location')).toBe(`/v1/reconciliations/${first.body.reconciliationId}`);
  const another = await companies.listOf(recipientTenant, agreementId);
  expect((await send(another)).body.code).toBe('idempotency_key_reused');
  expect((await companies.service.sql('SELECT FROM record_store.reconciliation_rows')).rowCount).toBe(0);
});

test.each([
  ['ndjson', ndjson],
  ['csv', 'text/csv'],
])(
  'whoever sends a long list as %s is told what is wrong in its first rows, and can ask again',
  async (format, type) => {
    const agreementId = `long-${format}`;
    await companies.records.agree(agreementId);
    await companies.records.acquisitions(agreementId, rows);
    const list = await companies.listOf(recipientTenant, agreementId, format);
    const row = list.split(/\r?\n/).find((line) => line.includes('person-0002'))!;
    const token = await companies.service.token({ tenant: providerTenant });
    for (const [wrong, refusal] of [
      [list.replace('2026-10-03', '2026-11-03'), 'invalid_list'],
      [list.replace('akashi-reconciliation-list/1', 'another/1'), 'invalid_list'],
      [list.replace(agreementId, 'elsewhere'), 'not_found'],
      [list.replace('recipient', 'provider').replace('crm-co', 'elsewhere'), 'invalid_list'],
    ]) {
      const { body } = await companies.service.call('/v1/reconciliations', {
        ...{ method: 'POST', token, headers: { 'content-type': type } },
        body: wrong + `${row}\n`.repeat(200_000),
      });
      expect(body.code).toBe(refusal);
    }
    expect((await companies.compare(providerTenant, list, { type })).status).toBe(201);
  },
);

test('another tenant sees neither comparison nor differences, and each route asks for its scope', async () => {
  const agreementId = 'tenants';
  await companies.records.agree(agreementId);
  await companies.records.acquisitions(agreementId, rows);
  const list = await companies.listOf(recipientTenant, agreementId);
  const { reconciliationId } = (await companies.compare(providerTenant, list)).body;
  const path = `/v1/reconciliations/${reconciliationId}`;
  expect((await companies.as(recipientTenant, path)).status).toBe(404);
  expect((await companies.as(recipientTenant, `${path}/differences`)).status).toBe(404);
  expect((await companies.as(recipientTenant, `${path}/review`, { method: 'POST' })).status).toBe(404);
  const resolution = { outcome: 'explained', reason: 'x' };
  expect(
    (await companies.as(recipientTenant, `${path}/differences/1/resolution`, { method: 'POST', body: resolution }))
      .status,
  ).toBe(404);
  expect((await companies.as('other', `/v1/reconciliation-list?agreementId=${agreementId}&${period}`)).status).toBe(
    404,
  );
  const readOnly = await companies.service.token({ scope: 'reconciliations:read' });
  const headers = { 'content-type': ndjson };
  expect(
    (await companies.service.call('/v1/reconciliations', { method: 'POST', body: list, headers, token: readOnly }))
      .status,
  ).toBe(403);
  expect(
    (await companies.service.call(path, { token: await companies.service.token({ scope: 'records:read' }) })).status,
  ).toBe(403);
  expect((await companies.as(providerTenant, '/v1/reconciliations', { method: 'POST', body: { a: 1 } })).status).toBe(
    415,
  );
});

test("a key for a party that nothing here names is refused, with the path; another tenant's party is as unknown", async () => {
  const { verifierKey } = newSigner({ name: 'log.example.jp/akashi/other', privateKey: generateSigningKey() });
  const body = { verifierKey, obtainedBy: '書面' };
  const put = (tenant: string, partyId: string) =>
    companies.as(tenant, `/v1/counterparty-keys/${partyId}`, { method: 'PUT', body });
  for (const answer of [await put(providerTenant, 'crm-coo'), await put('stranger', 'crm-co')]) {
    expect(answer).toMatchObject({ status: 422, body: { code: 'unknown_party', errors: [{ path: '/partyId' }] } });
  }
  const kept = await companies.service.sql(
    `SELECT FROM record_store.counterparty_keys WHERE party_id = 'crm-coo' OR tenant = 'stranger'`,
  );
  expect(kept.rowCount).toBe(0);
});
