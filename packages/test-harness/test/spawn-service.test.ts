import { freePort } from '@akashi/local-infrastructure';
import { describe, expect, test } from '@jest/globals';
import { spawnService, waitFor } from '../src/index.ts';

const entry = new URL('./fixtures/tiny-service.ts', import.meta.url);

describe('spawnService', () => {
  test('it gets ready, keeps its logs and stops on SIGTERM', async () => {
    const port = await freePort();
    const service = spawnService({ entry, env: { TINY_PORT: String(port) } });
    await service.ready(`http://127.0.0.1:${port}/`);
    await waitFor(() => service.logs().includes('listening'), { what: 'its log' });
    await service.stop();
    expect(await service.exited).toBe(7);
  });

  test('one that was stopped by SIGSTOP can still be ended', async () => {
    const port = await freePort();
    const service = spawnService({ entry, env: { TINY_PORT: String(port) } });
    await service.ready(`http://127.0.0.1:${port}/`);
    service.kill('SIGSTOP');
    await service.stop();
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  test('one that ends before it is ready fails with its output', async () => {
    const service = spawnService({ entry, env: { TINY_PORT: '-1' } });
    await expect(service.ready('http://127.0.0.1:9/')).rejects.toThrow(/RangeError/);
  });
});
