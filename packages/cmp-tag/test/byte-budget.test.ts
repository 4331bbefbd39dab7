import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { renderTag } from '../src/render-tag.ts';
import { tagBundle } from '../src/tag-bundle.ts';
import { adNotice, foreignNotice, tagConfig } from './support/tag-fixtures.ts';

test('the tag with its styles is at most 10 KB gzip', async () => {
  expect(gzipSync(await tagBundle()).length).toBeLessThanOrEqual(10_000);
});

test('what a site with two notices in two languages is served, texts included, is at most 12 KB gzip', async () => {
  const script = renderTag({ config: tagConfig({ notices: [adNotice, foreignNotice] }), bundle: await tagBundle() });
  expect(gzipSync(script).length).toBeLessThanOrEqual(12_000);
});

test('the bundle evaluates no text, parses no HTML and names no other host', async () => {
  const bundle = await tagBundle();
  expect(bundle).not.toMatch(/\beval\(|new Function|innerHTML|document\.write|insertAdjacentHTML/);
  expect(bundle).not.toMatch(/https?:\/\//);
});
