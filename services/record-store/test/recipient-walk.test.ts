import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AkashiEvent, newId } from '@akashi/contracts';
import type { EvidenceBundle } from '@akashi/ledger';
import { readTopic, waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recipientStory } from './recipient-story.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
let token: string;
beforeAll(async () => {
  service = await runRecordStore();
  token = await service.token({ tenant: 'crm-demo', subject: 'crm-backend' });
});
afterAll(() => service?.stop());

const verifier = fileURLToPath(new URL('akashi-verify.ts', import.meta.resolve('@akashi/ledger')));
const call = (path: string, init: object = {}) => service.call(path, { token, ...init });

/** The verdict of the verifier in a process of its own, which has neither network address nor database of ours. */
function verify(bundle: EvidenceBundle, key: string, ...options: string[]) {
  const file = join(service.folder, `${newId()}.json`);
  writeFileSync(file, JSON.stringify(bundle));
  const args = [verifier, '--key', key, ...options, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: {} });
  return { status, output: stdout + stderr };
}

async function bundleOf(recordId: string, leaves: number, as = token): Promise<EvidenceBundle> {
  return waitFor(
    async () => {
      const got = await service.call(`/v1/records/${recordId}/evidence`, { token: as });
      return got.status === 200 && got.body.leaves.length === leaves ? got.body : undefined;
    },
    { what: `${leaves} leaves under a checkpoint` },
  );
}

const rolesOf = ({ leaves }: EvidenceBundle) => leaves.map(({ role }) => role).sort();

test('a recipient confirms its provider, streams what it acquired, reads the records, closes them for approval and verifies one offline', async () => {
  const s = recipientStory();
  await service.publish(...s.basis, s.party);
  const identity = await waitFor(
    async () => {
      const body = { providerPartyId: 'shop', method: 'provider_declaration' };
      const answer = await call('/v1/provider-identity-confirmations', { method: 'POST', body });
      return answer.status === 201 ? answer.body : undefined;
    },
    { what: 'the provider to be known' },
  );
  const reports = Array.from({ length: 40 }, (_, i) =>
    s.report({
      providerIdentityConfirmationId: identity.confirmationId,
      ...(i > 0 && { consent: { evidence: `membership form ${i}`, obtainedBy: 'recipient' } }),
      principalIdentifier: `member-${i}`,
    }),
  );
  const summary = await call('/v1/acquisitions', {
    ...{ method: 'POST', body: reports.map((report) => JSON.stringify(report)).join('\n') },
    headers: { 'content-type': 'application/x-ndjson' },
  });
  expect(summary).toMatchObject({ status: 200, body: { lines: 40, accepted: 40, refused: 0 } });

  // The agreement or the consent may have arrived only after the report.
  const record = await waitFor(
    async () => (await call(`/v1/records?acquisitionId=${reports[0]!.acquisitionId}`)).body.items[0],
    { what: 'the record' },
  );
  expect(record).toMatchObject({
    ...{ side: 'recipient', deficiencies: [], basis: { agreement: s.agreement, consentId: s.consentId } },
    items: { principalIdentifier: 'member-0', counterparty: { partyName: '株式会社ショップ' } },
  });
  await waitFor(async () => (await call('/v1/records?limit=100')).body.items.length === 40, { what: 'all records' });
  const close = { agreementId: s.agreement.agreementId, side: 'recipient', providerTenant: 'provider-demo' };
  const batch = await call('/v1/record-batches', { method: 'POST', body: close });
  expect(batch).toMatchObject({ status: 201, body: { recordCount: 40, deficientCount: 0 } });

  const bundle = await bundleOf(record.recordId, 7);
  expect(rolesOf(bundle)).toEqual(
    [...['acquisition', 'acquisition_record', 'agreement', 'batch', 'consent', 'notice', 'provider_identity']].sort(),
  );
  const key = (await call('/v1/log/key')).body.verifierKey as string;
  const verified = verify(bundle, key);
  expect(verified.output).toContain('VERIFIED: every check holds.');
  expect(verified.status).toBe(0);
  expect(verify(bundle, key, '--format', 'html').output).toContain('取得の記録');
  const leaf = bundle.leaves.findIndex(({ role }) => role === 'acquisition');
  const value = Buffer.from(bundle.leaves[leaf]!.value, 'base64').toString().replace('member-0', 'member-1');
  const changed = { ...bundle.leaves[leaf]!, value: Buffer.from(value).toString('base64') };
  expect(verify({ ...bundle, leaves: bundle.leaves.with(leaf, changed) }, key).status).toBe(1);

  const events = await waitFor(
    async () => {
      const values = await readTopic(service.kafka, 'records.v1');
      const all = values.map((each) => JSON.parse(String(each.value)) as AkashiEvent);
      const ofTenant = all.filter(({ tenantid }) => tenantid === 'crm-demo');
      return ofTenant.length >= 82 ? ofTenant : undefined;
    },
    { what: 'all of it on the topic' },
  );
  const count = (type: string) => events.filter((event) => event.type === type).length;
  expect([count('acquisition.reported'), count('acquisition_record.made'), count('record_batch.closed')]).toEqual([
    40, 40, 1,
  ]);
  expect(count('review.requested')).toBe(0);
});

