import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { batchDecided } from './decisions.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

const post = (path: string, body: unknown) => service.call(path, { method: 'POST', body });
const shown = async (recordId: string) => (await service.call(`/v1/records/${recordId}`)).body;
const isHere = (eventId: string) =>
  waitFor(
    async () => (await service.sql('SELECT FROM record_store.evidence WHERE event_id = $1', [eventId])).rowCount === 1,
    { what: 'the event to be kept' },
  );

const dayMs = 24 * 60 * 60 * 1000;
/** The day in Japan, so many days ago. */
const dayOf = (ago: number) => new Date(Date.now() + 9 * 60 * 60 * 1000 - ago * dayMs).toISOString().slice(0, 10);

/** Two provisions of one person: the second's record omits items by reference to the first's. */
async function referring(agreementId: string) {
  const providedAt = new Date(Date.now() - 4 * dayMs);
  const first = story({ agreementId, providedAt, agreement: { omitRepeatedItems: true } });
  await service.publish(...first.basis, ...first.provisionEvents);
  const referenced = await recordOf(service, first.provisionId);
  const settled = first.settled('delivered');
  await service.publish(settled);
  await isHere(settled.id);
  const [provisionId, confirmationId] = [newId(), newId()];
  const { confirmationEvent, provisionEvent } = first;
  await service.publish(
    { ...confirmationEvent, id: newId(), data: { ...confirmationEvent.data, confirmationId } },
    { ...provisionEvent, id: newId(), data: { ...provisionEvent.data, provisionId, confirmationId } },
  );
  const naming = await recordOf(service, provisionId);
  expect(naming).toMatchObject({
    deficient: false,
    omitted: { recordId: referenced.recordId, items: ['consent', 'counterparty', 'infoItems'] },
  });
  return { first, referenced, naming };
}

const correct = async (recordId: string, items: object) => {
  const { status, body } = await post(`/v1/records/${recordId}/corrections`, { reason: '誤記', items });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
};

const listed = async (url: string) => {
  const period = `from=${dayOf(5)}&to=${dayOf(0)}`;
  return (await service.call(`/v1/completeness/${url}?${period}&limit=200`)).body.items as Record<string, unknown>[];
};
const casesOf = async (agreementId: string) => {
  const { rows } = await service.sql<{ value: Buffer }>(
    `SELECT value FROM record_store.evidence WHERE event_type = 'review.requested'`,
  );
  return rows
    .map(({ value }) => JSON.parse(value.toString()).data.content)
    .filter((content) => content.agreementId === agreementId);
};

const counterparty = {
  partyName: '株式会社シーアールエム',
  partyAddress: '東京都港区芝公園4-2-8',
  representativeName: '鈴木 一郎',
};

test('Rule 28(2): where the record referred to is corrected in an omitted item, the one that omits it lacks it, with a case, until it states it itself', async () => {
  const { referenced, naming } = await referring('item-changed');
  const { correctionId } = await correct(referenced.recordId, { counterparty });
  const marked = await shown(naming.recordId);
  expect(marked).toMatchObject({
    deficient: true,
    deficiencies: [],
    corrections: [
      {
        kind: 'reference_changed',
        correctedBy: null,
        reference: { recordId: referenced.recordId, correctionId, kind: 'amended', uncovered: ['counterparty'] },
      },
    ],
    standing: { deficiencies: ['omitted_item_uncovered:counterparty'], uncovered: ['counterparty'] },
  });
  expect(await listed('references')).toContainEqual(
    expect.objectContaining({
      recordId: naming.recordId,
      reference: { recordId: referenced.recordId, uncovered: ['counterparty'] },
    }),
  );
  expect((await listed('deficient')).map(({ recordId }) => recordId)).toContain(naming.recordId);
  expect(await casesOf('item-changed')).toEqual([
    expect.objectContaining({ deficiencies: ['omitted_item_uncovered'], firstRecordId: naming.recordId }),
  ]);
  const { rowCount } = await service.sql(
    `SELECT FROM record_store.evidence WHERE event_type = 'record.corrected' AND subject = $1`,
    [naming.recordId],
  );
  expect(rowCount).toBe(1);
  await correct(naming.recordId, { counterparty });
  const mended = await shown(naming.recordId);
  expect(mended).toMatchObject({
    deficient: false,
    standing: { deficiencies: [], uncovered: [], mended: [{ deficiency: 'omitted_item_uncovered:counterparty' }] },
  });
});

test('Rule 28(2): a correction of what was not omitted marks the record that refers, and takes nothing from it', async () => {
  const { referenced, naming } = await referring('day-changed');
  await correct(referenced.recordId, { providedOn: dayOf(1) });
  expect(await shown(naming.recordId)).toMatchObject({
    deficient: false,
    state: 'unreviewed',
    corrections: [{ kind: 'reference_changed', reference: { uncovered: [] } }],
  });
  expect(await listed('references')).toContainEqual(expect.objectContaining({ recordId: naming.recordId }));
  expect(await casesOf('day-changed')).toEqual([]);
});

test('Rule 28(2): a record that refers to a rejected one lacks all that it omits; what was sent back unchanged has another hash than before', async () => {
  const agreementId = 'reference-rejected';
  const { referenced, naming } = await referring(agreementId);
  const batch = (await post('/v1/record-batches', { agreementId })).body;
  await service.publish(batchDecided(batch, { outcome: 'sent_back', reason: '後で' }));
  await waitFor(async () => (await service.call(`/v1/record-batches/${batch.batchId}`)).body.decision !== null, {
    what: 'the decision',
  });
  const again = (await service.call(`/v1/record-batches/${batch.batchId}/resubmit`, { method: 'POST' })).body;
  expect(again).toMatchObject({ resubmission: 1, correctionCount: 0 });
  expect(again.contentHash).not.toBe(batch.contentHash);
  await service.publish(batchDecided(again, { outcome: 'rejected', reason: '内容が違う' }));
  const marked = await waitFor(
    async () => {
      const record = await shown(naming.recordId);
      return record.deficient ? record : undefined;
    },
    { what: 'the mark' },
  );
  expect(marked.corrections.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
    'reference_changed',
    'rejected',
  ]);
  expect(marked.standing.uncovered).toEqual(['consent', 'counterparty', 'infoItems']);
  expect((await shown(referenced.recordId)).state).toBe('rejected');
});

test('a record that begins to refer at the moment of the correction is marked all the same', async () => {
  const { first, referenced } = await referring('at-once');
  // Whoever makes the next record has chosen what it refers to when the correction comes.
  const [provisionId, confirmationId] = [newId(), newId()];
  const { confirmationEvent, provisionEvent } = first;
  const next = [
    { ...confirmationEvent, id: newId(), data: { ...confirmationEvent.data, confirmationId } },
    { ...provisionEvent, id: newId(), data: { ...provisionEvent.data, provisionId, confirmationId } },
  ];
  await Promise.all([service.publish(...next), correct(referenced.recordId, { counterparty })]);
  const record = await recordOf(service, provisionId);
  const isMarked = record.omitted !== undefined && record.deficient;
  const refersToNothing = record.omitted === undefined && !record.deficient;
  expect({ isMarked, refersToNothing }).toEqual({ isMarked: !refersToNothing, refersToNothing: !isMarked });
});
