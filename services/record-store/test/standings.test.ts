import { newId } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recipientStory } from './recipient-story.ts';
import { type RunningRecordStore, recordOf, runRecordStore } from './running-service.ts';
import { type StoryOptions, story } from './story.ts';

let service: RunningRecordStore;
beforeAll(async () => {
  service = await runRecordStore();
});
afterAll(() => service?.stop());

const items = [
  {
    itemCode: 'viewed-category',
    name: { ja: 'サイトXで閲覧した商品カテゴリ', en: 'Product category viewed on site X' },
  },
  { itemCode: 'price', name: { ja: '閲覧した商品の価格', en: 'Price of the product viewed' } },
];
/** Noon in Japan, so that the day is what it says. */
const providedAt = new Date('2026-11-10T03:00:00.000Z');

async function recorded(agreementId: string, { agreement, ...options }: StoryOptions = {}) {
  const s = story({ agreementId, providedAt, agreement: { items, ...agreement }, ...options });
  await service.publish(...s.basis, ...s.provisionEvents);
  return recordOf(service, s.provisionId);
}

const post = (path: string, body: unknown, token?: string) =>
  service.call(path, { method: 'POST', body, ...(token && { token }) });
const correct = async (recordId: string, change: { items: object; itemCodes?: string[] }) => {
  const { status, body } = await post(`/v1/records/${recordId}/corrections`, { reason: '誤記', ...change });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
};
const found = async (query: string, token?: string) =>
  (await service.call(`/v1/records?${query}`, { ...(token && { token }) })).body.items as { recordId: string }[];
const ids = async (query: string, token?: string) => (await found(query, token)).map(({ recordId }) => recordId);
const shown = async (recordId: string) => (await service.call(`/v1/records/${recordId}`)).body;
const list = async (url: string) =>
  (await service.call(`/v1/completeness/${url}?from=2026-11-01&to=2026-11-30`)).body.items as { recordId: string }[];

test('a corrected record is found by what is right and no more by what was wrong, marked with its correction, the record as made beside it', async () => {
  const agreementId = 'moved';
  const record = await recorded(agreementId);
  const other = await recorded(agreementId);
  const { correctionId } = await correct(record.recordId, {
    items: { providedOn: '2026-11-12', infoItems: ['閲覧した商品の価格'] },
  });
  const of = (query: string) => ids(`agreementId=${agreementId}&${query}`);
  expect(await of('')).toEqual([record.recordId, other.recordId]);
  expect(await of('occurredFrom=2026-11-12&occurredTo=2026-11-12')).toEqual([record.recordId]);
  expect(await of('occurredTo=2026-11-10')).toEqual([other.recordId]);
  expect(await of('itemCode=price')).toEqual([record.recordId]);
  expect(await of('itemCode=viewed-category')).toEqual([other.recordId]);
  const [listed] = await found(`agreementId=${agreementId}&itemCode=price&state=unreviewed`);
  expect(listed).toMatchObject({
    items: record.items,
    currentItems: { ...record.items, providedOn: '2026-11-12', infoItems: ['閲覧した商品の価格'] },
    standing: { revision: 1, correctionId, occurredOn: '2026-11-12', itemCodes: ['price'], deficiencies: [] },
  });
  expect(await shown(record.recordId)).toMatchObject(listed as object);
  // Corrected again, it is where the second correction says.
  await correct(record.recordId, { items: { providedOn: '2026-11-14' } });
  expect(await of('occurredFrom=2026-11-12&occurredTo=2026-11-12')).toEqual([]);
  expect(await of('occurredFrom=2026-11-14&occurredTo=2026-11-14&itemCode=price')).toEqual([record.recordId]);
  expect((await shown(other.recordId)).standing).toBeNull();
});

