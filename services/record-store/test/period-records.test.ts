import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agreementChanged, caseDecided, newEvent, newId } from '@akashi/contracts';
import { type EvidenceBundle, merkleRoot, sha256 } from '@akashi/ledger';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lump, november, type PeriodWorld, periodWorld } from './period-world.ts';
import { recordOf } from './running-service.ts';
import { story } from './story.ts';

let world: PeriodWorld;
beforeAll(async () => {
  world = await periodWorld();
});
afterAll(() => world?.stop());

function approve(batch: { batchId: string; contentHash: string }) {
  const step = {
    step: 0,
    actor: 'approver-1',
    decision: 'approve' as const,
    reason: null,
    decidedAt: world.clock.now.toISOString(),
  };
  const subject = { id: batch.batchId, version: null, contentHash: batch.contentHash };
  const data = { caseId: newId(), kind: 'record_batch' as const, subject, outcome: 'approved' as const };
  const decided = { ...data, decisions: [step], decidedAt: world.clock.now.toISOString() };
  return newEvent(caseDecided, {
    source: 'akashi/test',
    tenant: 'provider-demo',
    time: world.clock.now,
    data: decided,
  });
}

async function verified(recordId: string, leaves: (roles: string[]) => boolean) {
  const bundle = await waitFor(
    async () => {
      const { status, body } = await world.service.call(`/v1/records/${recordId}/evidence`);
      return status === 200 && leaves((body as EvidenceBundle).leaves.map(({ role }) => role)) ? body : undefined;
    },
    { what: 'the bundle' },
  );
  const file = join(world.service.folder, 'bundle.json');
  writeFileSync(file, JSON.stringify(bundle));
  const key = (await world.service.call('/v1/log/key')).body.verifierKey;
  const verifier = fileURLToPath(new URL('akashi-verify.ts', import.meta.resolve('@akashi/ledger')));
  return spawnSync(process.execPath, [verifier, '--key', key, file], { encoding: 'utf8' });
}

test('a month of a lump record: opened, added to, voided, closed, supplemented, approved, proven, kept three years', async () => {
  world.clock.now = november;
  const first = await world.provided(lump('month', '2026-11-23T15:00:00.000Z'));
  const second = await world.provided(lump('month', '2026-11-28T03:00:00.000Z'));
  const voided = await world.provided(lump('month', '2026-11-30T03:00:00.000Z'), 'not_sent');
  const { periodRecordId } = first;
  expect(first).toMatchObject({
    recordMethod: 'lump',
    retentionStartsOn: null,
    retentionUntil: null,
    deficiencies: [],
  });
  expect([second.periodRecordId, voided.periodRecordId]).toEqual([periodRecordId, periodRecordId]);
  expect(await world.periodRecord(periodRecordId)).toMatchObject({
    side: 'provider',
    recordMethod: 'lump',
    agreement: first.basis.agreement,
    counterparty: { partyId: 'crm-co', version: 1, details: first.items.counterparty },
    period: { kind: 'month', month: '2026-11' },
    openedAt: november.toISOString(),
    state: 'open',
    closings: [],
    retentionUntil: null,
    items: {
      consentConfirmed: { confirmationMethods: ['self_confirmed_as_proxy'] },
      provisionPeriod: { firstDay: '2026-11-24', lastDay: '2026-11-28' },
      counterparty: first.items.counterparty,
      infoItems: first.items.infoItems,
    },
    entryCount: 2,
    voidedCount: 1,
  });
  expect(await world.said('period_record.opened', periodRecordId)).toHaveLength(1);
  expect(await world.recordDetail(first.recordId)).toMatchObject({
    state: 'unreviewed',
    retention: { startsOn: null, until: null },
  });

  await world.scheduleAt('2026-12-01T14:59:59.999Z');
  expect((await world.periodRecord(periodRecordId)).closings).toEqual([]);
  await world.scheduleAt('2026-12-01T15:00:00.000Z');
  const [closed, ...others] = await world.said('period_record.closed', periodRecordId);
  expect(others).toEqual([]);
  const { rows } = await world.service.sql<{ value: Buffer }>(
    `SELECT e.value FROM record_store.evidence e WHERE e.event_type = 'record.made' AND e.subject = ANY ($1) ORDER BY e.subject`,
    [[first.recordId, second.recordId]],
  );
  expect(closed).toMatchObject({
    closing: 0,
    entryCount: 2,
    voidedCount: 1,
    contentHash: merkleRoot(rows.map(({ value }) => sha256(value))).toString('hex'),
    items: { provisionPeriod: { firstDay: '2026-11-24', lastDay: '2026-11-28' } },
    retentionStartsOn: '2026-11-28',
    retentionUntil: '2029-11-28',
  });
  const [batch] = await world.said('record_batch.closed', closed.batchId);
  expect(batch).toMatchObject({
    periodRecordId,
    contentHash: closed.contentHash,
    recordCount: 2,
    supplement: 0,
    closedBy: null,
  });
  const held = (await world.service.call(`/v1/record-batches/${closed.batchId}`)).body.records.items;
  expect(held).toEqual([first.recordId, second.recordId].sort());
  expect(await world.recordDetail(first.recordId)).toMatchObject({
    state: 'in_batch',
    batchId: closed.batchId,
    retentionUntil: null,
    retention: { startsOn: '2026-11-28', until: '2029-11-28' },
  });

  const late = await world.provided(lump('month', '2026-11-29T03:00:00.000Z'));
  expect(late.periodRecordId).toBe(periodRecordId);
  expect(await world.periodRecord(periodRecordId)).toMatchObject({ state: 'open', retentionUntil: null });
  expect((await world.recordDetail(first.recordId)).retention).toMatchObject({ startsOn: null, until: null });
  await world.scheduleAt('2026-12-02T14:00:00.000Z');
  expect((await world.periodRecord(periodRecordId)).closings).toHaveLength(1);
  await world.scheduleAt('2026-12-02T15:00:00.000Z');
  const [, supplement] = await world.said('period_record.closed', periodRecordId);
  expect(supplement).toMatchObject({ closing: 1, entryCount: 1, retentionUntil: '2029-11-29' });

  await world.service.publish(approve(closed), approve(supplement));
  const shown = await waitFor(
    async () => {
      const body = await world.periodRecord(periodRecordId);
      return body.closings.every(({ approval }: { approval: unknown }) => approval !== null) ? body : undefined;
    },
    { what: 'both approvals' },
  );
  expect(shown).toMatchObject({
    state: 'closed',
    retentionStartsOn: '2026-11-29',
    retentionUntil: '2029-11-29',
    entryCount: 3,
    items: { provisionPeriod: { firstDay: '2026-11-24', lastDay: '2026-11-29' } },
  });
  expect(await world.recordDetail(first.recordId)).toMatchObject({
    state: 'approved',
    retention: { until: '2029-11-29' },
  });

  const hasAll = (roles: string[]) =>
    roles.includes('period_record_opened') &&
    roles.filter((role) => role === 'period_record_closed').length === 2 &&
    roles.includes('batch_approval');
  const { status, stdout } = await verified(first.recordId, hasAll);
  expect(stdout).toContain('VERIFIED: every check holds.');
  expect(status).toBe(0);
});

