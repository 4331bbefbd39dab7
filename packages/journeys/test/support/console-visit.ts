import { type DemoPersonId, demoPassword, type RunningStack } from '@akashi/local-stack';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface ConsoleVisit {
  page: Page;
  /** What went wrong in the page so far: errors, refusals of its content policy, requests to elsewhere. */
  faults: string[];
  close(): Promise<void>;
}

interface Visiting {
  browser: Browser;
  stack: RunningStack;
  options?: BrowserContextOptions;
}

/** The console in a window of its own, with nobody signed in. */
export async function openConsole({ browser, stack, options = {} }: Visiting): Promise<ConsoleVisit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const own = new Set(Object.values(stack.urls).map((url) => new URL(url).origin));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => {
    if (/Content Security Policy|Warning:/.test(line.text())) faults.push(line.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !own.has(url.origin)) faults.push(`asked ${url.href}`);
  });
  await page.goto(stack.urls.console);
  return { page, faults, close: () => context.close() };
}

/** The same with somebody signed in at the identity provider's own page. */
export async function visitAs(person: DemoPersonId, visiting: Visiting): Promise<ConsoleVisit> {
  const visit = await openConsole(visiting);
  await visit.page.getByRole('button', { name: 'ログイン' }).click();
  await logIn(visit.page, person);
  return visit;
}

export async function logIn(page: Page, person: DemoPersonId): Promise<void> {
  await page.locator(`input[value="${person}"]`).check();
  await page.locator('input[name="password"]').fill(demoPassword);
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.locator('#main h1').waitFor();
}
