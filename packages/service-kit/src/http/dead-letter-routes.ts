import { ServiceError, topicNames } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import {
  type DeadLetter,
  deadLetters,
  type Handlers,
  listParked,
  replayDeadLetter,
  retryParked,
} from '@akashi/messaging';
import { z } from 'zod';
import { actorOf } from '../auth/actor.ts';
import { requireScope } from '../auth/require-scope.ts';
import type { HttpServer } from './http-server.ts';
import { decodeCursor, pageOf, pageQuery, pageSchema } from './pagination.ts';

export interface DeadLetterRoutesOptions {
  api: Database;
  worker: Database;
  /** Each consumed topic's handler, the same as its consumer has. */
  handlers: Handlers;
}

const idParam = z.object({ id: z.uuid() });
const topic = z.enum(topicNames);
const time = z.iso.datetime();

const deadLetterSchema = z.object({
  id: z.string(),
  topic: z.string(),
  partition: z.number(),
  offset: z.string(),
  key: z.string(),
  reason: z.string(),
  receivedAt: time,
  attempts: z.number(),
  lastError: z.string().nullable(),
  resolvedAt: time.nullable(),
});

const parkedKeySchema = z.object({
  topic: z.string(),
  key: z.string(),
  reason: z.string(),
  attempts: z.number(),
  waitingEvents: z.number(),
  parkedAt: time,
  nextTryAt: time,
});

/**
 * What a person does about messages that could not be read (dead letters) or handled (parked keys); scope operations:write,
 * the token's tenant only. A replay goes through the consumer's own handler.
 */
export function deadLetterRoutes(app: HttpServer, { api, worker, handlers }: DeadLetterRoutesOptions): void {
  const onRequest = requireScope('operations:write');

  app.get(
    '/v1/dead-letters',
    {
      onRequest,
      schema: {
        summary: 'Lists messages that could not be read, oldest first',
        querystring: z.object({ ...pageQuery, topic: topic.optional(), resolved: z.stringbool().optional() }),
        response: { 200: pageSchema(deadLetterSchema) },
      },
    },
    async (request) => {
      const { limit, cursor, topic, resolved } = request.query;
      const [after] = decodeCursor(cursor, z.tuple([z.uuid()])) ?? [];
      const filter = {
        limit: limit + 1,
        ...(topic && { topic }),
        ...(after && { after }),
        ...(resolved !== undefined && { resolved }),
      };
      const rows = await api.tenantTransaction(actorOf(request).tenant, (tx) => deadLetters(tx).list(filter));
      const page = pageOf(rows, limit, (row) => [row.id]);
      return { ...page, items: page.items.map(shown) };
    },
  );

  app.get(
    '/v1/dead-letters/:id',
    {
      onRequest,
      schema: {
        summary: 'Shows one with its bytes as they came, in base64',
        params: idParam,
        response: {
          200: deadLetterSchema.extend({ value: z.base64().nullable(), headers: z.record(z.string(), z.unknown()) }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const letter = await api.tenantTransaction(actorOf(request).tenant, (tx) => deadLetters(tx).get(id));
      if (letter === undefined) throw notFound(`There is no dead letter ${id}`);
      return { ...shown(letter), value: letter.value?.toString('base64') ?? null, headers: letter.headers };
    },
  );

  replayRoute(app, { worker, handlers });
  parkedKeyRoutes(app, api);
}

function replayRoute(app: HttpServer, { worker, handlers }: Omit<DeadLetterRoutesOptions, 'api'>): void {
  const onRequest = requireScope('operations:write');
  app.post(
    '/v1/dead-letters/:id/replay',
    {
      onRequest,
      schema: {
        summary: 'Reads and handles it again; once resolved, nothing happens',
        params: idParam,
        response: { 200: deadLetterSchema },
      },
    },
    async (request) => {
      const { tenant } = actorOf(request);
      return shown(await replayDeadLetter({ db: worker, id: request.params.id, handlers, tenant }));
    },
  );
}

function parkedKeyRoutes(app: HttpServer, api: Database): void {
  const onRequest = requireScope('operations:write');

  app.get(
    '/v1/parked-keys',
    {
      onRequest,
      schema: {
        summary: 'Lists keys whose events wait behind one that failed',
        response: { 200: z.object({ items: z.array(parkedKeySchema) }) },
      },
    },
    async (request) => {
      const rows = await api.tenantTransaction(actorOf(request).tenant, (tx) => listParked(tx));
      const items = rows.map((row) => ({
        ...row,
        parkedAt: row.parkedAt.toISOString(),
        nextTryAt: row.nextTryAt.toISOString(),
      }));
      return { items };
    },
  );

  app.post(
    '/v1/parked-keys/retry',
    {
      onRequest,
      schema: {
        summary: 'Has a parked key tried again now instead of after its pause',
        body: z.object({ topic, key: z.string().min(1).max(512) }),
        response: { 202: z.object({ topic, key: z.string() }) },
      },
    },
    async (request, reply) => {
      const parked = request.body;
      const found = await api.tenantTransaction(actorOf(request).tenant, (tx) => retryParked(tx, parked));
      if (!found) throw notFound(`No key ${parked.key} of ${parked.topic} is parked`);
      return reply.code(202).send(parked);
    },
  );
}

function shown({ receivedAt, resolvedAt, ...letter }: DeadLetter) {
  return { ...letter, receivedAt: receivedAt.toISOString(), resolvedAt: resolvedAt?.toISOString() ?? null };
}

function notFound(message: string): ServiceError {
  return new ServiceError({ code: 'not_found', message });
}
