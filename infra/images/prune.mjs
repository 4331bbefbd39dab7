// Deletes from a deployed folder what no process reads: types, source maps, texts, tests of dependencies.
// A link may lead to the same file twice.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const unread = /\.(d\.[cm]?ts|[cm]?ts|map|md|markdown|flow|html\.gz)$/;
const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
for (const entry of entries) {
  if (entry.isFile() && unread.test(entry.name)) rmSync(join(entry.parentPath, entry.name), { force: true });
}
