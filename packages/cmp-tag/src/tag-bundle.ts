import { readFile } from 'node:fs/promises';
import { buildTag, tagBundleFile } from './build.ts';

let built: Promise<string> | undefined;

/**
 * The browser's bundle, to be passed to `renderTag`. Run from source it is built once in memory, so it is never stale;
 * compiled, it is `dist/tag.js`, which `build.ts` wrote.
 */
export function tagBundle(): Promise<string> {
  built ??= import.meta.url.endsWith('.ts') ? buildTag() : readFile(tagBundleFile, 'utf8');
  return built;
}