test('each month and each version of an agreement has a period record of its own', async () => {
  world.clock.now = new Date('2026-12-10T00:00:00.000Z');
  const ids = [
    await world.provided(lump('scopes', '2026-11-30T14:59:59.999Z')),
    await world.provided(lump('scopes', '2026-11-30T15:00:00.000Z')),
    await world.provided(lump('scopes', '2026-11-30T15:00:00.000Z', { agreement: { effectiveTo: '2026-12-31' } })),
  ].map(({ periodRecordId }) => periodRecordId);
  expect(new Set(ids).size).toBe(3);
  const listed = await world.service.call('/v1/period-records?agreementId=scopes&month=2026-12');
  expect(listed.body.items.map(({ periodRecordId }: { periodRecordId: string }) => periodRecordId).sort()).toEqual(
    ids.slice(1).sort(),
  );
});

test('an agreement that ended closes its lump record a day later, before the month is over', async () => {
  world.clock.now = new Date('2027-02-03T00:00:00.000Z');
  const s = lump('ending', '2027-02-02T00:00:00.000Z');
  const { periodRecordId } = await world.provided(s);
  const data = {
    ...s.agreementEvent.data,
    revision: 2,
    status: 'ended' as const,
    changedAt: '2027-02-03T00:00:00.000Z',
  };
  await world.service.publish(
    newEvent(agreementChanged, { source: 'akashi/test', tenant: s.tenant, time: world.clock.now, data }),
  );
  await waitFor(
    async () =>
      (
        await world.service.sql(
          `SELECT FROM record_store.agreement_ends WHERE agreement_id = 'ending' AND ended_at IS NOT NULL`,
        )
      ).rowCount === 1,
    { what: 'the end to be known' },
  );
  await world.scheduleAt('2027-02-03T23:59:59.000Z');
  expect((await world.periodRecord(periodRecordId)).state).toBe('open');
  await world.scheduleAt('2027-02-04T00:00:00.000Z');
  expect(await world.periodRecord(periodRecordId)).toMatchObject({ state: 'closed', retentionStartsOn: '2027-02-02' });
});

const document = { kind: 'contract', name: '基本契約書', mediaType: 'application/pdf', sha256: 'a'.repeat(64) };