test('a record with items left out is verified with the record that has them, on either side', async () => {
  const s = recipientStory({ agreementId: 'leaves-out' });
  await service.publish(...s.basis);
  const confirm = {
    provider: { kind: 'individual', partyName: '山田', partyAddress: '京都府', representativeName: null },
  };
  const identity = await call('/v1/provider-identity-confirmations', {
    ...{ method: 'POST', body: { ...confirm, method: 'provider_declaration' } },
  });
  const recorded = async (changes: Record<string, unknown>) => {
    const body = s.report(changes);
    await call('/v1/acquisitions', { method: 'POST', body });
    return waitFor(async () => (await call(`/v1/records?acquisitionId=${body.acquisitionId}`)).body.items[0], {
      what: 'the record',
    });
  };
  const first = await recorded({ providerIdentityConfirmationId: identity.body.confirmationId });
  const omitted = { recordId: first.recordId, items: ['counterparty', 'infoItems'] };
  const second = await recorded({ omitted, itemCodes: [] });
  expect(second).toMatchObject({ omitted, deficiencies: [], items: { counterparty: null, infoItems: [] } });
  const bundle = await bundleOf(second.recordId, 6);
  expect(rolesOf(bundle)).toContain('referenced_record');
  expect(verify(bundle, (await call('/v1/log/key')).body.verifierKey)).toMatchObject({ status: 0 });

  const own = story({ agreementId: 'omitting', agreement: { omitRepeatedItems: true } });
  await service.publish(...own.basis, ...own.provisionEvents);
  await recordOf(service, own.provisionId);
  const settled = own.settled('delivered');
  await service.publish(settled);
  await waitFor(
    async () =>
      (await service.sql('SELECT FROM record_store.evidence WHERE event_id = $1', [settled.id])).rowCount === 1,
    { what: 'the settlement to be kept' },
  );
  const provisionId = newId();
  const { provisionEvent } = own;
  await service.publish({ ...provisionEvent, id: newId(), data: { ...provisionEvent.data, provisionId } });
  const { recordId } = await recordOf(service, provisionId);
  const providerToken = await service.token();
  const providerBundle = await bundleOf(recordId, 12, providerToken);
  expect(rolesOf(providerBundle)).toContain('referenced_record');
  const providerKey = (await service.call('/v1/log/key')).body.verifierKey;
  expect(verify(providerBundle, providerKey)).toMatchObject({ status: 0 });
});

test('an acquisition under an agreement for lump records is an entry of the month, and its bundle shows what it adds to', async () => {
  const s = recipientStory({ agreementId: 'monthly', agreement: { recordMethod: 'lump' } });
  await service.publish(...s.basis);
  const reports = Array.from({ length: 3 }, () => s.report({ consent: { evidence: 'form', obtainedBy: 'recipient' } }));
  for (const body of reports) await call('/v1/acquisitions', { method: 'POST', body });
  const records = await waitFor(
    async () => {
      const { items } = (await call('/v1/records?agreementId=monthly')).body;
      return items.length === 3 ? items : undefined;
    },
    { what: 'the records' },
  );
  const [{ recordId, periodRecordId }] = records;
  for (const record of records) {
    expect(record).toMatchObject({ ...{ recordMethod: 'lump', periodRecordId }, retentionUntil: null });
  }
  const bundle = await bundleOf(recordId, 4);
  expect(rolesOf(bundle)).toContain('period_record_opened');
  expect(verify(bundle, (await call('/v1/log/key')).body.verifierKey)).toMatchObject({ status: 0 });
});

test('a deficient record that names next to nothing has a bundle too, and it verifies', async () => {
  const body = recipientStory({ agreementId: 'nobody-has-it' }).report({ consent: null, principalIdentifier: null });
  const quick = await runRecordStore({ env: { RECORD_STORE_ACQUISITION_WAIT_MS: '0' } });
  try {
    const as = await quick.token({ tenant: 'crm-demo' });
    const { recordId, deficiencies } = (await quick.call('/v1/acquisitions', { method: 'POST', body, token: as })).body;
    expect(deficiencies).toContain('agreement_not_found');
    const got = await waitFor(
      async () => {
        const answer = await quick.call(`/v1/records/${recordId}/evidence`, { token: as });
        return answer.status === 200 ? (answer.body as EvidenceBundle) : undefined;
      },
      { what: 'the bundle' },
    );
    expect(rolesOf(got)).toEqual(['acquisition', 'acquisition_record']);
    const { status, output } = verify(got, (await quick.call('/v1/log/key', { token: as })).body.verifierKey);
    expect(output).toContain('DEFICIENT: consent_missing');
    expect(status).toBe(0);
  } finally {
    await quick.stop();
  }
});
