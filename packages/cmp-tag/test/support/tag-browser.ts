import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { type FakeCollector, type ReceivedPost, startFakeCollector } from './fake-collector.ts';
import { type Site, startSite } from './site.ts';

export interface TagBrowser {
  collector: FakeCollector;
  site: Site;
  context: BrowserContext;
  /** A fresh device: no storage of an earlier one. */
  newDevice(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Opens the site in a new tab, once the tag runs. */
  open(): Promise<Page>;
  /** Posts of consents, or of events. */
  posts(kind: 'consents' | 'events'): ReceivedPost[];
}

/** One Chromium for the file; a fresh collector, site and device for each test. */
export function useTagBrowser(): TagBrowser {
  let browser: Browser;
  const tag = {
    async newDevice(options: BrowserContextOptions = {}) {
      tag.context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      return tag.context;
    },
    async open() {
      const page = await tag.context.newPage();
      await page.goto(tag.site.url);
      await tagReady(page);
      return page;
    },
    posts: (kind) => tag.collector.posts.filter((post) => post.path.endsWith(kind)),
  } as TagBrowser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    tag.collector = await startFakeCollector();
    tag.site = await startSite(tag.collector.url);
    await tag.newDevice();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await tag.site.stop();
    await tag.collector.stop();
  });
  return tag;
}

export async function tagReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.akashi?.ready.then(() => true));
}

/** Waits until nothing is queued on this device any more. */
export async function queueEmpty(page: Page): Promise<void> {
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.includes('.post.')));
}
