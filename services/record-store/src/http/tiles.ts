import { ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { entryBundle, hashBytes, hashesAtLevel, parseTilePath, tileWidth } from '@akashi/ledger';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { newestCheckpoint } from '../store/checkpoint-store.ts';
import { readLeafData, readTiles } from '../store/log-store.ts';
import type { HttpParts } from './parts.ts';

const tenantSchema = z.string().min(1).max(128);

/**
 * Each tenant's log as C2SP tlog-tiles lays it out, below `/v1/logs/{tenant}`: signed checkpoint, tiles, entry bundles. All of it is
 * digests; with a public log nobody needs a token, else a token of that tenant with `log:read`.
 */
export function tileRoutes(app: HttpServer, { api, publicLog }: HttpParts): void {
  const onRequest = publicLog ? [] : requireScope('log:read');
  // What is served to one token's holder is no shared cache's to keep.
  const cacheFor = (rule: string) => `${publicLog ? 'public' : 'private'}, ${rule}`;

  app.route({
    method: 'GET',
    url: '/v1/logs/:tenant/checkpoint',
    onRequest,
    schema: {
      summary: 'The newest signed checkpoint as C2SP tlog-tiles serves it',
      description: 'text/plain: a C2SP signed note.',
      params: z.object({ tenant: tenantSchema }),
    },
    async handler(request, reply) {
      const tenant = tenantOf(request, publicLog);
      const checkpoint = await api.tenantTransaction(tenant, (tx) => newestCheckpoint(tx, tenant));
      if (!checkpoint) throw notFound('There is no such log, or nothing in it yet');
      reply.header('cache-control', cacheFor('no-cache'));
      return reply.type('text/plain; charset=utf-8').send(checkpoint.note);
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/logs/:tenant/tile/*',
    onRequest,
    schema: {
      summary: 'A tile, or an entry bundle with the leaves’ digests (C2SP tlog-tiles)',
      description:
        '`tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]`. An entry is SHA-256(salt ‖ event): it tells nothing of the event.',
      params: z.object({ tenant: tenantSchema, '*': z.string().max(120) }),
    },
    async handler(request, reply) {
      const tenant = tenantOf(request, publicLog);
      const path = `tile/${request.params['*']}`;
      const bytes = await api.tenantTransaction(tenant, (tx) => readTile(tx, tenant, path));
      if (!bytes) throw notFound(`The log has no ${path} under its newest checkpoint`);
      // A full tile never changes, nor do the first hashes of a partial one.
      reply.header('cache-control', cacheFor('max-age=31536000, immutable'));
      return reply.type('application/octet-stream').send(bytes);
    },
  });
}

/** The tenant whose log is asked for; a token's holder may learn of no other's. */
function tenantOf(request: FastifyRequest, publicLog: boolean): string {
  const { tenant } = request.params as { tenant: string };
  if (publicLog || actorOf(request).tenant === tenant) return tenant;
  throw notFound('There is no such log, or nothing in it yet');
}

/** A tile's bytes, undefined unless a signed checkpoint covers all of it: what isn't signed may yet be rolled back. */
async function readTile(tx: Tx, tenant: string, path: string): Promise<Buffer | undefined> {
  const tile = parseTilePath(path);
  const checkpoint = tile && (await newestCheckpoint(tx, tenant));
  if (!tile || !checkpoint) return undefined;
  const { index, width } = tile;
  const level = tile.level === 'entries' ? 0 : tile.level;
  const first = index * tileWidth;
  if (first + width > hashesAtLevel(checkpoint.size, level)) return undefined;
  if (tile.level === 'entries') return entryBundle(await readLeafData(tx, tenant, { first, count: width }));
  const [stored] = await readTiles(tx, tenant, [{ level, index, width }]);
  return stored && Buffer.from(stored.hashes.subarray(0, width * hashBytes));
}

function notFound(message: string): ServiceError {
  return new ServiceError({ code: 'not_found', message });
}
