import { Registry } from 'prom-client';
import { z } from 'zod';
import { composeService, createHttpServer, runService, variable } from '../src/index.ts';

/** A small service in a process of its own, for the tests of runService. */
await runService({
  service: 'tag-relay',
  version: '1.0.0',
  configSpec: {
    secretUrl: variable('SECRET_URL', z.url().describe('Where the secret is')),
    logLevel: variable('LOG_LEVEL', z.string().default('info').describe('Level')),
    shutdownTimeoutMs: variable(
      'SHUTDOWN_TIMEOUT_MS',
      z.coerce.number().default(10_000).describe('How long draining may take'),
    ),
  },
  async createService(_config, { logger, onCrash }) {
    const http = await createHttpServer({ service: 'tag-relay', version: '1.0.0', logger, registry: new Registry() });
    let release = () => {};
    http.addHook('preClose', async () => {
      process.send?.('draining');
    });
    http.get('/v1/slow', async () => {
      process.send?.('in flight');
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { finished: true };
    });
    process.on('message', (message) => {
      if (message === 'release') release();
      if (message === 'reject') void Promise.reject(new Error('nobody caught me'));
      if (message === 'crash') onCrash(new Error('the consumer crashed'));
      if (message === 'hang') {
        parts[0]!.stop = () => new Promise(() => {});
        process.send?.('hanging');
      }
    });
    const part = (name: string) => ({
      start: () => logger.info(`start ${name}`),
      stop: (): unknown => logger.info(`stop ${name}`),
    });
    const parts = [part('producer'), part('consumer')];
    return composeService({
      http,
      listen: { host: '127.0.0.1', port: 0 },
      logger,
      parts,
      resources: [part('database')],
    });
  },
});
process.send?.('started');
