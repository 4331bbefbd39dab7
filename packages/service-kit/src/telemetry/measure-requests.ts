import type { RouteOptions } from 'fastify';
import { Gauge, type Registry } from 'prom-client';
import type { HttpServer } from '../http/http-server.ts';

const name = 'http_server_request_duration_seconds';
const boundsMs = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000];
const startedMs = Symbol('startedMs');

interface Durations {
  labels: { method: string; route: string; status: number };
  buckets: number[];
  count: number;
  sumMs: number;
}

type Timed = Record<typeof startedMs, number>;

/**
 * `http_server_request_duration_seconds` by method, route pattern and status: until the answer is handed to the socket.
 * Counted in plain numbers, without onResponse and prom-client's label hashing: those cost a tenth of a small request.
 */
export function measureRequests(app: HttpServer, registry: Registry): void {
  const all: Durations[] = [];
  exportDurations(registry, all);
  app.decorateRequest(startedMs, 0);
  app.addHook('onRequest', (request, _reply, done) => {
    (request as unknown as Timed)[startedMs] = performance.now();
    done();
  });
  app.addHook('onRoute', (route: RouteOptions) => {
    const byStatus = new Map<number, Durations>();
    const method = [route.method].flat().join(',');
    const measure: NonNullable<RouteOptions['onSend']> = (request, reply, payload, done) => {
      let durations = byStatus.get(reply.statusCode);
      if (durations === undefined) {
        const labels = { method, route: route.url, status: reply.statusCode };
        durations = { labels, buckets: boundsMs.map(() => 0), count: 0, sumMs: 0 };
        byStatus.set(reply.statusCode, durations);
        all.push(durations);
      }
      add(durations, performance.now() - (request as unknown as Timed)[startedMs]);
      done(null, payload);
    };
    route.onSend = [route.onSend ?? [], measure].flat() as NonNullable<RouteOptions['onSend']>;
  });
}

function add(durations: Durations, elapsedMs: number): void {
  durations.count += 1;
  durations.sumMs += elapsedMs;
  for (let i = 0; i < boundsMs.length; i += 1) {
    if (elapsedMs <= boundsMs[i]!) {
      durations.buckets[i]! += 1;
      return;
    }
  }
}

function exportDurations(registry: Registry, all: readonly Durations[]): void {
  const gauge = new Gauge({ name, help: 'Time from request to answer, by route', registers: [registry] });
  const get = async () => ({
    name,
    help: 'Time from request to answer, by route',
    type: 'histogram',
    aggregator: 'sum',
    values: all.flatMap(valuesOf),
  });
  Object.assign(gauge, { get });
}

function valuesOf({ labels, buckets, count, sumMs }: Durations) {
  let below = 0;
  const counted = boundsMs.map((boundMs, i) => {
    below += buckets[i]!;
    return { metricName: `${name}_bucket`, labels: { ...labels, le: boundMs / 1_000 }, value: below };
  });
  return [
    ...counted,
    { metricName: `${name}_bucket`, labels: { ...labels, le: '+Inf' }, value: count },
    { metricName: `${name}_sum`, labels, value: sumMs / 1_000 },
    { metricName: `${name}_count`, labels, value: count },
  ];
}
