import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RunningStack } from '@akashi/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../src/launch-browser.ts';
import { visitAs } from '../support/console-visit.ts';
import { startDemoStack } from '../support/demo-stack.ts';
import { type EvidenceOfBoth, makeEvidenceOfBoth } from '../support/evidence-of-both.ts';

let stack: RunningStack;
let browser: Browser;
let made: EvidenceOfBoth;
beforeAll(async () => {
  stack = await startDemoStack('console_evidence');
  browser = await launchBrowser();
  made = await makeEvidenceOfBoth(stack);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path());
}

test('a record is found by keyboard, and shows the notice as the person saw it, why it is kept and until when, and its evidence', async () => {
  const { page, faults, close } = await visitAs('requester', { browser, stack });
  await page.goto(`${stack.urls.console}records`);
  await page.getByRole('table', { name: '見つかった記録' }).getByRole('link').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await heading(page, '提供元の記録');
  await page.getByText('閲覧した商品の情報を株式会社デモCRMに提供します').waitFor();
  await page.getByText('起算日', { exact: true }).waitFor();
  expect(await page.getByText('判断に迷うときは弁護士に相談してください').count()).toBe(1);
  const bundle = await saved(page, () => page.getByRole('button', { name: '証拠の束を保存' }).click());
  expect(JSON.parse(bundle.toString()).leaves.length).toBeGreaterThan(3);
  expect(faults).toEqual([]);
  await close();
});

test('a correction stands beside the record, which still shows what it said', async () => {
  const { page, close } = await visitAs('requester', { browser, stack });
  await page.goto(`${stack.urls.console}records/${made.recordId}`);
  await page.getByRole('button', { name: '訂正する' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('住所の誤り');
  await dialog.getByRole('button', { name: '訂正を加える' }).click();
  await dialog.getByText('変わった項目がありません', { exact: false }).waitFor();
  await dialog.getByLabel('相手方の住所').fill('東京都中央区銀座9-9-9');
  await dialog.getByRole('button', { name: '訂正を加える' }).click();
  await page.getByRole('status').getByText('訂正を加えました').waitFor();
  expect(await page.getByText('東京都中央区銀座9-9-9').count()).toBe(2);
  await page.getByText('作成時', { exact: true }).waitFor();
  await page.getByText('住所の誤り').waitFor();
  await close();
});

test('what was found is exported with a reason, and the page has the hash of the very bytes that were saved', async () => {
  const { page, close } = await visitAs('requester', { browser, stack });
  await page.goto(`${stack.urls.console}records?side=provider`);
  await page.getByRole('button', { name: '書き出す' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('年次の点検');
  await dialog.getByRole('button', { name: '書き出しへ進む' }).click();
  await heading(page, '書き出し CSV');
  const file = await saved(page, () => page.getByRole('button', { name: 'ファイルを受け取る' }).click());
  const sha256 = createHash('sha256').update(file).digest('hex');
  await page.getByRole('status').getByText(sha256).waitFor();
  await page.getByRole('table', { name: '受け取りの記録' }).getByText(sha256).waitFor();
  await close();
});

test("a person's request is answered part by part, and the answer waits for approval", async () => {
  const { page, close } = await visitAs('recipient-requester', { browser, stack });
  await page.goto(`${stack.urls.console}disclosures/new`);
  await page.getByLabel('本人を特定するに足りる事項').fill(made.person);
  await page.getByRole('button', { name: '記録を探す' }).click();
  await page.getByRole('table', { name: '見つかった記録' }).waitFor();
  await page.getByLabel('確認の方法', { exact: false }).fill('会員ページでのログイン');
  await page.getByLabel('確認した人').fill('窓口');
  await page.getByLabel('一部だけ開示しない').check();
  await page.getByRole('group', { name: '開示しない記録' }).getByRole('checkbox').first().check();
  await page.getByRole('checkbox', { name: '相手方' }).check();
  await page.getByLabel('本人に伝える理由', { exact: false }).fill('第三者の権利利益を害するおそれがあるため');
  await page.getByRole('button', { name: '準備して承認にかける' }).click();
  await page.getByText('一部を開示', { exact: true }).waitFor();
  await page.getByText('承認されるまで、本人に渡せません', { exact: false }).waitFor();
  await page.getByRole('table', { name: '閲覧と引渡しの記録' }).getByText('回答を閲覧').first().waitFor();
  await close();
});

test('a legal hold says what it covers, and its release asks why', async () => {
  const { page, close } = await visitAs('requester', { browser, stack });
  await page.goto(`${stack.urls.console}legal-holds`);
  await page.getByRole('button', { name: '保全を置く' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('記録ID', { exact: false }).fill(made.recordId);
  await dialog.getByLabel('理由').fill('訴訟が見込まれるため');
  await dialog.getByRole('button', { name: '保全を置く' }).click();
  await page.getByRole('button', { name: '対象を数える' }).click();
  await page.getByText('いま対象となる記録').waitFor();
  await page.getByRole('button', { name: /^解除する/ }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('和解した');
  await page.getByRole('dialog').getByRole('button', { name: '解除する' }).click();
  await page.getByText('法的保全はありません').waitFor();
  await close();
});

test('an auditor draws the same sample by the same seed, and reads who looked at what in every service', async () => {
  const { page, close } = await visitAs('auditor', { browser, stack });
  const sample = async () => {
    await page.goto(`${stack.urls.console}completeness?list=sample`);
    await page.getByLabel('種（シード）').fill('2026-11');
    await page.getByRole('button', { name: '抜き取る' }).click();
    return page.getByRole('table', { name: '抜き取り' }).textContent();
  };
  expect(await sample()).toBe(await sample());
  await page.goto(`${stack.urls.console}records/${made.recordId}`);
  await heading(page, '提供元の記録');
  await page.getByText('本人に表示された通知').or(page.getByText('この記録の根拠')).first().waitFor();
  await page.goto(`${stack.urls.console}audit-trail`);
  await page.getByRole('table', { name: '操作と閲覧' }).getByText('証拠を見た').first().waitFor();
  await close();
});

test('an inspector sees what was granted and until when, reads within it, and nothing else is offered', async () => {
  const { page, faults, close } = await visitAs('inspector', { browser, stack });
  await heading(page, 'この検査');
  await page.getByText('定期の検査').waitFor();
  const menu = page.getByRole('navigation', { name: 'メニュー' });
  expect(await menu.getByRole('link').allInnerTexts()).toEqual(['この検査', '記録', '記録のまとまり', '網羅性の点検']);
  await page.goto(`${stack.urls.console}records/${made.recordId}`);
  await heading(page, '提供元の記録');
  expect(await page.getByRole('button', { name: '訂正する' }).count()).toBe(0);
  await page.goto(`${stack.urls.console}completeness`);
  await page.getByText('あなたの権限では表示できません').first().waitFor();
  expect(faults).toEqual([]);
  await close();
});
