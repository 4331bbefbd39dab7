import { pino } from 'pino';
import { Registry } from 'prom-client';
import { createHttpServer } from './create-http-server.ts';
import type { HttpServer } from './http-server.ts';
import { openApiDocument } from './openapi.ts';

export interface HttpDescription {
  service: string;
  version: string;
  /** Adds the service's routes; their dependencies are never called. */
  routes(app: HttpServer): void | Promise<void>;
}

/** The OpenAPI document of a service's routes, made without a database, a broker or a port. */
export async function describeHttp({ service, version, routes }: HttpDescription): Promise<Record<string, unknown>> {
  const app = await createHttpServer({ service, version, logger: pino({ level: 'silent' }), registry: new Registry() });
  await routes(app);
  const document = await openApiDocument(app);
  await app.close();
  return document;
}
