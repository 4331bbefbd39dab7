import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';
import { dutyDoesNotApply, type Story, story } from './story.ts';

let service: RunningRecordStore;
let token: string;
beforeAll(async () => {
  service = await runRecordStore();
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
  const lacking = await report(bodyOf(s, { consentId: newId(), confirmation: null }));
  expect((await service.call(`/v1/records/${lacking.body.recordId}`)).body.deficiencies).toEqual([
    ...['consent_missing', 'consent_confirmation_missing'],
  ]);
  const none = await known(story({ agreementId: 'no-duty', agreement: { applicabilityDecision: dutyDoesNotApply } }));
  expect(await report(bodyOf(none))).toMatchObject({ status: 201, body: { kind: 'filed', recordId: null } });
  const { provisions, recordsMade, filed, pending } = (await service.call('/v1/completeness')).body;
  expect(provisions).toBe(recordsMade + filed + pending);
});

test("nobody but the agreement's recipient makes the record, nor under an agreement that isn't here", async () => {
  const s = await known(story());
  expect(await report(bodyOf(s), await service.token())).toMatchObject({ status: 403 });
  const other = await service.token({ party: 'other-co' });
  expect(await report(bodyOf(s), other)).toMatchObject({ status: 403, body: { errors: [{ path: '/agreementId' }] } });
  expect(await report(bodyOf(s, { agreementId: 'unknown' }))).toMatchObject({
    ...{ status: 422, body: { code: 'unknown_agreement' } },
  });
  const stranger = await service.token({ tenant: 'stranger', party: 'crm-co' });
  expect(await report(bodyOf(s), stranger)).toMatchObject({ status: 422 });
  const reader = await service.token({ party: 'crm-co', scope: 'records:read' });
  expect(await report(bodyOf(s), reader)).toMatchObject({ status: 403 });
});
