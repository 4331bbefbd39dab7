import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { agreementContent } from './agreement-content.ts';
import { submitted, writeParties } from './approval-flow.ts';
import { type ClamdDouble, startClamdDouble } from './clamd-double.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

const s3Url = process.env.AKASHI_TEST_S3_URL;
const stores: ('postgres' | 's3')[] = s3Url === undefined ? ['postgres'] : ['postgres', 's3'];
const running = new Map<string, RunningApproval>();
let approval: RunningApproval;
let scanning: RunningApproval;
let clamd: ClamdDouble;
let folder: string;

beforeAll(async () => {
  clamd = await startClamdDouble();
  folder = await mkdtemp(join(tmpdir(), 'akashi-documents-'));
  approval = await runApproval(undefined, {
    APPROVAL_MAX_DOCUMENT_BYTES: '4000000',
    APPROVAL_UPLOAD_FOLDER: folder,
  });
  scanning = await runApproval(undefined, { APPROVAL_CLAMD_ADDRESS: clamd.address });
  running.set('postgres', approval);
  if (s3Url === undefined) return;
  const env = {
    APPROVAL_DOCUMENTS_S3_URL: s3Url,
    APPROVAL_DOCUMENTS_S3_REGION: 'us-east-1',
    APPROVAL_DOCUMENTS_S3_ACCESS_KEY_ID: process.env.AKASHI_TEST_S3_ACCESS_KEY_ID!,
    APPROVAL_DOCUMENTS_S3_SECRET_ACCESS_KEY: process.env.AKASHI_TEST_S3_SECRET_ACCESS_KEY!,
  };
  running.set('s3', await runApproval(undefined, env));
});
afterAll(async () => {
  for (const each of new Set([...running.values(), scanning])) await each.stop();
  await clamd.stop();
  await rm(folder, { recursive: true });
});

const pdf = (text: string | Buffer) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(text)]);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

interface Upload {
  tenant?: string;
  type?: string;
  name?: string;
  key?: string;
}
const upload = (
  to: RunningApproval,
  bytes: Buffer,
  { tenant = 'tenant-a', type = 'application/pdf', name = '基本契約書.pdf', key }: Upload = {},
) =>
  to.call('POST', `/v1/documents?name=${encodeURIComponent(name)}`, {
    tenant,
    body: bytes,
    headers: { 'content-type': type, ...(key !== undefined && { 'idempotency-key': key }) },
  });
const leftOver = () => readdir(folder);

