import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementContent } from './agreement-content.ts';
import { approveAll, submitted } from './approval-flow.ts';
import { type RunningApproval, runApproval } from './running-approval.ts';

const tenant = 'tenant-map';
const name = (text: string) => ({ ja: text, en: text });
let approval: RunningApproval;
beforeAll(async () => {
  approval = await runApproval();
  const items = ['a-page', 'b-segment'].map((itemCode) => ({ itemCode, name: name(itemCode) }));
  const recipientItems = ['member-number', 'purchases'].map((itemCode) => ({ itemCode, name: name(itemCode) }));
  const links = [
    { itemCode: 'a-page', recipientItemCodes: ['member-number'] },
    { itemCode: 'b-segment', recipientItemCodes: ['member-number', 'purchases'] },
  ];
  const contents = {
    linked: agreementContent({ items, recipientItems, links }),
    plain: agreementContent({ recipientItems, purposeCode: 'mail' }),
    future: agreementContent({ effectiveFrom: '2090-01-01' }),
    over: agreementContent({ effectiveTo: '2026-02-01' }),
    stopped: agreementContent(),
  };
  for (const [id, content] of Object.entries(contents))
    await approveAll(approval, tenant, await submitted(approval, tenant, id, content));
  await submitted(approval, tenant, 'draft');
  await approval.call('POST', '/v1/agreements/stopped/end', { tenant, body: { reason: '解約' } });
});
afterAll(() => approval.stop());

const map = async (query = '') => (await approval.call('GET', `/v1/link-map?${query}`, { tenant })).body;
const short = ({ items }: any) =>
  items.map((link: any) => [
    link.agreement.agreementId,
    link.item.itemCode,
    link.recipientItems.map(({ itemCode }: any) => itemCode).join('+'),
  ]);

test('each item in effect is shown with the personal data it meets: those it is linked to, or all', async () => {
  const body = await map();
  expect(short(body)).toEqual([
    ['linked', 'a-page', 'member-number'],
    ['linked', 'b-segment', 'member-number+purchases'],
    ['plain', 'viewed-category', 'member-number+purchases'],
  ]);
  expect(body.items[0]).toMatchObject({
    agreement: { version: 1 },
    provider: { partyId: 'shop', partyName: '会社' },
    recipient: { partyId: 'crm-co' },
    purposeCode: 'crm-enrichment',
    applies: true,
  });
});

test.each([
  ['itemCode=b-segment', ['linked']],
  ['recipientItemCode=purchases', ['linked', 'plain']],
  ['purposeCode=mail', ['plain']],
  ['recipientPartyId=shop', []],
  ['on=2090-06-01&purposeCode=crm-enrichment', ['future', 'linked', 'linked']],
  ['on=2026-01-15&purposeCode=crm-enrichment', ['linked', 'linked', 'over']],
  ['status=ended', ['stopped']],
])('filtered by %s', async (query, agreements) => {
  expect(short(await map(query)).map(([id]: any) => id)).toEqual(agreements);
});

test('pages follow one another without gap or repeat', async () => {
  const found: unknown[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: any = await map(`limit=1${cursor && `&cursor=${cursor}`}`);
    found.push(...short(page));
    cursor = page.nextCursor;
  }
  expect(found).toEqual(short(await map()));
});

test('another tenant sees nothing of it', async () => {
  expect((await approval.call('GET', '/v1/link-map', { tenant: 'tenant-else' })).body.items).toEqual([]);
});
