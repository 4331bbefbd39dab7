import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addBusinessDays, addDays, tokyoDay } from '../src/domain/business-days.ts';
import { isJapaneseHoliday } from '../src/japanese-holidays.ts';
import { decide, type OpenedCase } from './approval-flow.ts';
import { askReview } from './ask-review.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
});
afterAll(() => approval.stop());

const routeAdmin = (tenant: string) => ({ tenant, as: 'admin', roles: ['route_admin'] });
const read = async (tenant: string, { caseId }: OpenedCase) =>
  (await approval.call('GET', `/v1/cases/${caseId}`, { tenant, as: 'a' })).body;

test.each(['consent_method', 'external_transmission_difference'] as const)(
  'a review of kind %s opens a case that says in both languages what approving means, and is decided',
  async (kind) => {
    const tenant = `tenant-${kind.replaceAll('_', '-')}`;
    const opened = await askReview(approval, { tenant, kind });
    const { meaning, content } = await read(tenant, opened);
    expect(meaning.ja).toMatch(/。$/);
    expect(meaning.en).toMatch(/\.$/);
    expect(content).toMatchObject({ agreementId: 'flow' });
    expect((await decide(approval, tenant, opened, 'requester', 0)).body.code).toBe('requester_may_not_approve');
    expect((await decide(approval, tenant, opened, 'a', 0)).body.state).toBe('approved');
  },
);

test('a consent method is shown with the checklist of guideline 3-7-2 and what its description contradicts', async () => {
  const tenant = 'tenant-checklist';
  const facts = { obtainedBy: 'recipient', action: 'none', linkageStated: true, isForeignInformationNeeded: false };
  const opened = await askReview(approval, { tenant, kind: 'consent_method', content: { facts } });
  const { checklist } = (await read(tenant, opened)).content;
  expect(checklist.map(({ pointId, state }: any) => [pointId, state])).toEqual([
    ['recipient_named', 'not_stated'],
    ['items_shown', 'not_stated'],
    ['purpose_made_known', 'not_stated'],
    ['linkage_stated', 'stated'],
    ['clear_act', 'contradicted'],
    ['consent_of_its_own', 'not_stated'],
  ]);
});

test('lifting a suspension is never approved by one person alone', async () => {
  const body = { steps: [{ name: '承認', role: 'approver' }] };
  const refused = await approval.call('PUT', '/v1/routes/suspension_lifted', { ...routeAdmin('tenant-one'), body });
  expect(refused.body.errors).toMatchObject([{ path: '/steps', code: 'too_few_steps' }]);
});

test("the company's own closed days are no business days, for its cases and nobody else's", async () => {
  const today = tokyoDay(new Date());
  const usual = addBusinessDays(today, 1, isJapaneseHoliday);
  const days = [{ day: usual, name: '創立記念日' }];
  for (const tenant of ['tenant-closed', 'tenant-open']) {
    const steps = [{ name: '確認', role: 'approver', dueInBusinessDays: 1 }];
    await approval.call('PUT', '/v1/routes/deficient_record', { ...routeAdmin(tenant), body: { steps } });
  }
  const url = '/v1/settings/closed-days';
  const twice = { days: [...days, ...days] };
  expect((await approval.call('PUT', url, { ...routeAdmin('tenant-closed'), body: twice })).status).toBe(400);
  expect((await approval.call('PUT', url, { ...routeAdmin('tenant-closed'), body: { days } })).body.revision).toBe(1);
  expect((await approval.call('GET', url, routeAdmin('tenant-closed'))).body.value).toEqual({ days });
  const dueDay = async (tenant: string) => {
    const { dueAt } = await read(tenant, await askReview(approval, { tenant }));
    return addDays(tokyoDay(new Date(dueAt)), -1);
  };
  expect(await dueDay('tenant-open')).toBe(usual);
  expect(await dueDay('tenant-closed')).toBe(addBusinessDays(today, 2, isJapaneseHoliday));
});
