import { trace } from '@opentelemetry/api';
import { type DestinationStream, type Logger, pino } from 'pino';

export interface LoggerOptions {
  service: string;
  level?: string;
  /** Where lines go; standard output by default. */
  destination?: DestinationStream;
}

const secrets = ['authorization', 'cookie', 'password', 'token', 'secret'];
const redactedPaths = [
  ...secrets,
  ...secrets.map((name) => `*.${name}`),
  '*.headers.authorization',
  '*.headers.cookie',
];

/**
 * JSON lines with service, time, level and, inside a span, traceId and spanId. Callers MUST log no body, no URL and no
 * principal; of an error only type, message, code, stack and causes are written, because a driver's extra fields hold values.
 */
export function createLogger({ service, level = 'info', destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: redactedPaths, censor: '[redacted]' },
    serializers: { err: describeError, error: describeError },
    mixin: currentTrace,
  };
  // Written at once: buffered lines come out of order, or not at all, when the process ends.
  return pino(options, destination ?? pino.destination({ dest: 1, sync: true }));
}

function currentTrace(): object {
  const span = trace.getActiveSpan()?.spanContext();
  return span === undefined ? {} : { traceId: span.traceId, spanId: span.spanId };
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    type: name,
    message,
    ...(code !== undefined && { code }),
    stack,
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}
