import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ConsoleVisit } from './console-visit.ts';

/** How every page is looked at: both languages, light and dark, wide and narrow. */
export const looks = [
  { language: 'ja', colorScheme: 'light', width: 1440 },
  { language: 'en', colorScheme: 'dark', width: 1440 },
  { language: 'ja', colorScheme: 'dark', width: 360 },
  { language: 'en', colorScheme: 'light', width: 360 },
] as const;
export type Look = (typeof looks)[number];

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens an address in a look and expects what every page is to be: in that language, nothing for axe to find, nothing wider than the window. */
export async function lookAtPage({ page, faults }: ConsoleVisit, address: string, look: Look): Promise<void> {
  const { language, colorScheme, width } = look;
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((chosen) => localStorage.setItem('akashi.language', chosen), language);
  await page.goto(address);
  await page.locator('#main h1').waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await axe);
  const found = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
