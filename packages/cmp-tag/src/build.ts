import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const inSource = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the browser's bundle from source: one minified ES2019 script with its styles inside, in ASCII. Needs esbuild. */
export async function buildTag(): Promise<string> {
  const { build, transform } = await import('esbuild');
  const [base, sheet, manifest] = await Promise.all(
    ['./browser/base.css', './browser/sheet.css', '../package.json'].map((path) => readFile(inSource(path), 'utf8')),
  );
  const { code } = await transform(`${base}${sheet}`, { loader: 'css', minify: true });
  const { outputFiles } = await build({
    entryPoints: [inSource('./browser/main.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2019',
    legalComments: 'none',
    define: {
      AKASHI_STYLES: JSON.stringify(code.trim()),
      AKASHI_TAG_VERSION: JSON.stringify((JSON.parse(manifest!) as { version: string }).version),
    },
  });
  return outputFiles[0]!.text;
}

/** Where the built bundle is kept for compiled services. */
export const tagBundleFile: string = inSource('../dist/tag.js');

if (import.meta.main) {
  await mkdir(inSource('../dist'), { recursive: true });
  await writeFile(tagBundleFile, await buildTag());
}
