import { createDatabase, type Database } from '@akashi/database';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
const roles: Record<string, Database> = {};
beforeAll(async () => {
  service = await runRecordStore();
  const { ownerUrl, apiUrl, workerUrl, disposalUrl } = service.database;
  for (const [role, url] of Object.entries({
    owner: ownerUrl,
    api: apiUrl,
    worker: workerUrl,
    disposal: disposalUrl,
  })) {
    roles[role] = createDatabase({ url, applicationName: 'test' });
  }
  const s = story();
  await service.publish(...s.basis, ...s.provisionEvents);
  await recordOf(service, s.provisionId);
});
afterAll(async () => {
  for (const role of Object.values(roles)) await role.stop();
  await service?.stop();
});

const kept = [
  'evidence',
  'evidence_references',
  'records',
  'record_groups',
  'corrected_groups',
  'provision_outcomes',
  'record_corrections',
  'record_batches',
  'batch_records',
  'batch_approvals',
  'batch_decisions',
  'legal_holds',
  'legal_hold_releases',
  'log_leaves',
  'checkpoints',
  'checkpoint_timestamps',
  'contract_documents',
  'contract_document_contents',
  'period_records',
  'period_entries',
  'period_closings',
  'record_omissions',
  'record_citations',
  'provider_identity_confirmations',
  'recorded_identities',
  'acquisition_outcomes',
  'deficiency_reviews',
];
const roleNames = ['owner', 'api', 'worker', 'disposal'];
const denied = { code: '42501' };

test.each(roleNames.flatMap((role) => kept.map((table) => [role, table])))(
  'the role %s can not change a row of %s',
  async (role, table) => {
    await expect(
      roles[role!]!.tenantTransaction('provider-demo', (tx) => tx.query(`UPDATE ${table} SET tenant = tenant`)),
    ).rejects.toMatchObject(denied);
  },
);

test('not even a superuser changes evidence by an ordinary statement', async () => {
  await expect(service.sql('UPDATE record_store.evidence SET value = value')).rejects.toMatchObject(denied);
  await expect(service.sql('TRUNCATE record_store.evidence')).rejects.toMatchObject(denied);
});

test('evidence is deleted by the disposal role, and by no other', async () => {
  const oldest = 'DELETE FROM evidence WHERE evidence_id = (SELECT min(evidence_id::text)::uuid FROM evidence)';
  for (const role of ['api', 'worker']) {
    await expect(roles[role]!.tenantTransaction('provider-demo', (tx) => tx.query(oldest))).rejects.toMatchObject(
      denied,
    );
  }
  const owned = await roles.owner!.tenantTransaction('provider-demo', (tx) => tx.query(oldest));
  expect(owned.rowCount).toBe(0);
  const disposed = await roles.disposal!.query(oldest);
  expect(disposed.rowCount).toBe(1);
});

test('the api role sees and adds rows of its own tenant only', async () => {
  const count = (tenant: string) =>
    roles.api!.tenantTransaction(
      tenant,
      async (tx) => (await tx.query<{ n: number }>('SELECT count(*)::int AS n FROM evidence')).rows[0]!.n,
    );
  await waitFor(async () => (await count('provider-demo')) > 0, { what: 'evidence' });
  expect(await count('other-tenant')).toBe(0);
  const foreign = `INSERT INTO log_heads (tenant) VALUES ('other-tenant-2')`;
  await expect(roles.api!.tenantTransaction('provider-demo', (tx) => tx.query(foreign))).rejects.toMatchObject(denied);
});
