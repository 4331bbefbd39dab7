import type { RunningStack } from '@akashi/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/launch-browser.ts';
import { logIn, openConsole, visitAs } from '../support/console-visit.ts';
import { startDemoStack } from '../support/demo-stack.ts';

let stack: RunningStack;
let browser: Browser;
beforeAll(async () => {
  stack = await startDemoStack('console_session');
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

test('whoever signs in sees their own menu, no token is in any storage, and a reload keeps them signed in where they were', async () => {
  const { page, faults, close } = await visitAs('approver-1', { browser, stack });
  await page.getByRole('link', { name: '代理承認' }).click();
  await page.getByRole('heading', { level: 1, name: '代理承認' }).waitFor();
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).toContain('akashi.signed-in');
  expect(stored).not.toMatch(/eyJ|refresh|token|verifier/);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: '代理承認' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/console/settings/delegations');
  expect(faults).toEqual([]);
  await close();
});

test('an address is opened after signing in, and signing out ends the session at the issuer too', async () => {
  const { page, close } = await openConsole({ browser, stack });
  await page.goto(`${stack.urls.console}settings/groups`);
  await page.getByRole('button', { name: 'ログイン' }).click();
  await logIn(page, 'route-admin');
  expect(new URL(page.url()).pathname).toBe('/console/settings/groups');
  await page.getByRole('button', { name: /小林 経路/ }).click();
  await page.getByRole('menuitem', { name: 'ログアウト' }).click();
  await page.getByRole('button', { name: /ログアウト/ }).click();
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.locator('input[name="password"]').waitFor();
  await close();
});

test('the page is never cached and forbids what is not its own; a hashed file is kept for a year; an unknown file is a 404', async () => {
  const page = await fetch(stack.urls.console);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const policy = page.headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const [, script] = /src="\/console\/(assets\/[^"]+\.js)"/.exec(await page.text())!;
  const file = await fetch(`${stack.urls.console}${script}`);
  expect(file.headers.get('cache-control')).toContain('immutable');
  expect(file.headers.get('content-encoding')).toBe('gzip');
  expect((await fetch(`${stack.urls.console}assets/nothing.js`)).status).toBe(404);
  const other = await fetch(stack.urls.console);
  expect(other.headers.get('content-security-policy')).not.toBe(policy);
});
