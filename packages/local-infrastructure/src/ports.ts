import { createServer } from 'node:net';
import { StartError } from './start-error.ts';

/** A port of 127.0.0.1 that was free a moment ago. Another program may take it before it is used. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Resolves when `port` of 127.0.0.1 can be listened on; else throws a StartError that names the setting to change. */
export function requireFreePort(port: number, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'is taken by another program' : `can't be used (${cause.code})`;
      reject(new StartError(`port ${port} ${why}; stop it or set ${setting}`, { cause }));
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}
