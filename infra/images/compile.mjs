// Compiles what images hold: every package and service to its own dist/, which its package.json names outside development.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, '.local', 'build');
const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

rmSync(out, { recursive: true, force: true });
run(join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'infra/images/tsconfig.json'));
for (const group of ['packages', 'services']) {
  for (const name of readdirSync(join(out, group))) {
    const compiled = join(out, group, name, 'src');
    if (!existsSync(compiled)) continue;
    const dist = join(root, group, name, 'dist');
    rmSync(dist, { recursive: true, force: true });
    cpSync(compiled, dist, { recursive: true });
  }
}
// The browser's tag and the console are bundled now: an image has no bundler.
run(join(root, 'packages/cmp-tag/src/build.ts'));
run(join(root, 'packages/console/src/build-console.ts'));
