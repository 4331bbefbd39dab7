import type { Socket } from 'node:net';
import { problemOf } from './problem.ts';

const answers: Record<string, { status: number; reason: string; detail: string }> = {
  HPE_HEADER_OVERFLOW: { status: 431, reason: 'Request Header Fields Too Large', detail: 'The headers are too large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'Request Timeout', detail: 'The request took too long to arrive' },
};
const malformed = { status: 400, reason: 'Bad Request', detail: 'This is not a well-formed HTTP request' };

/** Answers what Node's HTTP parser refused, before there is a request: also a problem document. */
export function refuseMalformedRequests(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, reason, detail } = answers[error.code ?? ''] ?? malformed;
  const body = JSON.stringify(problemOf({ code: 'invalid_request', status, detail }, 'unknown'));
  const head = `HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`;
  socket.end(`${head}\r\n\r\n${body}`);
}
