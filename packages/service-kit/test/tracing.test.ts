import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { trace } from '@opentelemetry/api';
import { startTracing, type TracingOptions } from '../src/index.ts';
import { createTestServer, type TestServer } from './test-server.ts';

type Exporter = NonNullable<TracingOptions['exporter']>;
type ExportedSpan = Parameters<Exporter['export']>[0][number];

const exported: ExportedSpan[] = [];
const exporter: Exporter = {
  export(spans, done) {
    exported.push(...spans);
    done({ code: 0 });
  },
  shutdown: async () => {},
};
let stopTracing: () => Promise<void>;
let server: TestServer;

beforeAll(async () => {
  stopTracing = await startTracing({ service: 'tag-relay', exporter });
  server = await createTestServer();
  server.app.post('/v1/people/:id', async (request) => {
    request.log.warn('inside the handler');
    trace.getTracer('test').startSpan('child').end();
    return { traceId: trace.getActiveSpan()?.spanContext().traceId };
  });
});

afterAll(() => server.app.close());

test("a request is a span of the caller's trace, its handler runs inside it after the body was read, and its lines carry the trace", async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const parentSpanId = 'b7ad6b7169203331';
  const { port } = await listen();
  const response = await fetch(`http://127.0.0.1:${port}/v1/people/taro`, {
    method: 'POST',
    headers: { traceparent: `00-${traceId}-${parentSpanId}-01`, 'content-type': 'application/json' },
    body: JSON.stringify({ pad: 'x'.repeat(30_000) }),
  });
  expect(await response.json()).toEqual({ traceId });
  await fetch(`http://127.0.0.1:${port}/livez`);
  await stopTracing();

  const [child, request, ...others] = exported;
  expect(others).toEqual([]);
  expect(request).toMatchObject({
    name: 'POST /v1/people/:id',
    attributes: { 'http.response.status_code': 200 },
    parentSpanContext: { spanId: parentSpanId },
  });
  expect(child).toMatchObject({ name: 'child', parentSpanContext: { spanId: request!.spanContext().spanId } });
  expect(JSON.stringify(exported.map((span) => [span.name, span.attributes]))).not.toContain('taro');
  expect(server.lines()).toContainEqual(
    expect.objectContaining({ msg: 'inside the handler', traceId, service: 'tag-relay' }),
  );
});

async function listen(): Promise<{ port: number }> {
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  return server.app.server.address() as { port: number };
}
