import { leafHash, merkleRootOfLeafHashes } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

interface Signed {
  size: number;
  root: Buffer;
}

async function newestOf(tenant: string): Promise<Signed | undefined> {
  const { rows } = await service.sql<Signed>(
    'SELECT size::int, root FROM record_store.checkpoints WHERE tenant = $1 ORDER BY record_store.checkpoints.size DESC LIMIT 1',
    [tenant],
  );
  return rows[0];
}

/** A log of this tenant with everything signed. */
async function signedLog(tenant: string): Promise<Signed> {
  const s = story({ tenant });
  await service.publish(...s.basis, ...s.provisionEvents);
  return waitFor(
    async () => {
      const signed = await newestOf(tenant);
      const { rows } = await service.sql<{ n: number }>(
        `SELECT (SELECT size FROM record_store.log_heads WHERE tenant = $1)::int
           + (SELECT count(*) FROM record_store.log_queue WHERE tenant = $1)::int AS n`,
        [tenant],
      );
      return signed && signed.size >= 11 && signed.size === rows[0]!.n ? signed : undefined;
    },
    { what: 'everything to be signed' },
  );
}

const alarmOf = (tenant: string) =>
  waitFor(() => service.logged.find((line) => line.alarm === 'log_halted' && line.tenant === tenant), {
    what: 'the alarm',
  });

async function expectHalted(tenant: string, signed: Signed) {
  const more = story({ tenant });
  await service.publish(more.consentEvent);
  const queued = () => service.sql('SELECT FROM record_store.log_queue WHERE tenant = $1', [tenant]);
  await waitFor(async () => (await queued()).rowCount! > 0, { what: 'more evidence to wait' });
  // Another tenant's log goes through sequencer and signer meanwhile: this one had its turn.
  const other = story({ tenant: `${tenant}-other` });
  await service.publish(other.consentEvent);
  await waitFor(() => newestOf(`${tenant}-other`), { what: "the other tenant's checkpoint" });
  expect((await queued()).rowCount).toBeGreaterThan(0);
  expect(await newestOf(tenant)).toEqual(signed);
}

/** Rewrites a tenant's log from `first` on as its operator could: leaves, tile and head are right in themselves. */
async function rewrite(tenant: string, { keep, add }: { keep: number; add: number }) {
  const { rows } = await service.sql<{ leaf_hash: Buffer }>(
    'SELECT leaf_hash FROM record_store.log_leaves WHERE tenant = $1 AND leaf_index < $2 ORDER BY leaf_index',
    [tenant, keep],
  );
  const forged = Array.from({ length: add }, (_, i) => leafHash(Buffer.from(`forged ${i}`)));
  const hashes = [...rows.map((row) => row.leaf_hash), ...forged];
  await service.sql(
    `WITH tile AS (UPDATE record_store.log_tiles SET hashes = $2 WHERE tenant = $1 AND level = 0 AND tile_index = 0)
     UPDATE record_store.log_heads SET size = $3, root = $4 WHERE tenant = $1`,
    [tenant, Buffer.concat(hashes), hashes.length, merkleRootOfLeafHashes(hashes)],
  );
}

test('a fork that is right in itself is not signed: the log is halted with an alarm', async () => {
  const signed = await signedLog('forked');
  await rewrite('forked', { keep: 5, add: signed.size });
  expect((await alarmOf('forked')).reason).toContain("doesn't begin with");
  await expectHalted('forked', signed);
});

test('a log rolled back behind what was signed is not signed again: it is halted with an alarm', async () => {
  const signed = await signedLog('rolled-back');
  await rewrite('rolled-back', { keep: signed.size - 3, add: 0 });
  expect((await alarmOf('rolled-back')).reason).toContain('rolled back');
  await expectHalted('rolled-back', signed);
});

test('a rollback that takes the checkpoints along is noticed by the process that signed them', async () => {
  const signed = await signedLog('restored');
  const drop = `ALTER TABLE record_store.checkpoints DISABLE TRIGGER append_only`;
  await service.sql(drop);
  await service.sql(`DELETE FROM record_store.checkpoints WHERE tenant = 'restored'`);
  await rewrite('restored', { keep: signed.size - 2, add: 0 });
  expect((await alarmOf('restored')).reason).toContain('rolled back');
  expect(await newestOf('restored')).toBeUndefined();
});

test('while one log is halted records of other tenants are made and proven', async () => {
  const s = story();
  await service.publish(...s.basis, ...s.provisionEvents);
  const { recordId } = await recordOf(service, s.provisionId);
  await waitFor(async () => (await service.call(`/v1/records/${recordId}/evidence`)).status === 200, {
    what: 'the evidence',
  });
});
