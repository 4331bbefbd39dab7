import { Histogram, type Registry } from 'prom-client';
import type { HttpServer } from '../http/http-server.ts';

const startedMs = Symbol('startedMs');

/**
 * `http_server_request_duration_seconds` by method, route pattern and status: until the answer is handed to the socket.
 * It doesn't use onResponse, whose listeners on every response would cost as much as the rest of this package.
 */
export function measureRequests(app: HttpServer, registry: Registry): void {
  const histogram = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Time from request to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  app.decorateRequest(startedMs, 0);
  app.addHook('onRequest', (request, _reply, done) => {
    (request as unknown as Record<symbol, number>)[startedMs] = performance.now();
    done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    const elapsedMs = performance.now() - (request as unknown as Record<symbol, number>)[startedMs]!;
    const route = request.routeOptions.url ?? 'unknown';
    histogram.observe({ method: request.method, route, status: reply.statusCode }, elapsedMs / 1_000);
    done(null, payload);
  });
}
