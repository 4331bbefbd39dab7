import type { DifferenceKind } from '@akashi/contracts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashedRow, type ListRow, listFormat } from '../src/domain/reconciliation-list.ts';
import { providerTenant, type RecordMaker, recordMaker } from './make-records.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
let records: RecordMaker;
beforeAll(async () => {
  service = await runRecordStore();
  records = recordMaker(service);
});
afterAll(async () => {
  await records?.stop();
  await service?.stop();
});

interface Difference {
  kind: DifferenceKind;
  matchKey: string;
  ours: Omit<ListRow, 'matchKey'> | null;
  theirs: Omit<ListRow, 'matchKey'> | null;
}

const day = (n: number) => `2026-10-${String(n).padStart(2, '0')}`;

/** Each key's rows, and one known edit of its first row; edits lead to days and items that our rows never have. */
const keyedRows = fc.record({
  rows: fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: 1, max: 15 }).map(day),
      itemCodes: fc
        .uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 0, maxLength: 3 })
        .map((codes) => codes.sort()),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 4, selector: (row) => `${row.day} ${row.itemCodes}` },
  ),
  edit: fc.constantFrom('none', 'removed', 'added', 'items', 'day', 'count', 'items_and_count'),
  to: fc.integer({ min: 16, max: 31 }).map(day),
});

type Keyed = typeof keyedRows extends fc.Arbitrary<infer T> ? T : never;

/** Their rows after the edit, and the difference that it must show as. */
function edited({ rows, edit, to }: Keyed, matchKey: string): { theirs: ListRow[]; expected: Difference[] } {
  const [ours, ...rest] = rows as [Keyed['rows'][number], ...Keyed['rows']];
  const changed = {
    ...{ none: ours, removed: null, added: ours },
    ...{
      items: { ...ours, itemCodes: ['x', 'y'] },
      day: { ...ours, day: to },
      count: { ...ours, count: ours.count + 2 },
    },
    items_and_count: { ...ours, itemCodes: ['z'], count: ours.count + 1 },
  }[edit];
  const extra = { day: to, itemCodes: ['x'], count: 1 };
  const kinds = {
    removed: 'only_ours',
    items: 'other_items',
    items_and_count: 'other_items',
    day: 'other_days',
    count: 'other_counts',
  } as const;
  const theirs = [...(changed ? [changed] : []), ...rest, ...(edit === 'added' ? [extra] : [])];
  const expected: Difference[] =
    edit === 'none'
      ? []
      : edit === 'added'
        ? [{ kind: 'only_theirs', matchKey, ours: null, theirs: extra }]
        : [{ kind: kinds[edit], matchKey, ours, theirs: changed }];
  return { theirs: theirs.map((row) => ({ matchKey, ...row })), expected };
}

let agreements = 0;

test('lists made from one random set with known edits give exactly those differences', async () => {
  const { token } = service;
  await fc.assert(
    fc.asyncProperty(fc.array(keyedRows, { minLength: 1, maxLength: 25 }), async (keys) => {
      agreements += 1;
      const agreementId = `random-${agreements}`;
      const contentHash = await records.agree(agreementId);
      const named = keys.map((keyed, i) => ({ ...keyed, matchKey: `person-${String(i).padStart(4, '0')}` }));
      await records.provisions(
        agreementId,
        named.flatMap(({ matchKey, rows }) =>
          rows.flatMap(({ count, ...row }) => Array.from({ length: count }, () => ({ key: matchKey, ...row }))),
        ),
      );
      const sides = named.map((keyed) => edited(keyed, keyed.matchKey));
      const theirs = sides.flatMap((side) => side.theirs);
      const list = listFile(agreementId, contentHash, theirs);
      const { status, body } = await service.call('/v1/reconciliations?unsignedReason=test', {
        method: 'POST',
        body: list,
        headers: { 'content-type': 'application/x-ndjson' },
        token: await token({ tenant: providerTenant }),
      });
      expect(status).toBe(201);
      const expected = sides.flatMap((side) => side.expected);
      expect((await allDifferences(body.reconciliationId)).toSorted(byKey)).toEqual(expected.toSorted(byKey));
      expect(body.differenceCount).toBe(expected.length);
      const ours = named.flatMap(({ rows }) => rows).length;
      const unequal = expected.filter((difference) => difference.ours !== null).length;
      expect(body.equalRows).toBe(ours - unequal);
    }),
    { numRuns: 20 },
  );
}, 120_000);

const byKey = (a: Difference, b: Difference) => (a.matchKey < b.matchKey ? -1 : 1);

function listFile(agreementId: string, agreementContentHash: string, rows: readonly ListRow[]): string {
  const header = {
    ...{
      format: listFormat,
      agreementId,
      agreementVersion: 1,
      agreementContentHash,
      provider: 'shop',
      recipient: 'crm-co',
    },
    ...{ side: 'recipient', from: day(1), to: day(31), rowCount: rows.length, recordsWithoutMatchKey: 0 },
    madeAt: '2026-11-24T00:00:00.000Z',
  };
  return [header, ...rows].map((line) => `${JSON.stringify(line)}\n`).join('');
}

async function allDifferences(reconciliationId: string): Promise<Difference[]> {
  const found: Difference[] = [];
  let cursor = '';
  do {
    const { body } = await service.call(`/v1/reconciliations/${reconciliationId}/differences?limit=7${cursor}`);
    for (const { kind, matchKey, ours, theirs } of body.items) found.push({ kind, matchKey, ours, theirs });
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
  } while (cursor !== '');
  return found;
}

test('a row is hashed in one form, whatever file it came in', () => {
  expect(hashedRow({ matchKey: 'k"1', day: '2026-10-01', itemCodes: ['a', 'b'], count: 2 })).toBe(
    '["k\\"1","2026-10-01",["a","b"],2]\n',
  );
});
