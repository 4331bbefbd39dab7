import type { Database } from '@akashi/database';
import type { EventConsumer } from '@akashi/messaging';
import type { Registry } from 'prom-client';
import type { HttpServer } from './http-server.ts';

/** Something that isn't as it should be. `degraded`: listed, but requests can still be served. */
export interface ReadinessProblem {
  what: string;
  todo: string;
  degraded?: boolean;
}

export type ReadinessCheck = () => ReadinessProblem[] | Promise<ReadinessProblem[]>;

const checkTimeoutMs = 2_000;

/** `/livez`: the process answers. `/readyz`: 200 (ready, or degraded) or 503 (not_ready), with what is amiss and what to do. `/metrics`: Prometheus text. */
export function healthRoutes(
  app: HttpServer,
  { readiness, registry }: { readiness: ReadinessCheck[]; registry: Registry },
): void {
  const schema = { hide: true };
  app.get('/livez', { schema }, async () => ({ status: 'alive' }));
  app.get('/readyz', { schema }, async (_request, reply) => {
    const problems = (await Promise.all(readiness.map(runCheck))).flat();
    const canServe = problems.every((problem) => problem.degraded === true);
    const status = problems.length === 0 ? 'ready' : canServe ? 'degraded' : 'not_ready';
    return reply.code(canServe ? 200 : 503).send({ status, problems });
  });
  app.get('/metrics', { schema }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

/** Not ready while the database doesn't answer. */
export function databaseReadiness(database: Database, what: string): ReadinessCheck {
  return async () => {
    const answered = await database.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return answered
      ? []
      : [
          {
            what: `${what} does not answer`,
            todo: 'Check that PostgreSQL runs and the URL, role and password are right',
          },
        ];
  };
}

/** Lists consumers that aren't connected, halted, or have paused partitions: degraded, because requests are still served. */
export function consumerReadiness(consumers: readonly Pick<EventConsumer, 'status'>[]): ReadinessCheck {
  return () =>
    consumers.flatMap((consumer): ReadinessProblem[] => {
      const { topic, state, paused } = consumer.status();
      const problems = paused.map(({ partition, offset, reason, detail }) => ({
        what: `partition ${partition} of ${topic} is paused at offset ${offset}: ${reason}: ${detail}`,
        todo:
          reason === 'unknown_event'
            ? 'Deploy a release that knows this event'
            : 'Find who wrote this key, then move the group past it',
        degraded: true,
      }));
      const notRunning = consumerProblems[state];
      return notRunning === undefined
        ? problems
        : [{ what: `${topic}: ${notRunning.what}`, todo: notRunning.todo, degraded: true }, ...problems];
    });
}

const consumerProblems: Partial<Record<ReturnType<EventConsumer['status']>['state'], { what: string; todo: string }>> =
  {
    connecting: {
      what: 'the consumer is not connected',
      todo: 'Check that the brokers run and KAFKA_BROKERS is right',
    },
    halted: { what: 'its offset is out of range', todo: 'Decide where to go on, and rebuild what was missed' },
  };

async function runCheck(check: ReadinessCheck): Promise<ReadinessProblem[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ReadinessProblem[]>((resolve) => {
    const problem = {
      what: `a check did not end within ${checkTimeoutMs} ms`,
      todo: 'See the log of what it waits for',
    };
    timer = setTimeout(() => resolve([problem]), checkTimeoutMs);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    return [{ what: `a check failed: ${(error as Error).message}`, todo: 'See the log' }];
  } finally {
    clearTimeout(timer);
  }
}
