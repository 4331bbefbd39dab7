import type { RunningStack } from '@akashi/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../src/launch-browser.ts';
import { askApproval } from '../support/ask-approval.ts';
import { visitAs } from '../support/console-visit.ts';
import { startDemoStack } from '../support/demo-stack.ts';

let stack: RunningStack;
let browser: Browser;
beforeAll(async () => {
  stack = await startDemoStack('console_decide');
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test('a case is found, read and approved by keyboard alone', async () => {
  await askApproval(stack, 'by-keyboard');
  const { page, faults, close } = await visitAs('approver-1', { browser, stack });
  await page.getByRole('link', { name: 'by-keyboard' }).waitFor();
  await page.keyboard.press('j');
  expect(await focused(page)).toBe('by-keyboard');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /by-keyboard/ }).waitFor();
  await page.getByText('閲覧した商品の情報を株式会社デモCRMに提供します').waitFor();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/同意や契約の有効性を保証するものではありません/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('承認 · 一次承認').waitFor();
  await page.getByText('この案件を既に承認しています', { exact: false }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test('of two who act at once one is told that somebody else was first, that nothing was done, and how to go on', async () => {
  const { caseId } = await askApproval(stack, 'at-once');
  const first = await visitAs('approver-1', { browser, stack });
  const second = await visitAs('approver-2', { browser, stack });
  for (const { page } of [first, second]) {
    await page.goto(`${stack.urls.console}cases/${caseId}`);
    await page.getByRole('button', { name: '承認する' }).click();
  }
  await first.page.getByRole('dialog').getByRole('button', { name: '承認する' }).click();
  await first.page.getByText('承認 · 一次承認').waitFor();
  await second.page.getByRole('dialog').getByRole('button', { name: '承認する' }).click();
  const told = second.page.getByRole('alert');
  await told.getByText('ほかの人が先に操作しました').waitFor();
  await told.getByRole('button', { name: 'いまの状態を読み込む' }).click();
  await second.page.getByText('承認 · 一次承認').waitFor();
  await second.page.getByRole('button', { name: '承認する' }).click();
  await second.page.getByRole('dialog').getByRole('button', { name: '承認する' }).click();
  await second.page.getByText('この案件は決まりました').waitFor();
  await Promise.all([first.close(), second.close()]);
});

test('sending back asks for a reason, and the requester reads it', async () => {
  const { caseId } = await askApproval(stack, 'sent-back');
  const { page, close } = await visitAs('approver-1', { browser, stack });
  await page.goto(`${stack.urls.console}cases/${caseId}`);
  await page.getByRole('button', { name: '差し戻す' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '差し戻す' }).click();
  await dialog.getByText('入力してください').waitFor();
  await dialog.getByLabel('理由').fill('利用目的を具体的に書いてください');
  await dialog.getByRole('button', { name: '差し戻す' }).click();
  await page.getByText('この案件は決まりました').waitFor();
  const requester = await visitAs('requester', { browser, stack });
  await requester.page.goto(`${stack.urls.console}cases/${caseId}`);
  await requester.page.getByText('利用目的を具体的に書いてください').waitFor();
  await Promise.all([close(), requester.close()]);
});

test('several cases are approved together, one decision each', async () => {
  for (const name of ['together-1', 'together-2']) await askApproval(stack, name);
  const { page, close } = await visitAs('approver-1', { browser, stack });
  for (const name of ['together-1', 'together-2']) await page.getByLabel(`${name}を選ぶ`).check();
  await page.getByRole('button', { name: 'まとめて承認' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'まとめて承認' }).click();
  await page.getByRole('status').getByText('2件を承認しました').waitFor();
  await page.getByRole('link', { name: 'together-1' }).waitFor({ state: 'detached' });
  await close();
});

test('a service that is away greys only its own panel, which says so', async () => {
  const { caseId } = await askApproval(stack, 'away');
  const { page, close } = await visitAs('approver-1', { browser, stack });
  await page.route(`${stack.urls['consent-collector']}/**`, (route) => route.abort());
  await page.goto(`${stack.urls.console}cases/${caseId}`);
  await page.locator('section.is-away').getByText('同意サービスが応答しません').waitFor();
  await page.getByText('デモショップで閲覧した商品の分類').waitFor();
  expect(await page.locator('section.is-away').count()).toBe(1);
  await page.unroute(`${stack.urls['consent-collector']}/**`);
  await page.locator('section.is-away').getByRole('button', { name: '再試行' }).click();
  await page.getByText('閲覧した商品の情報を株式会社デモCRMに提供します').waitFor();
  await close();
});