test.each(stores)('what is uploaded comes back byte for byte as a file to be saved, from %s', async (storage) => {
  const at = running.get(storage)!;
  const bytes = pdf(randomBytes(3_000_000));
  const { status, body } = await upload(at, bytes);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    name: '基本契約書.pdf',
    bytes: bytes.length,
    sha256: sha256(bytes),
    storage,
    scan: { result: 'not_scanned', scannedBy: null },
  });
  const got = await at.call('GET', `/v1/documents/${body.documentId}/content`);
  expect(sha256(got.body)).toBe(sha256(bytes));
  expect(got.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent('基本契約書.pdf')}`,
    'x-content-type-options': 'nosniff',
  });
  const trail = await at.call('GET', '/v1/audit-log', { as: 'auditor', roles: ['auditor'] });
  expect(trail.body.items.map(({ action }: any) => action).slice(0, 2)).toEqual([
    'document.downloaded',
    'document.uploaded',
  ]);
  expect(await leftOver()).toEqual([]);
});

test("another tenant's document is not found, by any route", async () => {
  const { documentId } = (await upload(approval, pdf('x'))).body;
  for (const url of [`/v1/documents/${documentId}`, `/v1/documents/${documentId}/content`]) {
    expect((await approval.call('GET', url, { tenant: 'tenant-b' })).status).toBe(404);
  }
  expect((await approval.call('GET', '/v1/documents', { tenant: 'tenant-b' })).body.items).toEqual([]);
});

test.each([
  ['a type that is not taken', Buffer.from('<html>'), { type: 'text/html' }, 415, 'unsupported_media_type'],
  ['no type', Buffer.from('x'), { type: '' }, 415, 'unsupported_media_type'],
  ['bytes that are not of the type', Buffer.from('MZ not a pdf'), {}, 422, 'content_differs_from_type'],
  ['text with a NUL in it', Buffer.from('a\0b'), { type: 'text/plain' }, 422, 'content_differs_from_type'],
  ['nothing', Buffer.alloc(0), {}, 400, 'invalid_request'],
  ['more than is taken', pdf(Buffer.alloc(4_000_000)), {}, 413, 'body_too_large'],
  ['a name with a path', pdf('x'), { name: '../etc/passwd' }, 400, 'invalid_request'],
] as const)('%s is refused, and nothing is left of it', async (_, bytes, options, status, code) => {
  const refused = await upload(approval, bytes, { ...options, tenant: 'tenant-refused' });
  expect({ status: refused.status, code: refused.body.code }).toEqual({ status, code });
  expect((await approval.call('GET', '/v1/documents', { tenant: 'tenant-refused' })).body.items).toEqual([]);
  expect(await leftOver()).toEqual([]);
});

test('an upload that breaks off leaves nothing', async () => {
  const tenant = 'tenant-broken';
  const token = await approval.issuer.token({
    subject: 'x',
    tenant,
    audience: 'akashi:approval',
    scope: 'agreements:write',
  });
  const url = `${approval.service.address()}/v1/documents?name=x.pdf`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/pdf', 'content-length': '1000000' };
  const sent = request(url, { method: 'POST', headers });
  sent.on('error', () => undefined);
  sent.write(pdf('x'));
  await waitFor(async () => (await leftOver()).length > 0, { what: 'the upload to arrive' });
  sent.destroy();
  await waitFor(async () => (await leftOver()).length === 0, { what: 'its rest to be removed' });
  expect((await approval.call('GET', '/v1/documents', { tenant })).body.items).toEqual([]);
});

test('sent again with its key it is the same document; another file under that key is refused', async () => {
  const first = await upload(approval, pdf('one'), { key: 'k1' });
  const again = await upload(approval, pdf('one'), { key: 'k1' });
  expect(again.body.documentId).toBe(first.body.documentId);
  expect((await upload(approval, pdf('two'), { key: 'k1' })).body.code).toBe('idempotency_key_reused');
});

test('with a scanner set up: clean is kept and says who looked, infected is refused, and what it could not scan is not kept', async () => {
  const clean = await upload(scanning, pdf('fine'));
  expect(clean.body.scan).toEqual({ result: 'clean', scannedBy: 'ClamAV 1.4.3/27800/Mon Nov 23 2026' });
  expect(clamd.scanned.at(-1)).toEqual(pdf('fine'));
  const infected = await upload(scanning, pdf('EICAR'));
  expect(infected).toMatchObject({
    status: 422,
    body: { code: 'document_infected', detail: expect.stringContaining('Eicar') },
  });
  expect(await upload(scanning, pdf('BROKEN'))).toMatchObject({ status: 503, body: { code: 'scanner_unavailable' } });
  expect((await scanning.call('GET', '/v1/documents')).body.items).toHaveLength(1);
});

test('an agreement names a document by its hash, and another hash is refused', async () => {
  const tenant = 'tenant-contract';
  await writeParties(approval, tenant);
  const { documentId, sha256: hash } = (await upload(approval, pdf('contract'), { tenant })).body;
  const write = (value: string) =>
    approval.call('POST', '/v1/agreements', {
      tenant,
      body: {
        agreementId: 'with-contract',
        content: agreementContent({ documents: [{ documentId, kind: 'contract', name: '契約書', sha256: value }] }),
      },
    });
  expect((await write('0'.repeat(64))).body.errors).toMatchObject([{ path: '/content/documents/0/sha256' }]);
  expect((await write(hash)).status).toBe(201);
});

test('a file attached to a case is listed with it and read by who may read the case, while it is open', async () => {
  const tenant = 'tenant-case';
  const opened = await submitted(approval, tenant, 'with-file');
  const { documentId } = (await upload(approval, pdf('memo'), { tenant, name: 'メモ.pdf' })).body;
  const attach = () =>
    approval.call('POST', `/v1/cases/${opened.caseId}/files`, { tenant, as: 'a', body: { documentId, note: '参考' } });
  expect((await attach()).status).toBe(201);
  expect((await attach()).body.items).toHaveLength(1);
  const { body } = await approval.call('GET', `/v1/cases/${opened.caseId}`, { tenant, as: 'a' });
  expect(body.files).toMatchObject([
    { documentId, name: 'メモ.pdf', note: '参考', attachedBy: 'a', scan: 'not_scanned' },
  ]);
  const reader = { tenant, as: 'a', scope: 'cases:read' };
  const got = await approval.call('GET', `/v1/cases/${opened.caseId}/files/${documentId}/content`, reader);
  expect(got.body).toEqual(pdf('memo'));
  expect((await approval.call('GET', `/v1/documents/${documentId}/content`, reader)).status).toBe(403);
  const withdrawn = { contentHash: opened.subject.contentHash, reason: '不要になった' };
  await approval.call('POST', `/v1/cases/${opened.caseId}/withdraw`, { tenant, body: withdrawn });
  expect((await attach()).body.code).toBe('case_closed');
});

test.each(['documents', 'document_pieces', 'case_files'])(
  'nobody changes %s, not even the owner of the schema',
  async (table) => {
    const client = new pg.Client({ connectionString: approval.database.adminUrl });
    await client.connect();
    await expect(client.query(`DELETE FROM approval.${table}`)).rejects.toThrow(/rows are added, never changed/);
    await client.end();
  },
);
