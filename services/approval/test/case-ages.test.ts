import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askReview } from './ask-review.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

const tenant = 'tenant-ages';
let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const ages = (as: string) => approval.call('GET', '/v1/case-ages', { tenant: as, as: 'reader', roles: [] });

test('open cases are counted by kind and age, of the own tenant only; one that is new is under a day old', async () => {
  expect((await ages(tenant)).body.items).toEqual([]);
  await askReview(approval, { tenant, kind: 'deficient_record' });
  const { status, body } = await ages(tenant);
  const byAge = { underOneDay: 1, underThreeDays: 0, underSevenDays: 0, underFourteenDays: 0, longer: 0 };
  expect(status).toBe(200);
  expect(body.items).toEqual([
    { kind: 'deficient_record', open: 1, overdue: 0, oldestOpenedAt: expect.any(String), byAge },
  ]);
  expect((await ages('tenant-other')).body.items).toEqual([]);
});
