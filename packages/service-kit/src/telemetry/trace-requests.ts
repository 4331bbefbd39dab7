import {
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { FastifyRequest } from 'fastify';
import type { HttpServer } from '../http/http-server.ts';

const spans = new WeakMap<FastifyRequest, { span: Span; spanContext: Context }>();
const untraced = new Set(['/livez', '/readyz', '/metrics']);

/** One server span a request, child of the caller's `traceparent`; handlers run inside it. Routes are named by pattern: URLs hold ids. */
export function traceRequests(app: HttpServer): void {
  const tracer = trace.getTracer('@akashi/service-kit');

  app.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (untraced.has(route)) return done();
    const parent = propagation.extract(ROOT_CONTEXT, request.headers);
    const attributes = { 'http.request.method': request.method, 'http.route': route };
    const span = tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
    const spanContext = trace.setSpan(parent, span);
    spans.set(request, { span, spanContext });
    context.with(spanContext, done);
  });

  // Reading a body leaves the asynchronous context of onRequest, so it is entered again.
  app.addHook('preValidation', (request, _reply, done) => {
    const current = spans.get(request);
    if (current === undefined) return done();
    context.with(current.spanContext, done);
  });

  app.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request)?.span;
    if (span !== undefined) {
      span.setAttribute('http.response.status_code', reply.statusCode);
      if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    }
    done();
  });
}
