import type { TopicName } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import type { BrokerAdmin, Watermarks } from './broker-admin.ts';
import type { Metrics } from './metrics.ts';
import type { Positions } from './positions.ts';
import { errorKind } from './reason-of.ts';

export type Watch = {
  db: Database;
  admin: BrokerAdmin;
  topic: TopicName;
  wireTopic: string;
  groupId: string;
  positions: Positions;
  metrics: Metrics;
  logger: Logger;
  everyMs: number;
  storeFreshness: boolean;
};

const countsEveryMs = 5_000;

/** An idle partition is never fetched from: where it stands is what the group has committed, or where the topic starts. */
const findPositions = async (
  { admin, groupId, wireTopic, positions }: Watch,
  marks: readonly Watermarks[],
): Promise<void> => {
  const unknown = positions.unknown();
  if (unknown.length === 0) return;
  const generation = positions.generation();
  const committed = await admin.committedOffsets(groupId, wireTopic);
  if (generation !== positions.generation()) return;
  for (const partition of unknown) {
    const offset = committed.get(partition) ?? -1n;
    const low = marks.find((mark) => mark.partition === partition)?.low;
    if (offset >= 0n) positions.advance(partition, offset);
    else if (low !== undefined) positions.advance(partition, low);
  }
};

const storeFresh = async ({ db, topic, positions }: Watch): Promise<void> => {
  const answered = positions.takeAnswered();
  if (answered.length === 0) return;
  await db.query(
    `INSERT INTO partition_freshness AS known (topic, partition, fresh_at)
     SELECT $1, partition, fresh_at FROM unnest($2::int[], $3::timestamptz[]) AS row (partition, fresh_at) ORDER BY partition
     ON CONFLICT (topic, partition) DO UPDATE SET fresh_at = GREATEST(known.fresh_at, excluded.fresh_at)`,
    [topic, answered.map(({ partition }) => partition), answered.map(({ askedAt }) => askedAt)],
  );
};

/**
 * Asks the broker for the end offsets and compares. The database's clock is read BEFORE the question: whatever was acknowledged
 * before that instant lies below the end that the broker then names, so that being past that end means being fresh as of it. Under
 * a steady stream that is only so some moments later, after the next batch: `applied` looks again then.
 */
const look = async (watch: Watch): Promise<void> => {
  const { db, admin, wireTopic, topic, positions, metrics, storeFreshness } = watch;
  const asked = storeFreshness ? await db.query<{ now: string }>('SELECT clock_timestamp()::text AS now') : undefined;
  const marks = await admin.watermarks(wireTopic);
  await findPositions(watch, marks);
  const owned = new Set(positions.owned());
  for (const { partition, end } of marks) {
    const position = positions.position(partition);
    if (!owned.has(partition) || position === undefined) continue;
    positions.noteEnd(partition, end);
    metrics.lag.set({ topic, partition: String(partition) }, Number(end > position ? end - position : 0n));
    if (asked) positions.ask(partition, { end, askedAt: asked.rows[0]!.now });
  }
  if (asked) await storeFresh(watch);
};

const count = async ({ db, topic, metrics }: Watch): Promise<void> => {
  const { rows } = await db.query<{ parked: number; dead: number }>(
    `SELECT (SELECT count(*)::int FROM parked_keys WHERE topic = $1) AS parked,
       (SELECT count(*)::int FROM dead_letters WHERE topic = $1 AND resolved_at IS NULL) AS dead`,
    [topic],
  );
  metrics.parkedKeys.set({ topic }, rows[0]!.parked);
  metrics.deadLetters.set({ topic }, rows[0]!.dead);
};

/** Keeps lag, freshness and the counts of a consumer's topic up to date while it owns partitions. One look at a time. */
export const watchPartitions = (watch: Watch) => {
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  let storing: Promise<void> = Promise.resolve();
  let nextCount = 0;
  let failing = false;

  const tick = async (): Promise<void> => {
    const started = performance.now();
    try {
      if (started >= nextCount) {
        nextCount = started + countsEveryMs;
        await count(watch);
      }
      if (watch.positions.owned().length > 0) await look(watch);
      failing = false;
    } catch (error) {
      if (!failing)
        watch.logger.warn(
          { topic: watch.topic, ...errorKind(error) },
          'the end of the topic could not be asked for; nothing counts as fresh',
        );
      failing = true;
    }
    if (running) schedule(Math.max(0, watch.everyMs - (performance.now() - started)));
  };
  const schedule = (afterMs: number): void => {
    timer = setTimeout(() => {
      work = tick();
    }, afterMs);
  };

  return {
    /** A batch has been applied and committed, and the positions with it. */
    applied(): void {
      if (!watch.storeFreshness) return;
      // What fails to be stored only makes the state count as older than it is; the next look tells of a broken database.
      storing = storing.then(() => storeFresh(watch)).catch(() => undefined);
    },
    start(): void {
      if (running) return;
      running = true;
      schedule(0);
    },
    async stop(): Promise<void> {
      running = false;
      clearTimeout(timer);
      await Promise.all([work, storing]);
    },
  };
};