test('pages of a list hold every record once, also those that stand elsewhere since a correction', async () => {
  const agreementId = 'paged';
  const records = [];
  for (let n = 0; n < 5; n += 1) records.push(await recorded(agreementId));
  for (const [n, { recordId }] of records.entries()) {
    if (n % 2 === 0) await correct(recordId, { items: { providedOn: `2026-11-0${n + 1}` } });
  }
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = `agreementId=${agreementId}&limit=2${cursor && `&cursor=${cursor}`}`;
    const { body }: { body: { items: { recordId: string }[]; nextCursor: string | null } } = await service.call(
      `/v1/records?${query}`,
    );
    seen.push(...body.items.map(({ recordId }) => recordId));
    cursor = body.nextCursor;
  }
  const unmoved = [records[1]!, records[3]!]
    .map(({ recordId }) => recordId)
    .sort()
    .reverse();
  expect(seen).toEqual([...unmoved, records[4]!.recordId, records[2]!.recordId, records[0]!.recordId]);
});

test('what is corrected is still there as it was made, and the database lets nobody change either', async () => {
  const record = await recorded('kept-as-made');
  await correct(record.recordId, { items: { providedOn: '2026-11-03' } });
  const { rows } = await service.sql<{ occurred_on: string }>(
    'SELECT occurred_on FROM record_store.records WHERE record_id = $1',
    [record.recordId],
  );
  expect(rows).toEqual([{ occurred_on: '2026-11-10' }]);
  for (const table of ['records', 'record_standings']) {
    const change = service.sql(`UPDATE record_store.${table} SET occurred_on = '2026-01-01' WHERE record_id = $1`, [
      record.recordId,
    ]);
    await expect(change).rejects.toThrow(/rows are added, never changed/);
  }
});

test("a person's records are those that a correction says are theirs", async () => {
  const tenant = 'crm-standing';
  const token = await service.token({ tenant });
  const s = recipientStory({ tenant, agreementId: 'of-person' });
  await service.publish(...s.basis, s.party);
  const { body: made } = await post('/v1/acquisitions', s.report(), token);
  const recordId = await waitFor(async () => (await ids(`acquisitionId=${made.acquisitionId}`, token))[0], {
    what: 'the record',
  });
  const right = `member-${newId().slice(-12)}`;
  const answer = await post(
    `/v1/records/${recordId}/corrections`,
    { reason: '別人', items: { principalIdentifier: right } },
    token,
  );
  expect(answer.status).toBe(201);
  expect(await ids(`principal=${right}`, token)).toEqual([recordId]);
  expect(await ids(`principal=${s.principalIdentifier}`, token)).toEqual([]);
});

test('a list for the other company, a sum of a period and an export hold the record as corrected', async () => {
  const agreementId = 'everywhere';
  const record = await recorded(agreementId, { agreement: { recordMethod: 'lump' } });
  const voidless = await recorded(agreementId, { agreement: { recordMethod: 'lump' } });
  const { correctionId } = await correct(record.recordId, {
    items: {
      providedOn: '2026-11-20',
      infoItems: ['閲覧した商品の価格'],
      consentConfirmed: { confirmationMethod: 'written_pledge' },
    },
  });
  const query = `agreementId=${agreementId}&from=2026-11-01&to=2026-11-30&format=ndjson`;
  const theirs = (await service.call(`/v1/reconciliation-list?${query}`)).text;
  const rows = theirs
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ day }) => day);
  expect(rows.map(({ day, itemCodes }) => [day, itemCodes]).sort()).toEqual([
    ['2026-11-10', ['viewed-category']],
    ['2026-11-20', ['price']],
  ]);
  const period = (await service.call(`/v1/period-records/${record.periodRecordId}`)).body;
  expect(period).toMatchObject({
    correctedCount: 1,
    actualPeriod: { firstDay: '2026-11-10', lastDay: '2026-11-20' },
    items: {
      consentConfirmed: { confirmationMethods: ['self_confirmed_as_proxy', 'written_pledge'] },
      infoItems: ['サイトXで閲覧した商品カテゴリ', '閲覧した商品の価格'],
    },
  });
  const exported = async (format: string, filter: object) => {
    const { body } = await post('/v1/exports', { format, filter, reason: '監査' });
    return (await service.call(`/v1/exports/${body.exportId}/content`)).text;
  };
  const line = JSON.parse((await exported('ndjson', { agreementId, itemCode: 'price' })).trim());
  expect(line).toMatchObject({
    occurredOn: '2026-11-20',
    standing: { correctionId, items: { providedOn: '2026-11-20' }, deficiencies: [] },
    event: { data: { recordId: record.recordId, items: record.items } },
  });
  const csv = await exported('csv', { agreementId, side: 'provider', occurredTo: '2026-11-10' });
  expect(csv).toContain(voidless.recordId);
  expect(csv).not.toContain(record.recordId);
  const right = await exported('csv', { agreementId, side: 'provider', occurredFrom: '2026-11-20' });
  // As corrected, with what it said when it was made beside it.
  expect(right).toContain('2026-11-20');
  expect(right).toContain('""providedOn"":""2026-11-10""');
});

