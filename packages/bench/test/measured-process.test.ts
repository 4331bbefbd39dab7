import { expect, test } from '@jest/globals';
import { startDestination } from '../src/delivery/start-destination.ts';
import { createPoster } from '../src/load/post-json.ts';
import { startMeasured } from '../src/measured-process.ts';

test('the destination takes every post, shows the last one and tells what its process has used', async () => {
  const destination = await startDestination();
  const poster = createPoster(destination.url, 2);
  try {
    const before = await destination.usage();
    const post = (body: string, expect = 204) =>
      poster.post({ path: '/', headers: { 'webhook-id': body }, body, expect });
    for (let i = 0; i < 200; i += 1) await post(`body ${i}`);
    expect(await destination.lastRequest()).toMatchObject({ body: 'body 199', headers: { 'webhook-id': 'body 199' } });
    const after = await destination.usage();
    expect(after.cpuMicros).toBeGreaterThan(before.cpuMicros);
    expect(after.rssBytes).toBeGreaterThan(10 * 2 ** 20);
    await expect(post('another', 202)).rejects.toThrow('POST / answered 204');
  } finally {
    await poster.close();
    await destination.stop();
  }
});

test('a program that ends instead of serving is reported with its output', async () => {
  const entry = new URL('../src/delivery/destination.ts', import.meta.url);
  const env = { DESTINATION_PORT: 'none' };
  const starting = startMeasured({ name: 'broken', entry, env, readyUrl: 'http://127.0.0.1:9/' });
  await expect(starting).rejects.toThrow(/broken did not start[\s\S]*ERR_SOCKET_BAD_PORT/);
});
