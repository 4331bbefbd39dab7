import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { partyDetails } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

test('a party keeps every version as it was; equal details make none', async () => {
  const first = await approval.call('POST', '/v1/parties', { body: { partyId: 'one', details: partyDetails() } });
  const same = await approval.call('POST', '/v1/parties', { body: { partyId: 'one', details: partyDetails() } });
  const moved = await approval.call('POST', '/v1/parties', {
    body: { partyId: 'one', details: partyDetails(null, { partyAddress: '大阪市' }) },
  });
  expect([first, same, moved].map(({ status, body }) => [status, body.version])).toEqual([
    [201, 1],
    [200, 1],
    [201, 2],
  ]);
  const { body } = await approval.call('GET', '/v1/parties/one');
  expect(body.versions.map((each: any) => each.details.partyAddress)).toEqual(['東京都千代田区', '大阪市']);
});