test('a record whose every deficiency was corrected lacks nothing any more: it says what was mended, by what and when, and what it lacked when made', async () => {
  const agreementId = 'mended';
  const vague = [{ itemCode: 'viewed-category', name: { ja: '閲覧履歴など', en: 'history etc.' } }];
  const record = await recorded(agreementId, { agreement: { items: vague } });
  expect(record).toMatchObject({ deficient: true, deficiencies: ['item_vague:viewed-category'] });
  expect((await list('deficient')).map(({ recordId }) => recordId)).toContain(record.recordId);
  const { correctionId, correctedAt } = await correct(record.recordId, { items: { infoItems: ['サイトXの閲覧履歴'] } });
  expect(await shown(record.recordId)).toMatchObject({
    deficient: false,
    deficiencies: ['item_vague:viewed-category'],
    standing: {
      deficiencies: [],
      mended: [{ deficiency: 'item_vague:viewed-category', correctionId, mendedAt: correctedAt }],
      itemCodes: ['viewed-category'],
    },
  });
  expect((await list('deficient')).map(({ recordId }) => recordId)).not.toContain(record.recordId);
  expect(await list('mended')).toContainEqual(
    expect.objectContaining({
      recordId: record.recordId,
      deficiencies: [],
      deficienciesAsMade: ['item_vague:viewed-category'],
    }),
  );
  expect(await ids(`agreementId=${agreementId}&state=deficient`)).toEqual([]);
  const { checks } = (await service.call('/v1/completeness?from=2026-11-01&to=2026-11-30')).body;
  expect(checks.records.mended).toBe((await list('mended')).length);
  // The next batch counts it as complete.
  const batch = (await post('/v1/record-batches', { agreementId })).body;
  expect(batch).toMatchObject({ recordCount: 1, correctionCount: 1, deficientCount: 0 });
});

test('a correction by which a record lacks something makes it deficient, which asks for a case', async () => {
  const agreementId = 'wanting';
  const record = await recorded(agreementId);
  expect(record.deficient).toBe(false);
  await correct(record.recordId, { items: { consentConfirmed: null } });
  expect(await shown(record.recordId)).toMatchObject({
    deficient: true,
    standing: { deficiencies: ['consent_confirmation_missing'], mended: [] },
  });
  expect(await ids(`agreementId=${agreementId}&state=deficient`)).toEqual([record.recordId]);
  const { rows } = await service.sql<{ value: Buffer }>(
    `SELECT value FROM record_store.evidence WHERE event_type = 'review.requested'`,
  );
  const asked = rows.map(({ value }) => JSON.parse(value.toString()).data.content);
  expect(asked).toContainEqual(
    expect.objectContaining({
      agreementId,
      deficiencies: ['consent_confirmation_missing'],
      firstRecordId: record.recordId,
    }),
  );
});

test('codes that do not name each item are refused', async () => {
  const record = await recorded('coded');
  for (const body of [
    { items: { infoItems: ['閲覧した回数'] }, itemCodes: ['viewed-category', 'price'] },
    { items: { providedOn: '2026-11-02' }, itemCodes: ['price'] },
  ]) {
    const answer = await post(`/v1/records/${record.recordId}/corrections`, { reason: '誤記', ...body });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: '/itemCodes' }] } });
  }
  const codes = ['price'];
  const { itemCodes } = await correct(record.recordId, { items: { infoItems: ['商品の値段'] }, itemCodes: codes });
  expect(itemCodes).toEqual(codes);
  expect(await shown(record.recordId)).toMatchObject({ deficient: false, standing: { itemCodes: codes } });
});
