import { createDemoTokens, type RunningStack } from '@akashi/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../src/launch-browser.ts';
import { walkMainJob } from '../src/walk-main-job.ts';
import { startDemoStack } from './support/demo-stack.ts';

let stack: RunningStack;
let browser: Browser;

beforeAll(async () => {
  stack = await startDemoStack('main_job');
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

test('a click in a real browser becomes an approved confirmation record, and nothing leaves before consent or after withdrawal', async () => {
  const page = await browser.newPage({ locale: 'ja-JP' });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const said: string[] = [];
  const { recordId, bundle } = await walkMainJob({
    page,
    urls: stack.urls,
    tokens: createDemoTokens(stack.urls.issuer),
    say: (line) => said.push(line),
  });
  expect(recordId).toMatch(/^[0-9a-f-]{36}$/);
  expect(bundle).toMatchObject({ format: 'akashi-evidence-bundle/1' });
  expect(said.length).toBeGreaterThan(8);
  expect(problems).toEqual([]);
}, 120_000);
