import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { pageNonce } from '../support/site.ts';
import { useTagBrowser } from '../support/tag-browser.ts';
import { adNotice, foreignNotice } from '../support/tag-fixtures.ts';

const tag = useTagBrowser();

async function axeFindings(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations, incomplete } = await (window as any).axe.run(document, { resultTypes: ['violations'] });
    const contrast = incomplete.filter((finding: { id: string }) => finding.id !== 'color-contrast');
    return [...violations, ...contrast].map(
      (f) => `${f.id}: ${f.nodes.map((n: { html: string }) => n.html).join(' | ')}`,
    );
  });
}

for (const [name, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  mobile: { width: 390, height: 844 },
})) {
  for (const lang of ['ja', 'en']) {
    test(`axe finds nothing in the banner, the closed state and the settings (${name}, ${lang})`, async () => {
      tag.site.lang = lang;
      for (const notices of [[adNotice], [adNotice, foreignNotice]]) {
        tag.collector.configure({ notices });
        await tag.newDevice({ viewport, reducedMotion: 'reduce' });
        const page = await tag.open();
        expect(await axeFindings(page)).toEqual([]);
        await page.locator('button.accept').click();
        expect(await axeFindings(page)).toEqual([]);
        await page.locator('button.open').click();
        expect(await axeFindings(page)).toEqual([]);
        const spill = await page.evaluate(() => {
          const sheet = document.querySelector('akashi-consent')!.shadowRoot!.querySelector('.scroll')!;
          return [document.documentElement, sheet].map((box) => box.scrollWidth - box.clientWidth);
        });
        expect(spill).toEqual([0, 0]);
      }
    });
  }
}

test('under a strict Content-Security-Policy with Trusted Types nothing is violated and the banner is styled', async () => {
  tag.site.headers = {
    'content-security-policy': `default-src 'none'; script-src 'nonce-${pageNonce}'; style-src 'none'; img-src data:; connect-src ${tag.collector.url}; require-trusted-types-for 'script'; trusted-types 'none'`,
  };
  const page = await tag.open();
  const position = await page.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).position);
  expect(position).toBe('fixed');
  await page.locator('button.accept').click();
  await eventually('the consent', () => tag.posts('consents')[0]);
  await page.locator('button.open').click();
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
});

test('nothing on the page moves, and nobody but the site, the collector and the relay is asked for anything', async () => {
  const hosts = new Set<string>();
  tag.context.on('request', (request) => {
    if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).origin);
  });
  const page = await tag.open();
  await page.getByRole('dialog').waitFor();
  await page.locator('button.accept').click();
  await eventually('the consent', () => tag.posts('consents')[0]);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
  expect([...hosts].sort()).toEqual([new URL(tag.site.url).origin, tag.collector.url].sort());
});

test('by keyboard alone the person reaches the dialog first, accepts, and comes back by the corner button', async () => {
  const page = await tag.open();
  const focused = () =>
    page.evaluate(() => {
      const inside = document.activeElement?.shadowRoot?.activeElement;
      return inside?.getAttribute('role') ?? inside?.className ?? document.activeElement?.tagName;
    });
  expect(await focused()).toBe('dialog');
  const name = await page.getByRole('dialog').getAttribute('aria-labelledby');
  expect(await page.locator(`#${name}`).textContent()).toBe(adNotice.text.ja!.title);
  const reached: (string | undefined)[] = [];
  for (let i = 0; i < 10 && reached.at(-1) !== 'accept'; i++) {
    await page.keyboard.press('Tab');
    reached.push(await focused());
  }
  expect(reached).toContain('refuse');
  expect(reached.at(-1)).toBe('accept');
  await page.keyboard.press('Enter');
  const post = await eventually('the consent', () => tag.posts('consents')[0]);
  expect(post.body.choices[0].granted).toBe(true);
  expect(await focused()).toBe('open');
  expect(await page.getByRole('status').textContent()).toBe('選択を保存しました。');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('dialog');
});

test('Escape is no answer: nothing is posted, and the next page asks again', async () => {
  const page = await tag.open();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => window.akashi!.state()[0]!.status)).toBe('unanswered');
  await page.reload();
  await page.getByRole('dialog').waitFor();
  expect(tag.collector.posts).toEqual([]);
});

test('the banner follows the page’s language, then the browser’s, and is Japanese otherwise', async () => {
  for (const [lang, locale, title] of [
    ['en', 'ja-JP', adNotice.text.en!.title],
    ['', 'en-GB', adNotice.text.en!.title],
    ['', 'fr-FR', adNotice.text.ja!.title],
  ] as const) {
    tag.site.lang = lang;
    await tag.newDevice({ locale });
    const page = await tag.open();
    expect(await page.locator('#title').textContent()).toBe(title);
  }
});

test('a page can theme the banner by custom properties', async () => {
  const page = await tag.open();
  await page.evaluate(() => document.documentElement.style.setProperty('--akashi-accent', 'rgb(0, 90, 60)'));
  const colour = await page.locator('button.accept').evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(colour).toBe('rgb(0, 90, 60)');
});
