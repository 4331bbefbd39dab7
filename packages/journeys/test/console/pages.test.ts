import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { DemoPersonId, RunningStack } from '@akashi/local-stack';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../src/launch-browser.ts';
import { askApproval, inviteCounterparty } from '../support/ask-approval.ts';
import { type ConsoleVisit, visitAs } from '../support/console-visit.ts';
import { startDemoStack } from '../support/demo-stack.ts';

/** Every page, by its address, and as whom it is seen. `:caseId` is a case that waits, `:secret` an invitation's. */
const pages: [path: string, person: DemoPersonId][] = [
  ['inbox', 'approver-1'],
  ['inbox?view=all', 'approver-1'],
  ['cases/:caseId', 'approver-1'],
  ['dashboard', 'approver-1'],
  ['campaign?agreement=shop-to-crm', 'approver-1'],
  ['person', 'auditor'],
  ['tags', 'approver-1'],
  ['destinations', 'requester'],
  ['agreements', 'requester'],
  ['agreements/looked-at', 'requester'],
  ['agreements/new', 'requester'],
  ['agreements/looked-at/edit', 'requester'],
  ['parties', 'requester'],
  ['parties/demo-crm', 'requester'],
  ['link-map', 'requester'],
  ['invitation#:secret', 'requester'],
  ['settings/routes', 'route-admin'],
  ['settings/groups', 'route-admin'],
  ['settings/delegations', 'approver-1'],
  ['nowhere', 'auditor'],
];
const looks = [
  { language: 'ja', colorScheme: 'light', width: 1440 },
  { language: 'en', colorScheme: 'dark', width: 1440 },
  { language: 'ja', colorScheme: 'dark', width: 360 },
  { language: 'en', colorScheme: 'light', width: 360 },
] as const;

let stack: RunningStack;
let browser: Browser;
let caseId: string;
let secret: string;
let axe: string;
const visits = new Map<DemoPersonId, ConsoleVisit>();

beforeAll(async () => {
  stack = await startDemoStack('console_pages');
  browser = await launchBrowser();
  ({ caseId } = await askApproval(stack, 'looked-at'));
  ({ secret } = await inviteCounterparty(stack, 'looked-at'));
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

async function visitOf(person: DemoPersonId): Promise<ConsoleVisit> {
  const visit = visits.get(person) ?? (await visitAs(person, { browser, stack }));
  visits.set(person, visit);
  return visit;
}

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe.each(looks)('in $language, $colorScheme, $width px', ({ language, colorScheme, width }) => {
  test.each(pages)('%s as %s: axe finds nothing, and nothing is wider than the window', async (path, person) => {
    const { page, faults } = await visitOf(person);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((chosen) => localStorage.setItem('akashi.language', chosen), language);
    await page.goto(stack.urls.console + path.replace(':caseId', caseId).replace(':secret', secret));
    await page.locator('#main h1').waitFor();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
