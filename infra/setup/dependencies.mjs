import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, progress, root } from './machine.mjs';

const stampFile = join(root, 'node_modules', '.akashi-stamp');

/** Installs what the lockfile names, unless that has been done for these very manifests. */
export async function installDependencies({ bin, pnpm }) {
  const stamp = stampOf();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  progress('installing the dependencies that pnpm-lock.yaml names');
  // pnpm doesn't read npm's own registry setting; NODE_ENV=production would leave out what tests need.
  const { NODE_ENV: _, npm_config_registry: registry, ...rest } = process.env;
  const env = { ...rest, PATH: `${bin}:${process.env.PATH}`, CI: 'true' };
  if (registry) env.pnpm_config_registry ??= registry;
  await mustRun('pnpm install', pnpm, ['install', '--frozen-lockfile', '--reporter=append-only'], { env });
  writeFileSync(stampFile, stamp);
}

function stampOf() {
  const hash = createHash('sha256');
  for (const file of manifests()) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function manifests() {
  const inside = (folder, each) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort().map(each) : [];
  return [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...['packages', 'services'].flatMap((group) => inside(group, (name) => `${group}/${name}/package.json`)),
    ...inside('infra/patches', (name) => `infra/patches/${name}`),
  ];
}
