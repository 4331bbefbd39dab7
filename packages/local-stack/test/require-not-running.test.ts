import { createServer } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { listen, type RunningServer } from '../src/listen.ts';
import { requireNotRunning } from '../src/require-not-running.ts';

const servers: RunningServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function serverAnswering(body: string): Promise<string> {
  const server = await listen(
    createServer((_request, response) => response.end(body)),
    0,
    'a test',
    'PORT',
  );
  servers.push(server);
  return server.url;
}

test('where every service answers, one line says that Akashi is running already, and where', async () => {
  const urls = [await serverAnswering('{"status":"alive"}'), await serverAnswering('{"status":"alive"}')];
  await expect(requireNotRunning(urls, 'http://127.0.0.1:4000')).rejects.toThrow(
    'Akashi is running on this machine already, at http://127.0.0.1:4000',
  );
});

test('another program at one of the ports is not taken for Akashi', async () => {
  const urls = [await serverAnswering('{"status":"alive"}'), await serverAnswering('<html>')];
  await expect(requireNotRunning(urls, 'http://127.0.0.1:4000')).resolves.toBeUndefined();
});
