import { Writable } from 'node:stream';
import { Registry } from 'prom-client';
import { createHttpServer, createLogger, type HttpServer, type HttpServerOptions } from '../src/index.ts';

export interface TestServer {
  app: HttpServer;
  /** Every log line so far, parsed. */
  lines(): Record<string, unknown>[];
  logText(): string;
}

/** A server whose log lines can be read; close it with app.close(). */
export async function createTestServer(
  options: Partial<HttpServerOptions> & { level?: string } = {},
): Promise<TestServer> {
  let text = '';
  const destination = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  const { level = 'info', ...rest } = options;
  const logger = createLogger({ service: 'tag-relay', level, destination });
  const app = await createHttpServer({
    service: 'tag-relay',
    version: '1.2.3',
    logger,
    registry: new Registry(),
    ...rest,
  });
  return {
    app,
    logText: () => text,
    lines: () => text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>])),
  };
}
