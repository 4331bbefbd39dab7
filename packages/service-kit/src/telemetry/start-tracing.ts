import type { NodeSDKConfiguration } from '@opentelemetry/sdk-node';

export interface TracingOptions {
  service: string;
  version?: string;
  /** OTLP over HTTP, as in OTEL_EXPORTER_OTLP_ENDPOINT. */
  endpoint?: string | undefined;
  /** Instead of an endpoint. */
  exporter?: NodeSDKConfiguration['traceExporter'];
}

let isStarted = false;

/** True once spans go somewhere: before that, servers are made without any tracing hook. */
export function isTracing(): boolean {
  return isStarted;
}

/**
 * Starts OpenTelemetry for this process, only when there is somewhere to send spans; MUST come before the servers are made.
 * Returns how to flush and stop.
 */
export async function startTracing({
  service,
  version,
  endpoint,
  exporter,
}: TracingOptions): Promise<() => Promise<void>> {
  if (endpoint === undefined && exporter === undefined) return async () => {};
  if (endpoint !== undefined) process.env.OTEL_EXPORTER_OTLP_ENDPOINT = endpoint;
  if (version !== undefined) process.env.OTEL_RESOURCE_ATTRIBUTES ??= `service.version=${version}`;
  // Loaded here, because the SDK takes memory and half a second that a process without tracing should not pay.
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  const sdk = new NodeSDK({
    serviceName: service,
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
    ...(exporter !== undefined && { traceExporter: exporter }),
  });
  sdk.start();
  isStarted = true;
  return async () => {
    isStarted = false;
    await sdk.shutdown();
  };
}
