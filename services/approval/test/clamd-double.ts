import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

export interface ClamdDouble {
  address: string;
  /** What was scanned, in order. */
  scanned: Buffer[];
  stop(): Promise<void>;
}

/** Speaks clamd's INSTREAM as its manual describes it: no clamd is to be had here. What holds `EICAR` is infected, what holds `BROKEN` can't be scanned. */
export async function startClamdDouble(): Promise<ClamdDouble> {
  const scanned: Buffer[] = [];
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const end = received.indexOf(0);
      if (end === -1) return;
      const command = received.subarray(0, end).toString();
      if (command === 'zVERSION') return void socket.end('ClamAV 1.4.3/27800/Mon Nov 23 2026\0');
      const file = fileIn(received.subarray(end + 1));
      if (!file) return;
      scanned.push(file);
      if (file.includes('BROKEN')) socket.end('INSTREAM size limit exceeded. ERROR\0');
      else socket.end(file.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The pieces put together, once the one of length 0 has arrived. */
function fileIn(pieces: Buffer): Buffer | undefined {
  const file: Buffer[] = [];
  for (let at = 0; at + 4 <= pieces.length; ) {
    const length = pieces.readUInt32BE(at);
    if (length === 0) return Buffer.concat(file);
    file.push(pieces.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
