// Deletes from a deployed folder what no process reads: types, source maps, texts, weights of typefaces.
// A link may lead to the same file twice.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const unread = /\.(d\.[cm]?ts|[cm]?ts|map|md|markdown|flow|html\.gz|ttf\.png)$/;
// Of the typefaces, documents use two weights: services/record-store/src/documents/typefaces.ts.
const unreadWeight = /[\\/]@expo-google-fonts[\\/][^\\/]+[\\/](?!400Regular|700Bold)\d{3}\w+$/;
const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
for (const entry of entries) {
  if (entry.isFile() && (unread.test(entry.name) || unreadWeight.test(entry.parentPath)))
    rmSync(join(entry.parentPath, entry.name), { force: true });
}
