import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ConsoleFile {
  type: string;
  body: Buffer;
  /** Only where it is smaller. */
  gzipped: Buffer | undefined;
  /** Whether its name changes with its content. */
  hasHash: boolean;
}

/** By their path in the folder, with `/`. */
export type ConsoleFiles = ReadonlyMap<string, ConsoleFile>;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Reads the built console once: no request reaches the file system, so no path can lead out of the folder. */
export async function readConsoleFiles(folder: string): Promise<ConsoleFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  const files = await Promise.all(
    paths.map(async (path): Promise<[string, ConsoleFile]> => {
      const name = relative(folder, path).split(sep).join('/');
      const body = await readFile(path);
      const gzipped = gzipSync(body, { level: 9 });
      return [
        name,
        {
          type: types[extname(name)] ?? 'application/octet-stream',
          body,
          gzipped: gzipped.length < body.length ? gzipped : undefined,
          hasHash: name.startsWith('assets/'),
        },
      ];
    }),
  );
  return new Map(files);
}
