import { contentHash, ServiceError } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, actorOf } from '../auth/actor.ts';

/** What a transactional route answers; `body` is JSON. */
export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export interface StoredAnswer {
  status: number;
  bodyText: string;
  headers: Record<string, string>;
  replayed: boolean;
}

export interface IdempotentRequest {
  tx: Tx;
  actor: Pick<Actor, 'tenant' | 'subject'>;
  key: string;
  request: { method: string; route: string; bodyHash: string };
}

interface StoredRow {
  method: string;
  route: string;
  body_hash: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * Runs `fn` once for a tenant, subject and key, in the caller's transaction: an equal request gets the stored answer, a
 * different one 'idempotency_key_reused', one that comes while the first still runs 'request_in_progress'. If `fn` throws, the
 * key is free again.
 */
export async function withIdempotency(request: IdempotentRequest, fn: () => Promise<Answer>): Promise<StoredAnswer> {
  const isFirst = await claimKey(request);
  if (!isFirst) return storedAnswer(request);
  const { status, body, headers = {} } = await fn();
  const bodyText = JSON.stringify(body);
  const { tx, actor, key } = request;
  await tx.query(
    'UPDATE idempotency_keys SET status = $4, headers = $5, body = $6 WHERE tenant = $1 AND subject = $2 AND key = $3',
    [actor.tenant, actor.subject, key, status, JSON.stringify(headers), bodyText],
  );
  return { status, bodyText, headers, replayed: false };
}

export interface AnswerOnceOptions {
  request: FastifyRequest;
  reply: FastifyReply;
  /** The API role's. */
  db: Database;
  /** Refuse a request without the header. */
  required?: boolean;
  /** After the commit, before the answer: the place to kick the outbox. */
  onCommitted?: () => void;
}

/**
 * Answers a transactional route: `fn` runs in one transaction of the actor's tenant, once for each Idempotency-Key; without
 * the header it just runs, unless `required`. The answer is sent as `fn` gave it, past the route's response schema.
 */
export async function answerOnce(
  { request, reply, db, required = false, onCommitted }: AnswerOnceOptions,
  fn: (tx: Tx) => Promise<Answer>,
): Promise<void> {
  const actor = actorOf(request);
  const key = idempotencyKeyOf(request, required);
  const answer = await db.tenantTransaction(actor.tenant, async (tx): Promise<StoredAnswer> => {
    if (key !== undefined) return withIdempotency({ tx, actor, key, request: fingerprintOf(request) }, () => fn(tx));
    const { status, body, headers = {} } = await fn(tx);
    return { status, bodyText: JSON.stringify(body), headers, replayed: false };
  });
  onCommitted?.();
  if (answer.replayed) reply.header('idempotency-replayed', 'true');
  // Not awaited: a reply is a thenable that waits for the client, and rejects when it has gone.
  void reply.code(answer.status).headers(answer.headers).type('application/json; charset=utf-8').send(answer.bodyText);
}

/** The Idempotency-Key header. Throws 'invalid_request' when it is malformed, repeated, or missing though required. */
export function idempotencyKeyOf(request: FastifyRequest, required: boolean): string | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined && !required) return undefined;
  if (typeof header === 'string' && /^[\x21-\x2b\x2d-\x7e]{1,128}$/.test(header)) return header;
  const message =
    'Send one Idempotency-Key of 1 to 128 printable characters without space or comma, a UUID for instance';
  throw new ServiceError({
    code: 'invalid_request',
    message,
    details: [{ path: '/idempotency-key', message, code: 'invalid_idempotency_key' }],
  });
}

/** Deletes keys older than `keepMs` (as the worker role) and says how many; run it now and then. */
export async function deleteOldIdempotencyKeys(worker: Database, keepMs = 24 * 60 * 60_000): Promise<number> {
  const text = "DELETE FROM idempotency_keys WHERE created_at < now() - $1 * interval '1 millisecond'";
  return (await worker.query(text, [keepMs])).rowCount;
}

/** One statement that never waits: another request that still runs holds the lock, a finished one has left its row. */
async function claimKey({ tx, actor, key, request }: IdempotentRequest): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO idempotency_keys (tenant, subject, key, method, route, body_hash)
     SELECT $1::text, $2::text, $3::text, $4::text, $5::text, $6::text
     WHERE pg_try_advisory_xact_lock(hashtextextended(concat_ws(E'\\n', 'akashi.idempotency', $1::text, $2::text, $3::text), 0))
     ON CONFLICT DO NOTHING`,
    [actor.tenant, actor.subject, key, request.method, request.route, request.bodyHash],
  );
  return rowCount === 1;
}

async function storedAnswer({ tx, actor, key, request }: IdempotentRequest): Promise<StoredAnswer> {
  const { rows } = await tx.query<StoredRow>(
    `SELECT method, route, body_hash, status, headers, body FROM idempotency_keys
     WHERE tenant = $1 AND subject = $2 AND key = $3`,
    [actor.tenant, actor.subject, key],
  );
  const stored = rows[0];
  if (stored === undefined) {
    throw new ServiceError({
      code: 'request_in_progress',
      message: 'A request with this Idempotency-Key is still running: try again in a moment',
      retryable: true,
    });
  }
  const isSame =
    stored.method === request.method && stored.route === request.route && stored.body_hash === request.bodyHash;
  if (!isSame) {
    throw new ServiceError({
      code: 'idempotency_key_reused',
      message: 'This Idempotency-Key was used for another request: send a new key, or the same request',
    });
  }
  return { status: stored.status, bodyText: stored.body, headers: stored.headers, replayed: true };
}

/** `route` is the path with its ids: the same key on another resource is another request. */
function fingerprintOf(request: FastifyRequest): IdempotentRequest['request'] {
  return { method: request.method, route: request.url, bodyHash: contentHash(request.body ?? null) };
}
