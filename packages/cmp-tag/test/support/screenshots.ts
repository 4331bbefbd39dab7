import { mkdir } from 'node:fs/promises';
import { launchChromium } from './chromium.ts';
import { startFakeCollector } from './fake-collector.ts';
import { startSite } from './site.ts';
import { adNotice, foreignNotice } from './tag-fixtures.ts';

/** Writes pictures of the banner (run by hand: `node --conditions=@akashi/source … <folder>`), to be looked at. */
export async function takeScreenshots(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const collector = await startFakeCollector();
  const site = await startSite(collector.url);
  const browser = await launchChromium();
  const sizes = { desktop: { width: 1280, height: 800 }, mobile: { width: 390, height: 844 } };
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const lang of ['ja', 'en']) {
      for (const [count, notices] of [
        [1, [adNotice]],
        [2, [adNotice, foreignNotice]],
      ] as const) {
        site.lang = lang;
        collector.configure({ notices });
        const context = await browser.newContext({ viewport, deviceScaleFactor: size === 'mobile' ? 2 : 1 });
        const page = await context.newPage();
        const shot = (name: string) =>
          page.screenshot({ path: `${folder}/${size}-${lang}-${count}-${name}.png`, animations: 'disabled' });
        await page.goto(site.url);
        await page.locator('.sheet').waitFor();
        await shot('first');
        await page.locator('button.accept').click();
        await page.locator('.status:not(:empty)').waitFor();
        await shot('closed');
        await page.locator('button.open').click();
        await shot('settings');
        await context.close();
      }
    }
  }
  await browser.close();
  await site.stop();
  await collector.stop();
}

if (import.meta.main) await takeScreenshots(process.argv[2]!);
