import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { ServiceError } from '@akashi/contracts';
import type { Scan, ScanVerdict } from './scanner.ts';

interface ClamdOptions {
  host: string;
  port: number;
  timeoutMs?: number;
}

const longestReplyBytes = 4096;

/** Scans with a clamd over TCP by its INSTREAM command: the file goes there in pieces, each behind its length, a length of 0 ends it. */
export function createClamdScanner({ host, port, timeoutMs = 30_000 }: ClamdOptions): Scan {
  return async (path) => {
    try {
      const scannedBy = await converse({ host, port, timeoutMs }, async (socket) => {
        await write(socket, 'zVERSION\0');
      });
      const reply = await converse({ host, port, timeoutMs }, (socket) => sendFile(socket, path));
      return verdictOf(reply, scannedBy);
    } catch (cause) {
      const message =
        'The virus scanner could not be reached, or could not scan: nothing was kept, try again in a moment';
      throw new ServiceError({ code: 'scanner_unavailable', message, cause, retryable: true });
    }
  };
}

function verdictOf(reply: string, scannedBy: string): ScanVerdict {
  if (reply === 'stream: OK') return { result: 'clean', scannedBy, finding: null };
  const [, finding] = /^stream: (.+) FOUND$/.exec(reply) ?? [];
  if (finding !== undefined) return { result: 'infected', scannedBy, finding };
  throw new Error(`clamd answered ${JSON.stringify(reply)}`);
}

async function sendFile(socket: Socket, path: string): Promise<void> {
  await write(socket, 'zINSTREAM\0');
  for await (const chunk of createReadStream(path)) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE((chunk as Buffer).length);
    await write(socket, length);
    await write(socket, chunk as Buffer);
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, data: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => socket.write(data, (error) => (error ? reject(error) : resolve())));
}

/** One command on a connection of its own; gives the reply up to its NUL. */
async function converse(
  { host, port, timeoutMs }: Required<ClamdOptions>,
  say: (socket: Socket) => Promise<void>,
): Promise<string> {
  const socket = connect({ host, port });
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`clamd said nothing for ${timeoutMs} ms`)));
  const replied = replyOf(socket);
  // Waited for below; clamd may refuse a file and close before all of it was sent.
  replied.catch(() => undefined);
  try {
    await say(socket).catch(() => undefined);
    return await replied;
  } finally {
    socket.destroy();
  }
}

async function replyOf(socket: Socket): Promise<string> {
  let reply = '';
  for await (const chunk of socket) {
    reply += String(chunk);
    if (reply.includes('\0')) return reply.slice(0, reply.indexOf('\0')).trim();
    if (reply.length > longestReplyBytes) throw new Error('clamd answered without end');
  }
  throw new Error('clamd closed the connection without an answer');
}
