import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const browser = fileURLToPath(new URL('../src/browser', import.meta.url));
const files = (await readdir(browser, { recursive: true })).filter((name) => !name.includes('generated'));
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

type Text = string | ((values: Record<string, unknown>) => string);
type Catalogue = Record<string, { ja: Text; en: Text }>;

/** Values of any name, for texts that take some. */
const values = new Proxy({}, { get: () => '1' });
const said = (text: Text): string => (typeof text === 'function' ? text(values) : text);

async function catalogues(): Promise<[string, Catalogue][]> {
  const named = files.filter((name) => /(^|\/)(?!use-)[\w-]*(messages|names|words)\.ts$/.test(name));
  const modules = await Promise.all(
    named.map(async (name) => [name, await import(pathToFileURL(join(browser, name)).href)] as const),
  );
  return modules.flatMap(([name, exports]) =>
    Object.entries(exports)
      .filter(([, value]) => typeof value === 'object')
      .map(([key, value]): [string, Catalogue] => [`${name} ${key}`, value as Catalogue]),
  );
}

const all = await catalogues();
/** The name is a name, the language button is in the other language, two only put values together. */
const sameOnPurpose = new Set([
  'product',
  'otherLanguage',
  'switchLanguage',
  'separator',
  'titleOf',
  'pair',
  'between',
  'size',
  'hash',
  'answeredBy',
  'count',
]);

describe('catalogues', () => {
  test.each(all)('%s has Japanese and English for every key', (_name, catalogue) => {
    for (const [key, { ja, en }] of Object.entries(catalogue)) {
      expect([key, said(ja).trim(), said(en).trim()]).not.toContain('');
      if (sameOnPurpose.has(key)) continue;
      expect(`${key}: ${said(ja)}`).toMatch(japanese);
      expect(`${key}: ${said(en)}`).not.toMatch(japanese);
    }
  });

  test('no text promises what the tool cannot know', () => {
    const texts = all.flatMap(([, catalogue]) =>
      Object.values(catalogue).flatMap(({ ja, en }) => [said(ja), said(en)]),
    );
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => /compliant|適法|準拠/i.test(text))).toEqual([]);
  });
});

describe('components', () => {
  const components = files.filter((name) => name.endsWith('.tsx'));
  test.each(components)('%s takes every text from a catalogue', async (name) => {
    const source = await readFile(join(browser, name), 'utf8');
    const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    expect(code).not.toMatch(japanese);
    expect(code).not.toMatch(/\b(?:title|label|placeholder|alt|aria-label|description)="[^"]*\p{L}/u);
    expect(code.match(/^\s*<\w[^<>]*>[^<>{}]*\p{L}{2,}[^<>{}]*<\//gmu) ?? []).toEqual([]);
  });
});
