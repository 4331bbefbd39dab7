import {
  type Context,
  context,
  type Link,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { Consumed } from './consumed.ts';

const tracer = trace.getTracer('@akashi/messaging');

/** Adds the W3C `traceparent` of a context to a message's headers; nothing where no OpenTelemetry SDK is registered. */
export const injectTrace = (
  headers: Record<string, string>,
  from: Context = context.active(),
): Record<string, string> => {
  propagation.inject(from, headers);
  return headers;
};

/** The context that a message's `traceparent` header names. */
export const extractTrace = (headers: Record<string, string>): Context =>
  headers.traceparent === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, headers);

/** What new events belong to the trace of: a consumed event, or what `causeOf` makes of a stored `traceparent`. */
export type Cause = Pick<Consumed, 'context'>;

/** The cause to give `putInOutbox` for what a stored `traceparent` led to, however much later; undefined where none was stored. */
export const causeOf = (traceparent: string | null): Cause | undefined =>
  traceparent === null ? undefined : { context: extractTrace({ traceparent }) };

/** The `traceparent` to store for what has to wait: `causeOf` reads it again. Null without a cause or an OpenTelemetry SDK. */
export const traceparentOf = (cause: Cause | undefined): string | null =>
  cause === undefined ? null : (injectTrace({}, cause.context).traceparent ?? null);

/** Runs `fn` as part of the trace that the event came in. */
export const withEventContext = <T>(consumed: Consumed, fn: () => T): T => context.with(consumed.context, fn);

const linksOf = (batch: readonly Consumed[]): Link[] => {
  const links: Link[] = [];
  for (const consumed of batch) {
    const spanContext = consumed.headers.traceparent === undefined ? undefined : trace.getSpanContext(consumed.context);
    if (spanContext) links.push({ context: spanContext });
    if (links.length === 128) break;
  }
  return links;
};

/** A span around the handling of a batch: the child of a single event's trace, linked to the traces of several. */
export const inBatchSpan = <T>(topic: string, batch: readonly Consumed[], fn: () => Promise<T>): Promise<T> => {
  const only = batch.length === 1 ? batch[0] : undefined;
  const options = {
    kind: SpanKind.CONSUMER,
    links: only ? [] : linksOf(batch),
    attributes: { 'messaging.destination.name': topic },
  };
  return tracer.startActiveSpan(`process ${topic}`, options, only?.context ?? ROOT_CONTEXT, async (span: Span) => {
    try {
      return await fn();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
};
