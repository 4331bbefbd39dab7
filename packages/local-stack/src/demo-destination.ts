import { createServer, type IncomingMessage } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { listen, type RunningServer } from './listen.ts';

interface DestinationOptions {
  port: number;
  /** `whsec_…`, the secret that the demo's tag signs with. */
  signingSecret: string;
}

export interface Arrival {
  arrivedAt: string;
  /** Whether the Standard Webhooks signature is right. */
  signed: boolean;
  body: unknown;
}

const keptArrivals = 100;

/** The demo recipient: takes what the relay delivers, checks its signature, and shows it at `/`; `/arrivals` gives it as JSON. */
export async function startDemoDestination({
  port,
  signingSecret,
}: DestinationOptions): Promise<RunningServer & { arrivals: Arrival[] }> {
  const webhook = new Webhook(signingSecret);
  const arrivals: Arrival[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const text = await readBody(request);
      const arrival = {
        arrivedAt: new Date().toISOString(),
        signed: isSigned(webhook, text, request),
        body: parse(text),
      };
      arrivals.unshift(arrival);
      arrivals.length = Math.min(arrivals.length, keptArrivals);
      return response.writeHead(arrival.signed ? 204 : 401).end();
    }
    if (request.url === '/arrivals') {
      return response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
        .end(JSON.stringify(arrivals));
    }
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(arrivals));
  });
  return { ...(await listen(server, port, 'the demo destination', 'DEMO_DESTINATION_PORT')), arrivals };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function isSigned(webhook: Webhook, text: string, request: IncomingMessage): boolean {
  try {
    webhook.verify(text, request.headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const page = (arrivals: readonly Arrival[]) => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>提供先に届いたもの</title>
<style>:root{color-scheme:light dark;font-family:system-ui,"Noto Sans CJK JP",sans-serif;line-height:1.7}body{max-width:56rem;margin:0 auto;padding:1.25rem}
article{border-top:1px solid #8886;padding:.75rem 0}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem}</style></head>
<body><h1>株式会社デモCRM: 提供先に届いたもの</h1>
<p>署名を確かめた、申告された項目だけが届きます。新しい順に ${keptArrivals} 件まで。</p>
${arrivals.length === 0 ? '<p>まだ何も届いていません。</p>' : arrivals.map(article).join('\n')}
</body></html>`;

const article = ({ arrivedAt, signed, body }: Arrival) =>
  `<article><strong>${new Date(arrivedAt).toLocaleString('ja-JP', { timeZone: 'Asia/Tokyo' })}</strong> 署名: ${signed ? '正しい' : '正しくない'}<pre>${escapeHtml(JSON.stringify(body, null, 2))}</pre></article>`;
