import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { approve, callApi, createDemoTokens, demoAgreement, demoParties, type RunningStack } from '@akashi/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../src/launch-browser.ts';
import { askApproval } from '../support/ask-approval.ts';
import { type ConsoleVisit, openConsole, visitAs } from '../support/console-visit.ts';
import { startDemoStack } from '../support/demo-stack.ts';

let stack: RunningStack;
let browser: Browser;
let visit: ConsoleVisit;
let page: Page;
beforeAll(async () => {
  stack = await startDemoStack('console_agreements');
  browser = await launchBrowser();
  visit = await visitAs('requester', { browser, stack });
  page = visit.page;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const open = (path: string) => page.goto(stack.urls.console + path);
const toast = (text: string) => page.getByRole('status').getByText(text).waitFor();

async function writeDraft(agreementId: string, change: object = {}): Promise<void> {
  const token = await createDemoTokens(stack.urls.issuer).person('requester', 'approval');
  const content = { ...demoAgreement.content, ...change };
  await callApi({ method: 'POST', url: `${stack.urls.approval}/v1/agreements`, token, body: { agreementId, content } });
}

/** The parts of a new agreement that no template fills. */
async function fillBasics(agreementId: string): Promise<void> {
  await page.getByLabel('契約のコード').fill(agreementId);
  await page.getByLabel('提供元', { exact: false }).first().selectOption({ label: 'デモショップ株式会社' });
  await page.getByLabel('提供先の第三者').selectOption({ label: '株式会社デモCRM' });
  await page.getByLabel('利用目的のコード').fill('crm-product-information');
  await page.getByLabel('利用目的 (日本語)').fill('会員への商品のご案内');
  await page.getByLabel('利用目的 (英語)').fill('To tell members about products');
  const meets = page.getByRole('region', { name: '結び付ける個人データの項目' });
  await meets.getByLabel('日本語').fill('会員番号');
  await meets.getByLabel('英語').fill('Member number');
  await meets.getByLabel('コード').fill('member-number');
}

test('a party is entered with the evidence of its identity, and a fault is shown at its field', async () => {
  await open('parties');
  await page.getByRole('button', { name: '当事者を登録' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('当事者のコード').fill('new-dmp');
  await dialog.getByLabel('名称').fill('株式会社ニューDMP');
  await dialog.getByLabel('住所').fill('大阪市北区梅田一丁目1番1号');
  await dialog.getByRole('button', { name: '確認資料を追加' }).click();
  await dialog.getByLabel('番号・内容').fill('1234567890123');
  await dialog.getByLabel('確認した日').fill('2026-11-01');
  await dialog.getByLabel('確認した人').fill('山田 依頼');
  await dialog.getByRole('button', { name: '保存する' }).click();
  await dialog.locator('[aria-invalid="true"]').waitFor();
  const representative = dialog.getByLabel('代表者の氏名');
  expect(await representative.getAttribute('aria-invalid')).toBe('true');
  await representative.fill('大阪 花子');
  await dialog.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('link', { name: '株式会社ニューDMP' }).click();
  await page.getByText('1234567890123').waitFor();
  await page.getByText('第1版').first().waitFor();
});

test('an agreement is written from a usual case: the decision and its reasons are shown before it is saved, a fault is shown at its field', async () => {
  await open('agreements/new');
  await page.getByLabel('よくある場合').selectOption('crm');
  const outcome = page.getByRole('region', { name: '回答から導かれる判断' });
  await outcome.getByText('適用がある', { exact: false }).waitFor();
  await outcome.getByText('提供先が個人データに付加することを現に想定している', { exact: false }).waitFor();
  await fillBasics('from-template');
  await page.getByLabel('判断の理由').fill('会員番号を介して会員情報に付加すると説明を受けた');
  const items = page.getByRole('region', { name: '提供する個人関連情報の項目' });
  const name = items.getByLabel('日本語');
  expect(await name.inputValue()).toBe('自社サイトで閲覧した商品カテゴリ');
  await name.fill('保有するすべての情報');
  await page.getByRole('button', { name: '下書きを保存' }).click();
  await items.locator('[aria-invalid="true"]').waitFor();
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  await name.fill('自社サイトで閲覧した商品の分類');
  await page.getByRole('button', { name: '下書きを保存' }).click();
  await page.getByRole('heading', { level: 1, name: '契約 from-template' }).waitFor();
  await page.getByText('会員番号を介して会員情報に付加すると説明を受けた').waitFor();
  await page.getByRole('button', { name: '承認を申請' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '承認を申請' }).click();
  await page.getByText('承認を申請 · 第1版').waitFor();
});

test('where the duty is to be found not to apply, each sign against that is shown, and the version is kept once each has its reason', async () => {
  await open('agreements/new');
  await page.getByLabel('よくある場合').selectOption('web_customer_service');
  await fillBasics('with-signs');
  await page.getByLabel('突合に用いるもの').selectOption('hashed_email');
  await page.getByLabel('判断の理由').fill('個人データとして利用しないと契約で定めた');
  const outcome = page.getByRole('region', { name: '回答から導かれる判断' });
  await outcome.getByText('判断に反する事情').waitFor();
  await outcome.getByLabel(/hashed_email/).fill('突合はせず、到達の確認だけに用いる');
  await page.getByRole('button', { name: '下書きを保存' }).click();
  await page.getByRole('heading', { level: 1, name: '契約 with-signs' }).waitFor();
  await page.getByText('match_key:hashed_email: 突合はせず、到達の確認だけに用いる').waitFor();
  await page.getByRole('heading', { name: '適用の判断に反する事情' }).waitFor();
});

test('two versions are compared field by field', async () => {
  await writeDraft('shop-to-crm', {
    purposeOfUse: { ja: '会員への新商品のご案内', en: 'To tell members what is new' },
  });
  await open('agreements/shop-to-crm?version=2');
  await page.getByLabel('比べる版').selectOption('1');
  await page.getByLabel('変わった項目だけ').check();
  await page.locator('ins').getByText('会員への新商品のご案内').waitFor();
  await page.locator('del').getByText('会員への商品のご案内').waitFor();
  expect(await page.locator('.facts').first().locator('dt').count()).toBe(1);
});

test('a document is uploaded into a version, and saved again as the same bytes', async () => {
  const bytes = Buffer.from('%PDF-1.7\n基本契約書\n%%EOF\n');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await open('agreements/shop-to-crm/edit');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: '基本契約書.pdf', mimeType: 'application/pdf', buffer: bytes });
  await page.getByText(sha256).waitFor();
  await page.getByRole('button', { name: '下書きを保存' }).click();
  await page.getByText('ウイルス検査なし', { exact: false }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存する 基本契約書.pdf' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('基本契約書.pdf');
  expect(await readFile(await download.path())).toEqual(bytes);
});

test('whoever holds the link sees their side without signing in and accepts once, and the agreement shows it', async () => {
  await writeDraft('asked');
  await open('agreements/asked');
  await page.getByRole('button', { name: '照会する' }).click();
  await page.getByRole('button', { name: 'リンクを作る' }).click();
  const link = (await page.getByRole('dialog').locator('code, pre').first().textContent())!;
  const other = await openConsole({ browser, stack });
  await other.page.goto(link);
  await other.page.getByRole('heading', { level: 1, name: /asked/ }).waitFor();
  expect(await other.page.getByText('会員番号を介して', { exact: false }).count()).toBe(0);
  await other.page.getByRole('button', { name: '辞退する' }).click();
  await other.page.getByText('氏名を入力してください').waitFor();
  await other.page.getByLabel('氏名').fill('鈴木 一郎');
  await other.page.getByRole('button', { name: '承諾する' }).click();
  await other.page.getByText('承諾を記録しました').waitFor();
  await other.page.reload();
  await other.page.getByText('承諾を記録しました').waitFor();
  expect(other.faults).toEqual([]);
  await other.close();
  await open('agreements/asked');
  await page.getByText('鈴木 一郎（申告による名前）', { exact: false }).waitFor();
  await page.getByText('鈴木 一郎（本人の申告）', { exact: false }).waitFor();
});

test('a link that is no invitation says so, and what to do', async () => {
  const other = await openConsole({ browser, stack });
  await other.page.goto(`${stack.urls.console}invitation#akinv_unknown`);
  await other.page.getByText('このリンクでは開けません').waitFor();
  await other.close();
});

test('a suspension stops at once with its reason, and lifting it opens a case', async () => {
  await open('agreements/shop-to-crm');
  await page.getByRole('button', { name: '停止・終了' }).click();
  await page.getByRole('menuitem', { name: '停止する' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('苦情の調査のため');
  await page.getByRole('dialog').getByRole('button', { name: '停止する' }).click();
  await page.getByText('いま、この契約では何も提供されません').waitFor();
  await toast('変更しました');
  await page.getByRole('button', { name: '停止の解除を申請' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('調査が終わり、問題はなかった');
  await page.getByRole('dialog').getByRole('button', { name: '停止の解除を申請' }).click();
  await page.getByText('調査が終わり、問題はなかった').waitFor();
});

test('a review of a recipient abroad is labelled as policy where it is, and what it found is shown', async () => {
  const people = createDemoTokens(stack.urls.issuer);
  const token = await people.person('requester', 'approval');
  const details = { ...demoParties[1]!.details, partyName: 'Demo Singapore', countryCode: 'SG', partyTenant: null };
  const url = `${stack.urls.approval}/v1`;
  await callApi({ method: 'POST', url: `${url}/parties`, token, body: { partyId: 'abroad', details } });
  const foreignRecipient = { countryCode: 'SG', exemption: 'conformingSystem', reviewDueOn: '2090-12-01' };
  await writeDraft('abroad', { recipientPartyId: 'abroad', foreignRecipient });
  const submit = { method: 'POST', url: `${url}/agreements/abroad/submit`, token, body: { version: 1 } } as const;
  const { caseId } = await callApi<{ caseId: string }>(submit);
  for (const approver of ['approver-1', 'approver-2'] as const)
    await approve(stack.urls.approval, await people.person(approver, 'approval'), caseId);
  await open('agreements/abroad');
  const reviews = page.getByRole('region', { name: '外国の提供先の確認' });
  await reviews.getByText('期限 2090/12/01').first().waitFor();
  expect(await reviews.getByText('社内方針', { exact: true }).count()).toBeGreaterThan(0);
  await reviews.getByRole('button', { name: '確認を記録' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('確認の内容').fill('措置の実施を書面で確かめた');
  await dialog.getByLabel('次の期限（社内方針）').fill('2091-12-01');
  await dialog.getByRole('button', { name: '記録する' }).click();
  await reviews.getByText('措置の実施を書面で確かめた').waitFor();
  await reviews.getByText('期限 2091/12/01').waitFor();
  await page.getByText('外国の提供先を確認').waitFor();
});

test('the list and the link map are narrowed, and the address keeps by what', async () => {
  await askApproval(stack, 'waiting');
  await open('agreements');
  await page.getByLabel('最新の版').selectOption('pending');
  await page.getByRole('link', { name: 'shop-to-crm' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'waiting' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'waiting' }).waitFor();
  await open('link-map?itemCode=viewed-product');
  await page.getByText('デモショップで閲覧した商品の名前').first().waitFor();
  expect(await page.getByText('デモショップで閲覧した商品の分類').count()).toBe(0);
  expect(visit.faults).toEqual([]);
});

test('an approver reads an agreement and is offered nothing that they may not do', async () => {
  const approver = await visitAs('approver-1', { browser, stack });
  await approver.page.goto(`${stack.urls.console}agreements/shop-to-crm`);
  await approver.page.getByText('これまでの経過').waitFor();
  for (const name of ['停止・終了', '承認を申請', '照会する', '停止の解除を申請'])
    expect(await approver.page.getByRole('button', { name }).count()).toBe(0);
  await approver.close();
});
