import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tokyoDay } from '../src/domain/tokyo-day.ts';
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

const months = async (tenant: string) => {
  const { body } = await service.call('/v1/retention-months', { token: await service.token({ tenant }) });
  return body.items as { month: string; records: number }[];
};

/** The first day of the month so many months after this one. */
const firstDay = (after: number) => {
  const [year, month] = tokyoDay(new Date()).split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + after, 1)).toISOString().slice(0, 10);
};
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

test('records are counted in the month of their last day, the first and the last day included; of the own tenant only', async () => {
  const keys = ['p-1', 'p-2', 'p-3'];
  const ids = await records.provisions(
    'retained',
    keys.map((key) => ({ key, day: tokyoDay(new Date()), itemCodes: ['a'] })),
  );
  const lastDays = [firstDay(1), dayBefore(firstDay(2)), firstDay(2)];
  for (const [index, recordId] of ids.entries())
    await service.sql(`UPDATE record_store.records SET retention_until = $2 WHERE record_id = $1`, [
      recordId,
      lastDays[index],
    ]);
  const found = await months(providerTenant);
  expect(found[0]!.month).toBe(firstDay(0));
  expect(found.filter((each) => each.records > 0)).toEqual([
    { month: firstDay(1), records: 2 },
    { month: firstDay(2), records: 1 },
  ]);
  expect((await months('somebody-else')).every((each) => each.records === 0)).toBe(true);
});
