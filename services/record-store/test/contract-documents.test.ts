import { createHash } from 'node:crypto';
import type { EvidenceBundle } from '@akashi/ledger';
import { verifyBundle } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { type StoryOptions, story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

const text = Buffer.from('個人関連情報の提供に関する基本契約書');
const sha256 = createHash('sha256').update(text).digest('hex');
const everyItem = ['consent', 'date', 'counterparty', 'infoItems'];

const submission = (agreementId: string, change: object = {}) => ({
  ...{ agreementId, agreementVersion: 1, kind: 'contract', name: '基本契約書', mediaType: 'text/plain', sha256 },
  content: text.toString('base64'),
  states: everyItem,
  goodsOrServices: { related: true, reason: '会員への商品の販売に伴って提供するため' },
  ...change,
});

const attach = (body: unknown, options: { token?: string; headers?: Record<string, string> } = {}) =>
  service.call('/v1/contract-documents', { method: 'POST', body, ...options });

const asContract = (agreementId: string, options: StoryOptions = {}) =>
  story({ agreementId, ...options, agreement: { recordMethod: 'contract_substitute', ...options.agreement } });

/** Publishes the story's agreement and waits until it is known. */
async function agreed(s: ReturnType<typeof story>) {
  await service.publish(...s.basis);
  await waitFor(
    async () =>
      (await service.sql('SELECT FROM record_store.agreement_ends WHERE content_hash = $1', [s.agreement.contentHash]))
        .rowCount === 1,
    { what: 'the agreement' },
  );
}

async function provided(s: ReturnType<typeof story>) {
  await service.publish(...s.basis, ...s.provisionEvents);
  return recordOf(service, s.provisionId);
}

test('a document is kept with its bytes, declared facts and hash, and is evidence', async () => {
  const s = asContract('kept');
  await agreed(s);
  const { status, body, headers } = await attach(submission('kept'));
  expect(status).toBe(201);
  const { content: _, agreementId: __, agreementVersion: ___, ...stated } = submission('kept');
  expect(body).toMatchObject({ ...stated, agreement: s.agreement, keptElsewhere: null, attachedBy: 'auditor' });
  expect(headers.get('location')).toBe(`/v1/contract-documents/${body.documentId}`);
  expect((await service.call(`/v1/contract-documents/${body.documentId}`)).body).toEqual(body);
  expect((await service.call('/v1/contract-documents?agreementId=kept')).body.items).toEqual([body]);
  const content = await service.call(`/v1/contract-documents/${body.documentId}/content`);
  expect(content.text).toBe(text.toString());
  expect(content.headers.get('content-disposition')).toMatch(/^attachment/);
  const { rows } = await service.sql<{ value: Buffer }>(
    `SELECT value FROM record_store.evidence WHERE event_type = 'contract_document.attached' AND subject = $1`,
    [body.documentId],
  );
  const { withdrawal, ...attached } = body;
  expect(withdrawal).toBeNull();
  expect(JSON.parse(rows[0]!.value.toString()).data).toEqual({ ...attached, ruleSet: 'appi-2022-04' });
});

test('Rule 27(3): under documents that state every item the record is an entry of a contract, as long as the agreement', async () => {
  const s = asContract('substitute');
  await agreed(s);
  const contract = await attach(submission('substitute', { states: ['counterparty', 'infoItems'] }));
  const log = await attach(
    submission('substitute', {
      kind: 'system_log',
      states: ['consent', 'date'],
      content: undefined,
      keptElsewhere: '本社文書庫',
    }),
  );
  const documents = [contract.body.documentId, log.body.documentId];
  const record = await provided(s);
  expect(record).toMatchObject({
    recordMethod: 'contract_substitute',
    contractDocuments: documents,
    retentionStartsOn: null,
    retentionUntil: null,
    deficiencies: [],
  });
  const period = (await service.call(`/v1/period-records/${record.periodRecordId}`)).body;
  expect(period).toMatchObject({
    recordMethod: 'contract_substitute',
    period: { kind: 'agreement_life' },
    state: 'open',
  });
  const bundle = await waitFor(
    async () => {
      const got = await service.call(`/v1/records/${record.recordId}/evidence`);
      return got.status === 200 ? (got.body as EvidenceBundle) : undefined;
    },
    { what: 'the bundle' },
  );
  expect(bundle.leaves.filter(({ role }) => role === 'contract_document')).toHaveLength(2);
  const { verifierKey } = (await service.call('/v1/log/key')).body;
  const { checks, verdict, notShown } = verifyBundle({ bundle, verifierKey });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(verdict).toBe('verified');
  expect(notShown).toContainEqual(expect.stringContaining('a closing of the lump record or contract'));
});

test('guideline 3-7-4-2-3: documents not in relation to goods or services give a record that is kept three years', async () => {
  const s = asContract('downgraded');
  await agreed(s);
  const goodsOrServices = { related: false, reason: '本人との契約によらない提供のため' };
  await attach(submission('downgraded', { goodsOrServices }));
  const record = await provided(s);
  expect(record).toMatchObject({
    recordMethod: 'lump',
    methodReason: { ja: expect.stringContaining('規則第27条第3項'), en: expect.stringContaining('Rule 27(3)') },
  });
});

test('each record is decided under the documents attached when it is made, and none is changed by a later one', async () => {
  const before = asContract('growing');
  const first = await provided(before);
  expect(first).toMatchObject({
    recordMethod: 'per_occasion',
    methodReason: {
      ja: expect.stringContaining('個人関連情報の項目'),
      en: expect.stringContaining('consent, date, counterparty, infoItems'),
    },
  });
  expect(first.retentionUntil).not.toBeNull();
  expect(first).not.toHaveProperty('periodRecordId');
  await attach(submission('growing'));
  const second = await provided(asContract('growing'));
  expect(second.recordMethod).toBe('contract_substitute');
  expect(await recordOf(service, before.provisionId)).toEqual(first);
});

test('a document attached to one version says nothing of another', async () => {
  const s = asContract('versions');
  await agreed(s);
  await attach(submission('versions'));
  const other = await provided(asContract('versions', { agreement: { effectiveTo: '2030-03-31' } }));
  expect(other.recordMethod).toBe('per_occasion');
});

test('two providers that chose the same id and version are told apart by the hash', async () => {
  await agreed(asContract('twofold'));
  const other = asContract('twofold', { agreement: { effectiveTo: '2030-03-31' } });
  await agreed(other);
  expect(await attach(submission('twofold'))).toMatchObject({ status: 422, body: { code: 'ambiguous_agreement' } });
  const { contentHash: agreementContentHash } = other.agreement;
  const { status, body } = await attach(submission('twofold', { agreementContentHash }));
  expect([status, body.agreement]).toEqual([201, other.agreement]);
});

test('a request sent again under its key attaches once', async () => {
  await agreed(asContract('again'));
  const headers = { 'idempotency-key': 'attach-1' };
  const [one, two] = [await attach(submission('again'), { headers }), await attach(submission('again'), { headers })];
  expect(two.body).toEqual(one.body);
  expect((await service.call('/v1/contract-documents?agreementId=again')).body.items).toHaveLength(1);
});

test("another tenant's document and bytes are not found", async () => {
  await agreed(asContract('private'));
  const { documentId } = (await attach(submission('private'))).body;
  const token = await service.token({ tenant: 'other-tenant' });
  for (const path of [`/v1/contract-documents/${documentId}`, `/v1/contract-documents/${documentId}/content`]) {
    expect((await service.call(path, { token })).status).toBe(404);
  }
  expect((await service.call('/v1/contract-documents', { token })).body.items).toEqual([]);
  expect(await attach(submission('private'), { token })).toMatchObject({
    status: 422,
    body: { code: 'unknown_agreement' },
  });
});

test('bytes kept elsewhere are not found here', async () => {
  await agreed(asContract('elsewhere'));
  const { documentId } = (await attach(submission('elsewhere', { content: undefined, keptElsewhere: '本社文書庫' })))
    .body;
  expect((await service.call(`/v1/contract-documents/${documentId}/content`)).status).toBe(404);
});

const tooLarge = Buffer.alloc(5 * 1024 * 1024 + 1);
test.each<[string, object, number, string, string]>([
  ['no such agreement', { agreementId: 'unheard-of' }, 422, 'unknown_agreement', '/agreementId'],
  ['no such version', { agreementVersion: 9 }, 422, 'unknown_agreement', '/agreementId'],
  ['bytes of another hash', { sha256: 'a'.repeat(64) }, 422, 'document_hash_differs', '/sha256'],
  ['more bytes than are kept', { content: tooLarge.toString('base64') }, 413, 'document_too_large', '/content'],
  ['neither bytes nor a place', { content: undefined }, 400, 'invalid_request', '/content'],
  ['both bytes and a place', { keptElsewhere: 'here' }, 400, 'invalid_request', '/content'],
  ['bytes that are no base64', { content: '%%%' }, 400, 'invalid_request', '/content'],
  ['a media type with a header in it', { mediaType: 'text/plain\r\nx: y' }, 400, 'invalid_request', '/mediaType'],
  ['nothing stated', { states: [] }, 400, 'invalid_request', '/states'],
  ['an item that no record has', { states: ['purpose'] }, 400, 'invalid_request', '/states/0'],
  ['no reason', { goodsOrServices: { related: true, reason: ' ' } }, 400, 'invalid_request', '/goodsOrServices/reason'],
])('with %s the document is refused, and the path is named', async (_what, change, status, code, path) => {
  const answer = await attach(submission('kept', change));
  expect(answer).toMatchObject({ status, body: { code } });
  expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
});

test('attaching needs its scope', async () => {
  const token = await service.token({ scope: 'records:read' });
  expect((await attach(submission('kept'), { token })).status).toBe(403);
});
