import { expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { queueEmpty, tagReady, useTagBrowser } from '../support/tag-browser.ts';

const tag = useTagBrowser();
const accepted = () => tag.posts('consents').filter((post) => post.answer === 202);

test('a choice made while the collector is out of reach is sent after a reload, with the same id and a longer elapsed time', async () => {
  tag.collector.answer('lost');
  const page = await tag.open();
  await page.locator('button.refuse').click();
  const first = await eventually('the first attempt', () => tag.posts('consents')[0]);
  await page.reload();
  await tagReady(page);
  tag.collector.answer(202);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  const sent = await eventually('the acknowledged post', () => accepted()[0]);
  expect({ ...sent.body, elapsedMs: 0 }).toEqual({ ...first.body, elapsedMs: 0 });
  expect(sent.body.elapsedMs).toBeGreaterThan(first.body.elapsedMs);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await queueEmpty(page);
  expect(await page.evaluate(() => window.akashi!.state()[0])).toMatchObject({ status: 'refused', recorded: true });
});

test('503 with Retry-After is not asked again at once, neither by a reload nor by being online', async () => {
  tag.collector.answer(503, { 'retry-after': '600' });
  const page = await tag.open();
  await page.locator('button.accept').click();
  const wait = () =>
    page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.includes('.post.'));
      return key ? JSON.parse(localStorage.getItem(key)!).notBefore - Date.now() : 0;
    });
  await eventually('the wait that Retry-After asks for', async () => (await wait()) > 590_000);
  await page.reload();
  await tagReady(page);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  // The reload sent no fetch, but handed the choice over once as the page went away.
  const types = tag.posts('consents').map((post) => post.contentType.split(';')[0]);
  expect(types.filter((type) => type === 'application/json')).toHaveLength(1);
  expect(types.filter((type) => type === 'text/plain').length).toBeLessThanOrEqual(1);
});

test('what is not acknowledged when the page goes away is handed to sendBeacon as text/plain, with the same id', async () => {
  tag.collector.answer('hanging');
  const page = await tag.open();
  await page.locator('button.accept').click();
  const attempt = await eventually('the attempt by fetch', () => tag.posts('consents')[0]);
  tag.collector.answer(202);
  await page.goto('about:blank');
  const post = await eventually('the beacon', () => accepted()[0]);
  expect(post.contentType).toMatch(/^text\/plain/);
  expect(post.body.id).toBe(attempt.body.id);
});

test('two tabs share one queue and one principal, and whatever both may send has one id', async () => {
  const first = await tag.open();
  const second = await tag.open();
  tag.collector.answer('lost');
  await first.locator('button.accept').click();
  await eventually('the lost attempt', () => tag.posts('consents')[0]);
  await second.getByRole('dialog').waitFor({ state: 'detached' });
  tag.collector.answer(202);
  tag.collector.delayMs = 400;
  // Both tabs try at the same moment, while the collector is slow to answer.
  await Promise.all([first, second].map((page) => page.evaluate(() => window.dispatchEvent(new Event('online')))));
  await queueEmpty(second);
  // Browsers show one tab's writes to another a moment late, so the second may repeat the post: consumers keep the first of an id.
  expect(new Set(accepted().map(({ body }) => body.id)).size).toBe(1);
  const principals = await Promise.all([first, second].map((page) => page.evaluate(() => window.akashi!.principal())));
  expect(principals[0]).toBe(principals[1]);
  for (const page of [first, second]) {
    await page.waitForFunction(() => window.akashi!.state()[0]!.recorded);
    const seen = await page.evaluate(() => (window as unknown as { seen: [string, unknown][] }).seen);
    expect(seen).toContainEqual(['recorded', { consentId: accepted()[0]!.body.id }]);
  }
});

test('where storage is blocked, the choice is still posted and holds for the page', async () => {
  // A sandboxed page has an opaque origin, and Chromium refuses it localStorage.
  tag.site.headers = { 'content-security-policy': 'sandbox allow-scripts' };
  const page = await tag.open();
  expect(await page.evaluate(() => Reflect.has(window, 'akashi'))).toBe(true);
  await expect(page.evaluate(() => localStorage.length)).rejects.toThrow(/denied|sandbox/i);
  await page.locator('button.refuse').click();
  const post = await eventually('the refusal', () => accepted()[0]);
  expect(post.body.choices[0].granted).toBe(false);
  await page.waitForFunction(() => window.akashi!.state()[0]!.recorded);
  expect(await page.evaluate(() => window.akashi!.state()[0]!.status)).toBe('refused');
});

test('a choice that the collector turns down is dropped, reported, and asked again on the next page', async () => {
  tag.collector.answer(422);
  const page = await tag.open();
  await page.locator('button.accept').click();
  await page.waitForFunction(() => window.akashi!.state()[0]!.status === 'unanswered');
  const seen = await page.evaluate(() => (window as unknown as { seen: [string, { code: string }][] }).seen);
  expect(seen.filter(([name]) => name === 'error').map(([, detail]) => detail.code)).toEqual(['post_rejected']);
  await page.reload();
  await page.getByRole('dialog').waitFor();
  expect(tag.posts('consents')).toHaveLength(1);
});
