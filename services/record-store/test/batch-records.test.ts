import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

interface Shown {
  recordId: string;
  corrections: { covered: boolean; changes: unknown[] }[];
}

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

/** A provision that is recorded; without its confirmation it comes out unconfirmed and so deficient. */
async function recorded(agreementId: string, { isConfirmed = true, itemCodes = ['viewed-category'] } = {}) {
  const s = story({ agreementId, itemCodes });
  const provision = isConfirmed
    ? s.provisionEvent
    : { ...s.provisionEvent, data: { ...s.provisionEvent.data, confirmationId: null } };
  await service.publish(...s.basis, ...(isConfirmed ? [s.confirmationEvent] : []), provision);
  return recordOf(service, s.provisionId);
}

const amend = (recordId: string, items: object) =>
  service.call(`/v1/records/${recordId}/corrections`, { method: 'POST', body: { reason: '誤記のため', items } });

const close = async (agreementId: string) =>
  (await service.call('/v1/record-batches', { method: 'POST', body: { agreementId } })).body;

const shown = async (batchId: string, query = '') =>
  (await service.call(`/v1/record-batches/${batchId}/records${query}`)).body;

const idsOf = (page: { items: Shown[] }) => page.items.map(({ recordId }) => recordId).sort();

test('whoever decides on a batch finds its corrected, deficient and unconfirmed records, as many as the batch says', async () => {
  const complete = await recorded('looked-at');
  const corrected = await recorded('looked-at');
  const vague = await recorded('looked-at', { itemCodes: ['unknown-item'] });
  const unconfirmed = await recorded('looked-at', { isConfirmed: false });
  const by = (confirmationMethod: string) => ({ consentConfirmed: { confirmationMethod } });
  const [pledged, inspected] = [by('written_pledge'), by('consent_document_inspected')];
  await amend(corrected.recordId, pledged);
  await amend(corrected.recordId, { ...inspected, infoItems: ['サイトXの閲覧履歴'] });
  const batch = await close('looked-at');
  expect(batch).toMatchObject({
    recordCount: 4,
    correctionCount: 2,
    correctedCount: 1,
    // What the agreement doesn't name is none of its items.
    deficientCount: 3,
    unconfirmedCount: 1,
  });
  expect((await service.call(`/v1/record-batches/${batch.batchId}`)).body).toMatchObject({
    correctedCount: 1,
    unconfirmedCount: 1,
  });

  const all = [complete, corrected, vague, unconfirmed].map(({ recordId }) => recordId).sort();
  expect(idsOf(await shown(batch.batchId))).toEqual(all);
  expect(idsOf(await shown(batch.batchId, '?only=deficient'))).toEqual(
    [corrected, vague, unconfirmed].map(({ recordId }) => recordId).sort(),
  );
  const [lacking, ...noOther] = (await shown(batch.batchId, '?only=unconfirmed')).items;
  expect(noOther).toEqual([]);
  expect(lacking).toMatchObject({
    recordId: unconfirmed.recordId,
    deficient: true,
    unconfirmed: ['consent_confirmation_missing'],
    corrections: [],
  });
  const [amended, ...noMore] = (await shown(batch.batchId, '?only=corrected')).items;
  expect(noMore).toEqual([]);
  expect(amended).toMatchObject({
    recordId: corrected.recordId,
    items: corrected.items,
    corrections: [
      {
        reason: '誤記のため',
        correctedBy: 'auditor',
        covered: true,
        changes: [
          {
            item: 'consentConfirmed',
            before: corrected.items.consentConfirmed,
            after: pledged.consentConfirmed,
          },
        ],
      },
      {
        covered: true,
        changes: [
          { item: 'consentConfirmed', before: pledged.consentConfirmed, after: inspected.consentConfirmed },
          { item: 'infoItems', before: corrected.items.infoItems, after: ['サイトXの閲覧履歴'] },
        ],
      },
    ],
  });
});

test('a correction made after the batch was closed is shown as not covered by it, and makes the record none of its corrected ones', async () => {
  const record = await recorded('corrected-later');
  const batch = await close('corrected-later');
  await amend(record.recordId, { providedOn: '2026-11-02' });
  expect((await shown(batch.batchId, '?only=corrected')).items).toEqual([]);
  const [only] = (await shown(batch.batchId)).items as Shown[];
  expect(only).toMatchObject({ recordId: record.recordId, state: 'unreviewed', corrections: [{ covered: false }] });
  const next = await close('corrected-later');
  expect(idsOf(await shown(next.batchId, '?only=corrected'))).toEqual([record.recordId]);
});

test('what a correction mended is none of a batch’s deficient records, and what lacks its confirmation since one is', async () => {
  const mended = await recorded('stands', { isConfirmed: false });
  const wanting = await recorded('stands');
  await amend(mended.recordId, { consentConfirmed: { confirmationMethod: 'written_pledge' } });
  await amend(wanting.recordId, { consentConfirmed: null });
  const batch = await close('stands');
  expect(batch).toMatchObject({ recordCount: 2, correctedCount: 2, deficientCount: 1, unconfirmedCount: 1 });
  for (const only of ['deficient', 'unconfirmed']) {
    const { items } = await shown(batch.batchId, `?only=${only}`);
    expect(items).toEqual([
      expect.objectContaining({
        recordId: wanting.recordId,
        ...{ deficient: true, deficiencies: [], unconfirmed: ['consent_confirmation_missing'] },
        standing: expect.objectContaining({ deficiencies: ['consent_confirmation_missing'] }),
      }),
    ]);
  }
  const all = (await shown(batch.batchId)).items as { recordId: string }[];
  expect(all.find(({ recordId }) => recordId === mended.recordId)).toMatchObject({
    ...{ deficient: false, deficiencies: ['consent_confirmation_missing'], unconfirmed: [] },
    currentItems: { consentConfirmed: { confirmationMethod: 'written_pledge' } },
  });
});

test.each(['', 'deficient', 'unconfirmed'])(
  'pages of a batch’s records, only %p, give each record once',
  async (only) => {
    const agreementId = `paged-${only || 'all'}`;
    const records = [];
    for (let i = 0; i < 3; i += 1) records.push(await recorded(agreementId, { isConfirmed: only === '' }));
    const { batchId } = await close(agreementId);
    const query = only === '' ? '?limit=2' : `?limit=2&only=${only}`;
    const first = await shown(batchId, query);
    const second = await shown(batchId, `${query}&cursor=${encodeURIComponent(first.nextCursor)}`);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
    expect([...idsOf(first), ...idsOf(second)].sort()).toEqual(records.map(({ recordId }) => recordId).sort());
  },
);

test.each([
  ['another tenant’s batch', { tenant: 'recipient-demo' }, '', 404],
  ['a token without the scope for records', { scope: 'record-batches:read' }, '', 403],
  ['a filter that there is none of', {}, '?only=odd', 400],
])('%s is refused', async (_what, claims, query, status) => {
  await recorded('refused');
  const { batchId } = await close('refused');
  const token = await service.token(claims);
  const answer = await service.call(`/v1/record-batches/${batchId}/records${query}`, { token });
  expect(answer.status).toBe(status);
});
