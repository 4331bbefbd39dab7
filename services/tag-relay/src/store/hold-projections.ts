import type { Part } from '@akashi/service-kit';
import pg from 'pg';

const lockName = 'akashi.tag-relay.projections';

const retryMs = 1_000;

/**
 * Runs what fills the projections while a shared lock is held, so that nobody rebuilds them meanwhile, and waits for a rebuild that is
 * under way. A lost connection is replaced in the background: the lock is a courtesy among operators, no condition of what is stored.
 */
export function holdProjections(databaseUrl: string, projections: readonly Part[]): Part {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running = false;

  async function hold(): Promise<void> {
    const attempt = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'tag-relay-projections',
      keepAlive: true,
    });
    client = attempt;
    attempt.on('error', () => again(attempt));
    try {
      await attempt.connect();
      await attempt.query('SELECT pg_advisory_lock_shared(hashtextextended($1, 0))', [lockName]);
      if (running) for (const projection of projections) await projection.start();
    } catch {
      again(attempt);
    }
  }

  function again(broken: pg.Client): void {
    if (client !== broken) return;
    client = undefined;
    broken.end().catch(() => undefined);
    if (running) timer = setTimeout(() => void hold(), retryMs);
  }

  return {
    start() {
      running = true;
      void hold();
    },
    async stop() {
      running = false;
      clearTimeout(timer);
      await Promise.all(projections.map((projection) => projection.stop()));
      await client?.end().catch(() => undefined);
    },
  };
}

/** Runs `work` while no process fills the projections; throws if one does. */
export async function withIdleProjections<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'tag-relay-rebuild',
    keepAlive: true,
  });
  await client.connect();
  try {
    const text = 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free';
    const { rows } = await client.query<{ free: boolean }>(text, [lockName]);
    if (!rows[0]?.free) {
      throw new Error(
        'A tag-relay with the role project is running: stop it first. Other roles may go on, they defer until it is back.',
      );
    }
    return await work();
  } finally {
    await client.end();
  }
}
