import { AsyncLocalStorage } from 'node:async_hooks';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Context, context, propagation, ROOT_CONTEXT, type SpanContext, trace } from '@opentelemetry/api';
import { type Consumed, putInOutbox, withEventContext } from '../src/index.ts';
import { createExampleService, type ExampleService, partyEvent } from './example-service.ts';
import { readTopic } from './read-topic.ts';

/** The two parts of an OpenTelemetry SDK that carry a trace, as small as they can be. */
const registerTracing = (): void => {
  const active = new AsyncLocalStorage<Context>();
  context.setGlobalContextManager({
    active: () => active.getStore() ?? ROOT_CONTEXT,
    with: (ctx, fn, self, ...args) => active.run(ctx, () => fn.call(self as never, ...args)),
    bind: (_ctx, target) => target,
    enable: () => context as never,
    disable: () => context as never,
  });
  propagation.setGlobalPropagator({
    fields: () => ['traceparent'],
    inject: (ctx, carrier, setter) => {
      const span = trace.getSpanContext(ctx);
      if (span) setter.set(carrier, 'traceparent', `00-${span.traceId}-${span.spanId}-01`);
    },
    extract: (ctx, carrier, getter) => {
      const [, traceId, spanId] = String(getter.get(carrier, 'traceparent')).split('-');
      return trace.setSpanContext(ctx, { traceId: traceId!, spanId: spanId!, traceFlags: 1, isRemote: true });
    },
  });
};

const spanContext = (digit: string): SpanContext => ({
  traceId: digit.repeat(32),
  spanId: digit.repeat(16),
  traceFlags: 1,
});
const inTrace = <T>(digit: string, fn: () => T): T =>
  context.with(trace.setSpanContext(ROOT_CONTEXT, spanContext(digit)), fn);

let service: ExampleService;
beforeAll(async () => {
  registerTracing();
  service = await createExampleService();
});
afterAll(async () => {
  await service?.stop();
  context.disable();
  propagation.disable();
});

test('a trace goes on from what is published, through the consumer, to what its outbox publishes', async () => {
  const producer = service.messaging.createIngestProducer();
  await Promise.all(['1', '2'].map((digit) => inTrace(digit, () => producer.publish(partyEvent(`p${digit}`, 1)))));
  await producer.stop();
  const seen = new Map<string, string | undefined>();
  const consumer = service.messaging.createConsumer({
    topic: 'parties.v1',
    db: service.db,
    handle: async (batch: Consumed[], tx) => {
      for (const consumed of batch) {
        seen.set(
          consumed.key,
          withEventContext(consumed, () => trace.getSpanContext(context.active())?.traceId),
        );
      }
      const answered = batch.filter(({ key }) => !key.endsWith('-answer'));
      await putInOutbox(
        tx,
        answered.map(({ event }) => partyEvent(`${event.subject}-answer`, 1)),
        { causes: answered },
      );
    },
  });
  const publisher = service.messaging.createOutboxPublisher({ db: service.db });
  consumer.start();
  publisher.start();
  await waitFor(() => seen.size === 4, { what: 'both answers', timeoutMs: 30_000 });
  await Promise.all([consumer.stop(), publisher.stop()]);
  const [one, two] = ['1', '2'].map((digit) => digit.repeat(32));
  expect(Object.fromEntries(seen)).toEqual({
    'acme:p1': one,
    'acme:p2': two,
    'acme:p1-answer': one,
    'acme:p2-answer': two,
  });
  const read = await readTopic(service.kafka.brokers, `${service.kafka.topicPrefix}parties.v1`);
  expect(read.every(({ headers }) => String(headers?.traceparent).startsWith('00-'))).toBe(true);
});
