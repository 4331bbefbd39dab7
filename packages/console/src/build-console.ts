import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const inPackage = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where an image takes the built console from. */
const siteFolder = inPackage('dist/site');

/**
 * Builds the console's files and resolves with the folder that holds them. With `cacheFolder` what was built of the same sources is
 * taken from there, and two builds at once do no harm: a folder appears whole or not at all. Needs vite.
 */
export async function buildConsole({ cacheFolder }: { cacheFolder: string }): Promise<string> {
  const folder = join(cacheFolder, await hashOfSources());
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await bundleInto(unfinished);
  await rename(unfinished, folder).catch(async (error: NodeJS.ErrnoException) => {
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true, force: true });
  });
  await deleteOthers(cacheFolder, folder);
  return folder;
}

/** In a process of its own, which gives back what the bundler took. */
async function bundleInto(outDir: string): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), outDir], { env });
}

async function bundle(outDir: string): Promise<void> {
  const { build } = await import('vite');
  await build({ configFile: inPackage('vite.config.ts'), logLevel: 'warn', build: { outDir, emptyOutDir: true } });
}

/** Over everything that the bundle is made from: our sources, and the lockfile for those of others. */
async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const sources = await readdir(inPackage('src/browser'), { recursive: true, withFileTypes: true });
  const files = [
    ...sources.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name)),
    ...['vite.config.ts', 'package.json', '../../pnpm-lock.yaml'].map(inPackage),
  ];
  for (const file of files.sort())
    hash
      .update(`${file.slice(inPackage('').length)}\0`)
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

async function deleteOthers(cacheFolder: string, kept: string): Promise<void> {
  const names = await readdir(cacheFolder);
  const old = names.map((name) => join(cacheFolder, name)).filter((path) => path !== kept && !/\.\d+$/.test(path));
  await Promise.all(old.map((path) => rm(path, { recursive: true, force: true })));
}

if (import.meta.main) await bundle(process.argv[2] ?? siteFolder);
