import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { HttpServer } from '../http/http-server.ts';

/** A running service, apart from its process. */
export interface Service {
  /** Listens, then starts the parts in order; rejects if one can't start. */
  start(): Promise<void>;
  /** Drains: requests first, then the parts in reverse order, then the resources. Safe to call twice. */
  stop(): Promise<void>;
  /** `http://127.0.0.1:4102`, once started. */
  address(): string;
  http: HttpServer;
}

export interface Part {
  start(): Promise<unknown> | unknown;
  stop(): Promise<unknown> | unknown;
}

export interface ServiceOptions {
  http: HttpServer;
  listen: { host: string; port: number };
  logger: Logger;
  /** Producers before the publishers and consumers that need them; the parts of an inner list start and stop at once. */
  parts: readonly (Part | readonly Part[])[];
  /** Closed last: databases, the messaging client. */
  resources: readonly Pick<Part, 'stop'>[];
}

/** Puts a service together so that it starts and drains in the right order. */
export function composeService({ http, listen, logger, parts, resources }: ServiceOptions): Service {
  const started: Part[][] = [];
  let stopping: Promise<void> | undefined;

  async function drain(): Promise<void> {
    await stopQuietly(logger, () => http.close());
    for (const group of started.reverse()) {
      await Promise.all(group.map((part) => stopQuietly(logger, () => part.stop())));
    }
    for (const resource of resources) await stopQuietly(logger, () => resource.stop());
  }

  return {
    http,
    async start() {
      await http.listen(listen);
      for (const group of parts.map((part) => [part].flat())) {
        started.push(group);
        await Promise.all(group.map((part) => part.start()));
      }
    },
    stop() {
      stopping ??= drain();
      return stopping;
    },
    address() {
      const address = http.server.address() as AddressInfo | null;
      if (address === null) throw new Error('The service does not listen yet');
      const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      return `http://${host}:${address.port}`;
    },
  };
}

/** One part that fails to stop must not keep the others from draining. */
async function stopQuietly(logger: Logger, stop: () => unknown): Promise<void> {
  try {
    await stop();
  } catch (error) {
    logger.error({ err: error }, 'a part failed to stop');
  }
}
