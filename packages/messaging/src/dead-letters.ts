import { decodeEvent, newId, ServiceError, type TopicName } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import { consumedOf, type Handle } from './consumed.ts';
import { reasonOf } from './reason-of.ts';

/** A header's text, or its bytes where they are no text. */
export type StoredHeaders = Record<string, string | { base64: string }>;

export type NewDeadLetter = {
  topic: TopicName;
  partition: number;
  offset: bigint;
  key: string;
  value: Buffer | null;
  headers: StoredHeaders;
  timestamp: Date;
  reason: string;
};

/** A message that could not be read, as it came. `offset` is the Kafka offset in decimal. */
export type DeadLetter = {
  id: string;
  tenant: string;
  topic: TopicName;
  partition: number;
  offset: string;
  key: string;
  value: Buffer | null;
  headers: StoredHeaders;
  timestamp: Date;
  reason: string;
  receivedAt: Date;
  attempts: number;
  lastError: string | null;
  resolvedAt: Date | null;
};

/** The tenant that a key belongs to: what stands before its first colon. */
export const tenantOfKey = (key: string): string => key.split(':', 1)[0]!;

/** Keeps unreadable messages; one that is kept already stays as it is. */
export const insertDeadLetters = async (tx: Tx, letters: readonly NewDeadLetter[]): Promise<void> => {
  if (letters.length === 0) return;
  await tx.query(
    `INSERT INTO dead_letters (id, topic, partition, kafka_offset, tenant, key, value, headers, message_time, reason)
     SELECT id, topic, partition, kafka_offset, tenant, key, value, headers::jsonb, message_time, reason
     FROM unnest($1::uuid[], $2::text[], $3::int[], $4::bigint[], $5::text[], $6::text[], $7::bytea[], $8::text[], $9::timestamptz[], $10::text[])
       AS row (id, topic, partition, kafka_offset, tenant, key, value, headers, message_time, reason)
     ON CONFLICT (topic, partition, kafka_offset) DO NOTHING`,
    [
      letters.map(() => newId()),
      letters.map(({ topic }) => topic),
      letters.map(({ partition }) => partition),
      letters.map(({ offset }) => offset.toString()),
      letters.map(({ key }) => tenantOfKey(key)),
      letters.map(({ key }) => key),
      letters.map(({ value }) => value),
      letters.map(({ headers }) => JSON.stringify(headers)),
      letters.map(({ timestamp }) => timestamp),
      letters.map(({ reason }) => reasonOf(reason)),
    ],
  );
};

const columns = `id, tenant, topic, partition, kafka_offset AS "offset", key, value, headers, message_time AS "timestamp", reason,
  received_at AS "receivedAt", attempts, last_error AS "lastError", resolved_at AS "resolvedAt"`;

export type DeadLetterFilter = { topic?: TopicName; resolved?: boolean; after?: string; limit?: number };

/** The dead letters that `tx` may see (with the api role: its tenant's), oldest first; `after` is the last id of the page before. */
export const deadLetters = (tx: Tx) => ({
  async list({ topic, resolved, after, limit = 50 }: DeadLetterFilter = {}): Promise<DeadLetter[]> {
    const { rows } = await tx.query<DeadLetter>(
      `SELECT ${columns} FROM dead_letters
       WHERE ($1::text IS NULL OR topic = $1) AND ($2::boolean IS NULL OR (resolved_at IS NOT NULL) = $2) AND ($3::uuid IS NULL OR id > $3)
       ORDER BY id LIMIT $4`,
      [topic, resolved, after, limit],
    );
    return rows;
  },
  async get(id: string): Promise<DeadLetter | undefined> {
    const { rows } = await tx.query<DeadLetter>(`SELECT ${columns} FROM dead_letters WHERE id = $1`, [id]);
    return rows[0];
  },
});

/** Each topic's handler, as its consumer has it. */
export type Handlers = Partial<Record<TopicName, Handle>>;

export type ReplayOptions = {
  /** The worker role's database. */
  db: Database;
  id: string;
  handlers: Handlers;
  /** If given, another tenant's dead letter is not found. */
  tenant?: string;
};

const notReplayed = (code: string, message: string, cause?: unknown): ServiceError =>
  new ServiceError({ code, message, cause });

const applyDeadLetter = async (
  tx: Tx,
  { topic, key, value, headers, ...letter }: DeadLetter,
  handlers: Handlers,
): Promise<void> => {
  const handle = handlers[topic];
  if (!handle) throw notReplayed('dead_letter_not_replayed', `Nothing in this service consumes ${topic}.`);
  const decoded = value && decodeEvent(topic, value);
  if (!decoded?.ok)
    throw notReplayed(
      'dead_letter_unreadable',
      `The message still can't be read: ${decoded?.detail ?? 'it has no value'}.`,
    );
  const { event } = decoded;
  // As on the topic: under another's key it would be one tenant's operator who applies another tenant's event.
  if (key !== `${event.tenantid}:${event.subject}`)
    throw notReplayed(
      'dead_letter_unreadable',
      'The message still can’t be taken: its key is not its event’s tenant and subject.',
    );
  const text = Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const { partition, timestamp } = letter;
  await handle(
    [
      consumedOf({
        event,
        value: value!,
        key,
        topic,
        partition,
        offset: BigInt(letter.offset),
        headers: text,
        timestamp,
      }),
    ],
    tx,
  );
  await tx.query(
    'UPDATE dead_letters SET resolved_at = clock_timestamp(), attempts = attempts + 1, last_error = NULL WHERE id = $1',
    [letter.id],
  );
};

/**
 * Handles a dead letter's stored bytes and marks it resolved, in one transaction; a resolved one is left alone. Rejects with
 * `dead_letter_not_found`, `dead_letter_unreadable` or what the handler threw; the letter then stays, with the error beside it.
 */
export const replayDeadLetter = async ({ db, id, handlers, tenant }: ReplayOptions): Promise<DeadLetter> => {
  try {
    return await db.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM dead_letters WHERE id = $1 FOR UPDATE', [id]);
      const letter = await deadLetters(tx).get(id);
      if (!letter || (tenant !== undefined && letter.tenant !== tenant)) {
        throw notReplayed('dead_letter_not_found', `There is no dead letter ${id}.`);
      }
      if (!letter.resolvedAt) await applyDeadLetter(tx, letter, handlers);
      return (await deadLetters(tx).get(id))!;
    });
  } catch (error) {
    if ((error as ServiceError).code !== 'dead_letter_not_found') {
      await db.query(
        'UPDATE dead_letters SET attempts = attempts + 1, last_error = $2 WHERE id = $1 AND resolved_at IS NULL',
        [id, reasonOf(error)],
      );
    }
    throw error;
  }
};
