import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface TcpProxy {
  port: number;
  /** Requests still reach the target, its answers are swallowed. Turning it off cuts the connections that lost bytes. */
  dropReplies(on: boolean): void;
  /** Cuts every connection and every new one at once, as a dead broker would. */
  refuse(on: boolean): void;
  /** Nothing passes in either direction; connections stay open, as with a network that lost its route. */
  pause(on: boolean): void;
  /** How many bytes of answers were swallowed so far: proof for a test that the fault happened. */
  droppedBytes(): number;
  close(): Promise<void>;
}

interface Link {
  client: Socket;
  target: Socket;
  lostBytes: boolean;
}

/**
 * A TCP proxy on 127.0.0.1 whose faults a test switches on and off. With a fixed `port` it waits up to a minute for another
 * test file to give that port back.
 */
export async function tcpProxy({ targetPort, port = 0 }: { targetPort: number; port?: number }): Promise<TcpProxy> {
  const links = new Set<Link>();
  const faults = { dropReplies: false, refuse: false, paused: false, droppedBytes: 0 };
  const server = createServer({ pauseOnConnect: true }, (client) => {
    if (faults.refuse) return client.destroy();
    const link: Link = { client, target: connect(targetPort, '127.0.0.1'), lostBytes: false };
    links.add(link);
    joinSockets(link, faults, () => links.delete(link));
    return client;
  });
  const listeningPort = await listen(server, port);
  return {
    port: listeningPort,
    dropReplies: (on) => {
      faults.dropReplies = on;
      if (!on) for (const link of links) if (link.lostBytes) cut(link);
    },
    refuse: (on) => {
      faults.refuse = on;
      if (on) for (const link of links) cut(link);
    },
    pause: (on) => {
      faults.paused = on;
      for (const { client, target } of links)
        for (const socket of [client, target]) on ? socket.pause() : socket.resume();
    },
    droppedBytes: () => faults.droppedBytes,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const link of links) cut(link);
      await closed;
    },
  };
}

function joinSockets(
  link: Link,
  faults: { dropReplies: boolean; paused: boolean; droppedBytes: number },
  forget: () => void,
): void {
  const { client, target } = link;
  for (const socket of [client, target]) {
    socket.setNoDelay(true);
    socket.on('error', () => cut(link));
    socket.on('close', () => {
      forget();
      cut(link);
    });
  }
  client.on('data', (bytes) => target.write(bytes));
  target.on('data', (bytes) => {
    if (faults.dropReplies) {
      link.lostBytes = true;
      faults.droppedBytes += bytes.length;
    } else {
      client.write(bytes);
    }
  });
  if (faults.paused) target.pause();
  else client.resume();
}

function cut({ client, target }: Link): void {
  client.destroy();
  target.destroy();
}

async function listen(server: Server, port: number): Promise<number> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      return await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.removeAllListeners('error');
          const address = server.address();
          resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
      });
    } catch (error) {
      server.removeAllListeners('error');
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || Date.now() > deadline) throw error;
      await delay(50);
    }
  }
}
