import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Arrival {
  /** This machine's clock, when the request's headers were here. */
  at: number;
  webhookId: string;
  body: any;
}

export interface RecordingDestination {
  url: string;
  /** `host:port`, for DELIVERY_PRIVATE_HOSTS. */
  host: string;
  arrivals: Arrival[];
  arrivalsOf(principal: string): Arrival[];
  /** Requests are taken and recorded, but not answered until it is turned off. */
  hold(on: boolean): void;
  /** The status it answers with from now on; 204 at first. */
  answerWith(status: number): void;
  stop(): Promise<void>;
}

/** A recipient's endpoint that remembers every provision it got. */
export async function recordingDestination(): Promise<RecordingDestination> {
  const arrivals: Arrival[] = [];
  const held: ServerResponse[] = [];
  let holding = false;
  let status = 204;
  const answer = (response: ServerResponse) => response.writeHead(status).end();
  const server = createServer(async (request, response) => {
    const at = Date.now();
    const body = await read(request).catch(() => undefined);
    if (body === undefined) return;
    arrivals.push({ at, webhookId: String(request.headers['webhook-id']), body: JSON.parse(body) });
    if (holding) held.push(response);
    else answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/provisions`,
    host,
    arrivals,
    arrivalsOf: (principal) => arrivals.filter(({ body }) => body.principal === principal),
    hold: (on) => {
      holding = on;
      if (!on) for (const response of held.splice(0)) answer(response);
    },
    answerWith: (next) => {
      status = next;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
