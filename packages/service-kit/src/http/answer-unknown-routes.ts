import type { RouteOptions } from 'fastify';
import { sendProblem } from './handle-errors.ts';
import type { HttpServer } from './http-server.ts';

interface KnownPath {
  segments: string[];
  methods: Set<string>;
}

/**
 * What no route answers: 405 with `Allow` (RFC 9110, 15.5.6) where the path has routes of other methods, else 404. MUST come before
 * the routes. A route that ends in a wildcard serves files of any name, so it makes no path known.
 */
export function answerUnknownRoutes(app: HttpServer): void {
  const paths = new Map<string, KnownPath>();

  app.addHook('onRoute', ({ url, method }: RouteOptions) => {
    if (url.includes('*')) return;
    const known = paths.get(url) ?? { segments: url.split('/'), methods: new Set() };
    paths.set(url, known);
    for (const each of [method].flat()) known.methods.add(each);
  });

  app.setNotFoundHandler((request, reply) => {
    const segments = request.url.split('?', 1)[0]!.split('/');
    const methods = new Set<string>();
    for (const known of paths.values()) {
      if (isAt(known, segments)) for (const method of known.methods) methods.add(method);
    }
    if (methods.size === 0) {
      const detail = 'There is no such route; the routes are listed at /docs';
      return sendProblem(request, reply, { code: 'not_found', status: 404, detail });
    }
    const allowed = [...methods].sort().join(', ');
    reply.header('allow', allowed);
    const detail = `This path does not take ${request.method}; it takes ${allowed}`;
    return sendProblem(request, reply, { code: 'method_not_allowed', status: 405, detail });
  });
}

function isAt({ segments: known }: KnownPath, segments: readonly string[]): boolean {
  return (
    known.length === segments.length && known.every((part, index) => part.startsWith(':') || part === segments[index])
  );
}
