import { mkdir, statfs } from 'node:fs/promises';
import { StartError } from './start-error.ts';

/** What the broker and the database need to start at all: their preallocated files and a write-ahead log each. */
const neededMegabytes = 300;

/** Makes `folder` and throws a StartError when its disk is too full to run a database or a broker on. */
export async function requireFreeSpace(folder: string, megabytes = neededMegabytes): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < megabytes) {
    throw new StartError(
      `the disk that holds ${folder} has ${free} MB left; free at least ${megabytes} MB and try again`,
    );
  }
}
