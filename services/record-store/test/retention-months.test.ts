import { createDatabase, type Database } from '@akashi/database';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { disposing, lastDay, madeOn } from './disposing.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

let service: RunningRecordStore;
let disposal: Database;
beforeAll(async () => {
  service = await runRecordStore();
  disposal = createDatabase({ url: service.database.disposalUrl, applicationName: 'test' });
});
afterAll(async () => {
  await disposal?.stop();
  await service?.stop();
});

const monthOf = (day: string) => `${day.slice(0, 7)}-01`;

test('a record made today is counted in the month in which its three years end (Rule 29(iii)), for its own tenant only', async () => {
  const { token } = await disposing(service, disposal).recordedAndLogged('retained');
  const months = async (asked: string) => {
    const { body } = await service.call('/v1/retention-months', { token: asked });
    return body.items as { month: string; records: number }[];
  };
  const own = await months(token);
  expect(own[0]!.month).toBe(monthOf(madeOn));
  expect(own.filter(({ records }) => records > 0)).toEqual([{ month: monthOf(lastDay), records: 1 }]);
  const others = await months(await service.token({ tenant: 'somebody-else' }));
  expect(others.filter(({ records }) => records > 0)).toEqual([]);
});
