import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '@akashi/local-infrastructure';

export interface RunningServer {
  url: string;
  port: number;
  stop(): Promise<void>;
}

/** Listens on loopback, in a container on what HOST says; a port that is taken is an error that says which variable chooses another. */
export async function listen(server: Server, port: number, what: string, variable: string): Promise<RunningServer> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new StartError(`port ${port}, for ${what}, is taken by another program; stop it or set ${variable}`)
          : error,
      ),
    );
    server.listen(port, process.env.HOST ?? '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
