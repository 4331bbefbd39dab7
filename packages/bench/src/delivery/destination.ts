import { createServer, type IncomingHttpHeaders } from 'node:http';

// A program of its own: takes every POST, and shows the last one to the bench.
let last: { headers: IncomingHttpHeaders; body: string } | undefined;

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method !== 'POST') return response.end(JSON.stringify(last ?? null));
    last = { headers: request.headers, body: Buffer.concat(chunks).toString() };
    return response.writeHead(204).end();
  });
}).listen(Number(process.env.DESTINATION_PORT), '127.0.0.1');
