import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { requireFreeSpace } from './disk.ts';
import { startGuarded } from './guarded-process.ts';
import { requireFreePort } from './ports.ts';
import { canTraverse, findPostgres, type PostgresBinaries } from './postgres-binaries.ts';
import { StartError } from './start-error.ts';
import { waitUntilReady } from './wait-until-ready.ts';

export interface PostgresOptions {
  /** Holds the cluster; survives a restart. */
  dataDir: string;
  port: number;
  logFile: string;
  /** Of the superuser `postgres`; must stay the same for a data folder. */
  password: string;
}

export interface Postgres {
  port: number;
  /** As the superuser, database `postgres`. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on 127.0.0.1 with fsync on and resolves when it answers a query. The data MUST survive `stop` and a new
 * start. Throws a StartError for a taken port, a full disk or a data folder that another server uses.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { port, password } = options;
  await requireFreePort(port, 'POSTGRES_PORT');
  await requireFreeSpace(options.dataDir);
  const binaries = await findPostgres();
  const dataDir = await initialize(binaries, options);

  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'fsync=on',
    'timezone=UTC',
    'log_timezone=UTC',
  ];
  const program = await startGuarded({
    command: binaries.postgres,
    args: ['-D', dataDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    logFile: options.logFile,
    // A fast shutdown: sessions are ended, everything committed is kept.
    stopSignal: 'INT',
    ...(binaries.user ? { user: binaries.user } : {}),
  });
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  await waitUntilReady({ name: 'PostgreSQL', program, probe: () => pingPostgres(url), dataDir, timeoutMs: 60_000 });
  return { port, url, stop: () => program.stop() };
}

/** Deletes the cluster of `dataDir`, wherever it is kept. The server must be stopped. */
export async function deletePostgresData(dataDir: string): Promise<void> {
  for (const folder of [dataDir, farFolder(dataDir)]) await rm(folder, { recursive: true, force: true });
}

async function pingPostgres(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function initialize(binaries: PostgresBinaries, { dataDir, password }: PostgresOptions): Promise<string> {
  const reachable = !binaries.user || (await canTraverse(resolve(dataDir)));
  const home = reachable ? resolve(dataDir) : farFolder(dataDir);
  const cluster = join(home, 'cluster');
  if (existsSync(cluster)) return cluster;
  // Made under another name first: an interrupted initdb must not be taken for a cluster.
  const unfinished = join(home, `unfinished-${process.pid}`);
  const passwordFile = join(home, `password-${process.pid}`);
  await mkdir(unfinished, { recursive: true });
  await chmod(home, 0o711);
  await writeFile(passwordFile, password, { mode: 0o600 });
  const { user } = binaries;
  if (user) for (const path of [unfinished, passwordFile]) await chown(path, user.uid, user.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--lc-messages=C'];
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    await run(binaries, [`--pgdata=${unfinished}`, ...access, ...locale], home);
    await rename(unfinished, cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
  return cluster;
}

function run({ initdb, user }: PostgresBinaries, args: string[], home: string): Promise<void> {
  return new Promise((done, reject) => {
    execFile(initdb, args, { cwd: tmpdir(), ...user }, (cause, stdout, stderr) => {
      if (!cause) return done();
      const full = /No space left on device/.test(stderr);
      const why = full ? `its disk is full; free some space and try again` : `\n${stdout}\n${stderr}`;
      reject(new StartError(`PostgreSQL's data folder in ${home} couldn't be made: ${why}`, { cause }));
    });
  });
}

/** Where root keeps the data of a checkout that the database's user can't reach, such as one in root's home. */
function farFolder(dataDir: string): string {
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  return join('/var/lib/akashi', name);
}
