import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildConsole } from '../src/index.ts';

let cacheFolder: string;
let folder: string;
const textOf = (name: string) => readFile(join(folder, name), 'utf8');

beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'akashi-console-'));
  folder = await buildConsole({ cacheFolder });
}, 60_000);
afterAll(() => rm(cacheFolder, { recursive: true, force: true }));

async function assets(ending: string): Promise<string[]> {
  return (await readdir(join(folder, 'assets')))
    .filter((name) => name.endsWith(ending))
    .map((name) => `assets/${name}`);
}

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

/** The page, and with the chunks of the console and of its first page all that they import. */
async function firstLoad(): Promise<string[]> {
  const chunks = JSON.parse(await textOf('chunks.json')) as Record<string, Chunk>;
  const found = new Set(['index.html']);
  const walk = (name: string): void => {
    const { file, css = [], imports = [] } = chunks[name]!;
    if (found.has(file)) return;
    for (const each of [file, ...css]) found.add(each);
    imports.forEach(walk);
  };
  ['index.html', 'pages/inbox/inbox-page.tsx'].forEach(walk);
  return [...found];
}

test('the first load, inbox included, is at most 250 KB gzip', async () => {
  const files = await firstLoad();
  expect(files.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(2);
  expect(files.filter((name) => name.endsWith('.css')).length).toBeGreaterThan(0);
  const sizes = await Promise.all(
    files.map(async (name) => gzipSync(await readFile(join(folder, name)), { level: 9 }).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250_000);
});

test('every class of the component library that the bundle uses has its styles', async () => {
  const library = join(dirname(fileURLToPath(import.meta.resolve('@mantine/core/styles.css'))), 'styles');
  const scripts = (await Promise.all((await assets('.js')).map(textOf))).join('');
  const styles = (await Promise.all((await assets('.css')).map(textOf))).join('');
  const classesOf = (text: string) => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g));
  const used = classesOf(scripts);
  const present = classesOf(styles);
  const missing: string[] = [];
  for (const file of (await readdir(library)).filter((name) => /^[A-Z]\w+\.css$/.test(name))) {
    const defined = classesOf(await readFile(join(library, file), 'utf8'));
    if ([...defined].some((name) => used.has(name) && !present.has(name)))
      missing.push(`add ${file} to components.css`);
  }
  expect(used.size).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});

test('the page has no inline script or style, and nothing in the bundle is loaded from elsewhere', async () => {
  const page = await textOf('index.html');
  expect(page).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\sstyle=|https?:/);
  const scripts = (await Promise.all((await assets('.js')).map(textOf))).join('');
  expect(scripts).not.toMatch(/\beval\(|new Function\(|document\.write\(/);
  const styles = (await Promise.all((await assets('.css')).map(textOf))).join('');
  expect(styles).not.toMatch(/@import|url\(["']?https?:/);
});
