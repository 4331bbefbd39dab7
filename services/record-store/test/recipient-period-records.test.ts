import { createHash } from 'node:crypto';
import { type EvidenceBundle, verifyBundle } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Edge, systemEdge } from '../src/edge.ts';
import { recipientStory } from './recipient-story.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let now = new Date('2026-12-10T00:00:00.000Z');
const edge: Edge = { ...systemEdge, now: () => now };
let service: RunningRecordStore;
let token: string;
beforeAll(async () => {
  service = await runRecordStore({ edge });
  token = await service.token({ tenant: 'crm-demo', subject: 'crm-backend' });
});
afterAll(() => service?.stop());

const call = (path: string, init: object = {}) => service.call(path, { token, ...init });
const post = (path: string, body: unknown) => call(path, { method: 'POST', body });

type Story = ReturnType<typeof recipientStory>;

/** Publishes what the story relies on, and confirms the provider: reports made with the answer are complete. */
async function confirmed(s: Story): Promise<string> {
  await service.publish(...s.basis, s.party);
  await waitFor(
    async () =>
      (await service.sql('SELECT FROM record_store.agreement_ends WHERE content_hash = $1', [s.agreement.contentHash]))
        .rowCount === 1,
    { what: 'the agreement' },
  );
  return waitFor(
    async () => {
      const answer = await post('/v1/provider-identity-confirmations', {
        providerPartyId: 'shop',
        method: 'provider_declaration',
      });
      return answer.status === 201 ? (answer.body.confirmationId as string) : undefined;
    },
    { what: 'the provider to be known' },
  );
}

async function acquired(s: Story, providerIdentityConfirmationId: string, acquiredAt: string) {
  // The consent of the story is of now by the machine's clock; a trace of it serves any day.
  const consent = { evidence: 'membership form', obtainedBy: 'recipient' };
  const report = s.report({ providerIdentityConfirmationId, consent, acquiredAt });
  await post('/v1/acquisitions', report);
  return waitFor(async () => (await call(`/v1/records?acquisitionId=${report.acquisitionId}`)).body.items[0], {
    what: 'the record',
  });
}

const agreed = (agreementId: string, recordMethod: 'lump' | 'contract_substitute') =>
  recipientStory({ agreementId, agreement: { recordMethod } });

test("Rule 23(2): a recipient's acquisitions of a month are one lump record, kept three years from the last", async () => {
  const s = agreed('lump-there', 'lump');
  const confirmation = await confirmed(s);
  const first = await acquired(s, confirmation, '2026-12-10T00:00:00.000Z');
  const last = await acquired(s, confirmation, '2026-12-15T15:30:00.000Z');
  expect(first).toMatchObject({
    side: 'recipient',
    recordMethod: 'lump',
    retentionStartsOn: null,
    retentionUntil: null,
  });
  expect(last.periodRecordId).toBe(first.periodRecordId);
  now = new Date('2027-01-01T15:00:00.000Z');
  await service.stopService();
  await service.start();
  const path = `/v1/period-records/${first.periodRecordId}`;
  const period = await waitFor(
    async () => {
      const { body } = await call(path);
      return body.state === 'closed' ? body : undefined;
    },
    { what: 'the closing' },
  );
  expect(period).toMatchObject({
    side: 'recipient',
    period: { kind: 'month', month: '2026-12' },
    counterparty: { partyId: 'shop', version: null, details: { partyName: '株式会社ショップ' } },
    entryCount: 2,
    actualPeriod: { firstDay: '2026-12-10', lastDay: '2026-12-16' },
    retentionStartsOn: '2026-12-16',
    retentionUntil: '2029-12-16',
  });
  expect(period.items).toEqual({
    consentObtained: { obtainedBy: ['recipient'] },
    counterparty: first.items.counterparty,
    infoItems: ['サイトXで閲覧した商品カテゴリ'],
  });
  const { rows } = await service.sql<{ value: Buffer }>(
    `SELECT value FROM record_store.evidence WHERE tenant = 'crm-demo' AND event_type = ANY ($1) ORDER BY evidence_id`,
    [['period_record.closed', 'record_batch.closed']],
  );
  const [closed, batch] = rows.map(({ value }) => JSON.parse(value.toString()).data);
  expect(closed.acquisitionPeriod).toEqual(period.actualPeriod);
  expect(batch).toMatchObject({
    side: 'recipient',
    providerTenant: 'provider-demo',
    contentHash: closed.contentHash,
    periodRecordId: first.periodRecordId,
  });
  expect((await call(`/v1/records/${first.recordId}`)).body.retention).toMatchObject({ until: '2029-12-16' });

  const bundle = await waitFor(
    async () => {
      const got = await call(`/v1/records/${first.recordId}/evidence`);
      const roles: string[] = got.status === 200 ? (got.body as EvidenceBundle).leaves.map(({ role }) => role) : [];
      return roles.includes('period_record_closed') && roles.includes('batch')
        ? (got.body as EvidenceBundle)
        : undefined;
    },
    { what: 'the bundle' },
  );
  const { verifierKey } = (await call('/v1/log/key')).body;
  const { checks, verdict, notShown } = verifyBundle({ bundle, verifierKey });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(verdict).toBe('verified');
  expect(notShown).toContainEqual(expect.stringContaining('that a closing covers all entries'));
});

test('Rule 23(3): under documents that state its items an acquisition is an entry of a contract; one that lacks the person is not', async () => {
  const s = agreed('contract-there', 'contract_substitute');
  const confirmation = await confirmed(s);
  const attach = (states: string[]) =>
    post('/v1/contract-documents', {
      ...{
        agreementId: 'contract-there',
        agreementVersion: 1,
        kind: 'system_log',
        name: '取得ログ',
        mediaType: 'text/plain',
      },
      ...{ sha256: createHash('sha256').update('log').digest('hex'), keptElsewhere: '本社文書庫', states },
      goodsOrServices: { related: true, reason: '会員への役務の提供に伴う取得' },
    });
  expect((await attach(['consent', 'counterparty', 'infoItems', 'date'])).status).toBe(201);
  const alone = await acquired(s, confirmation, now.toISOString());
  expect(alone).toMatchObject({
    recordMethod: 'per_occasion',
    methodReason: { ja: expect.any(String), en: expect.stringContaining('principalIdentifier') },
  });
  const { body: document } = await attach(['principalIdentifier']);
  const entry = await acquired(s, confirmation, now.toISOString());
  expect(entry).toMatchObject({ recordMethod: 'contract_substitute', retentionUntil: null });
  expect(entry.contractDocuments).toContain(document.documentId);
});
