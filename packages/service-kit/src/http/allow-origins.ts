import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { AllowsOrigin, HttpServer } from './http-server.ts';

const allowedHeaders = 'authorization, content-type, idempotency-key, if-match, traceparent';
const exposedHeaders = 'etag, location, retry-after, idempotency-replayed';

/**
 * Cross-origin answers (CORS) for browsers. Origins in `origins` may call every route; a route's `config.allowsOrigin`
 * decides for that route instead. It only tells browsers who may read: refusing a foreign origin is the route's part.
 */
export function allowOrigins(app: HttpServer, origins: readonly string[]): void {
  const listed = new Set(origins);
  const allowsListed: AllowsOrigin = (origin) => listed.has(origin);
  const preflights = new Map<string, Set<string>>();

  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    if (origin === undefined || request.method === 'OPTIONS') return done();
    const allows = request.routeOptions.config.allowsOrigin ?? allowsListed;
    const answer = allows(origin, request);
    if (typeof answer === 'boolean') {
      addHeaders(reply, origin, answer);
      return done();
    }
    answer.then((allowed) => {
      addHeaders(reply, origin, allowed);
      done();
    }, done);
  });

  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.method === 'OPTIONS' || route.method === 'HEAD') return;
    const methods = preflights.get(route.url);
    if (methods !== undefined) {
      for (const method of [route.method].flat()) methods.add(method);
      return;
    }
    const known = new Set([route.method].flat());
    preflights.set(route.url, known);
    const allows = route.config?.allowsOrigin ?? allowsListed;
    app.options(route.url, { schema: { hide: true } }, async (request, reply) => {
      await answerPreflight({ request, reply, allows, methods: [...known].join(', ') });
    });
  });
}

interface Preflight {
  request: FastifyRequest;
  reply: FastifyReply;
  allows: AllowsOrigin;
  methods: string;
}

async function answerPreflight({ request, reply, allows, methods }: Preflight): Promise<void> {
  const { origin } = request.headers;
  if (origin !== undefined && (await allows(origin, request))) {
    addHeaders(reply, origin, true);
    reply
      .header('access-control-allow-methods', methods)
      .header('access-control-allow-headers', allowedHeaders)
      .header('access-control-max-age', '600');
  }
  await reply.code(204).send();
}

function addHeaders(reply: FastifyReply, origin: string, allowed: boolean): void {
  reply.header('vary', 'origin');
  if (!allowed) return;
  reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', exposedHeaders);
}