test.each([
  ['Rule 29(i): a contract in place of records is kept one year', true, 'contract_substitute', '2028-02-10'],
  ['Rule 29(ii): documents that fail Rule 27(3) are a record that is kept three years', false, 'lump', '2030-02-10'],
] as const)('%s from the last provision, closed when the agreement is over', async (_rule, related, method, until) => {
  const agreementId = `over-${method}`;
  world.clock.now = new Date('2026-12-20T00:00:00.000Z');
  const options = {
    agreementId,
    agreement: { recordMethod: 'contract_substitute', effectiveTo: '2027-02-28' },
  } as const;
  const early = story({ ...options, providedAt: world.clock.now });
  await world.service.publish(...early.basis);
  const body = {
    ...{ ...document, agreementId, agreementVersion: 1, keptElsewhere: '本社文書庫' },
    states: ['consent', 'date', 'counterparty', 'infoItems'],
    goodsOrServices: { related, reason: '会員への商品の販売に伴う提供か' },
  };
  await waitFor(
    async () => (await world.service.call('/v1/contract-documents', { method: 'POST', body })).status === 201,
    {
      what: 'the agreement to be known',
    },
  );
  const { periodRecordId, recordMethod } = await world.provided(early);
  expect(recordMethod).toBe(method);
  const last = await world.provided(story({ ...options, providedAt: new Date('2027-02-10T00:00:00.000Z') }));
  expect(last.periodRecordId).toBe(periodRecordId);
  await world.scheduleAt('2027-03-01T14:59:59.000Z');
  expect(await world.periodRecord(periodRecordId)).toMatchObject({ state: 'open', retentionUntil: null });
  await world.scheduleAt('2027-03-01T15:00:00.000Z');
  expect(await world.periodRecord(periodRecordId)).toMatchObject({
    state: 'closed',
    items: { provisionPeriod: { firstDay: '2026-12-20', lastDay: '2027-02-10' } },
    retentionStartsOn: '2027-02-10',
    retentionUntil: until,
  });
});

test('where every entry was voided nothing is closed, and the record says so', async () => {
  world.clock.now = new Date('2027-03-10T00:00:00.000Z');
  const record = await world.provided(lump('voided', '2027-03-10T00:00:00.000Z'), 'not_sent');
  const { periodRecordId } = record;
  await world.scheduleAt('2027-04-02T00:00:00.000Z');
  expect(await world.periodRecord(periodRecordId)).toMatchObject({
    state: 'nothing_to_close',
    closings: [],
    items: null,
    actualPeriod: null,
    entryCount: 0,
    voidedCount: 1,
  });
  expect(await world.said('period_record.closed', periodRecordId)).toEqual([]);
  expect((await world.recordDetail(record.recordId)).retention).toMatchObject({
    startsOn: '2027-03-10',
    until: '2030-03-10',
  });
});

test('a closing sums its entries as they stand corrected, and its batch counts what they still lack', async () => {
  world.clock.now = new Date('2027-05-10T03:00:00.000Z');
  const first = await world.provided(lump('corrected', '2027-05-10T00:00:00.000Z'));
  const wanting = await world.provided(lump('corrected', '2027-05-09T00:00:00.000Z'));
  const bare = lump('corrected', '2027-05-10T00:00:00.000Z');
  const unconfirmed = { ...bare.provisionEvent, data: { ...bare.provisionEvent.data, confirmationId: null } };
  await world.service.publish(...bare.basis, unconfirmed);
  const mended = await recordOf(world.service, bare.provisionId);
  expect([first, wanting, mended].map(({ deficient }) => deficient)).toEqual([false, false, true]);
  const amend = async (recordId: string, items: object) => {
    const body = { reason: '誤記', items };
    const { status } = await world.service.call(`/v1/records/${recordId}/corrections`, { method: 'POST', body });
    expect(status).toBe(201);
  };
  const confirmedBy = { consentConfirmed: { confirmationMethod: 'written_pledge' } };
  await amend(mended.recordId, { ...confirmedBy, providedOn: '2027-05-03' });
  await amend(wanting.recordId, { consentConfirmed: null });
  await world.scheduleAt('2027-06-02T00:00:00.000Z');
  const [closed] = await world.said('period_record.closed', first.periodRecordId);
  expect(closed).toMatchObject({
    ...{ entryCount: 3, deficientCount: 1, voidedCount: 0 },
    items: {
      consentConfirmed: { confirmationMethods: ['self_confirmed_as_proxy', 'written_pledge'] },
      provisionPeriod: { firstDay: '2027-05-03', lastDay: '2027-05-10' },
    },
  });
  const [batch] = await world.said('record_batch.closed', closed.batchId);
  expect(batch).toMatchObject({ recordCount: 3, correctionCount: 2, correctedCount: 2, deficientCount: 1 });
  expect(batch.unconfirmedCount).toBe(1);
  const { items } = (await world.service.call(`/v1/record-batches/${closed.batchId}/records?only=unconfirmed`)).body;
  expect(items.map(({ recordId }: { recordId: string }) => recordId)).toEqual([wanting.recordId]);
});
