import { type Dispatcher, request } from 'undici';
import type { MeasuredProcess } from '../measured-process.ts';

interface Wanted {
  service: MeasuredProcess;
  url: string;
  token: string;
  format: 'csv' | 'ndjson';
}

interface Taken {
  seconds: number;
  rows: number;
  /** What the service's memory grew by between a tenth of the rows and the end. */
  rssGrowthBytes: number;
}

/** Asks for all of the provider's records and reads them to the end, throwing them away. */
export async function takeExport({ service, url, token, format }: Wanted): Promise<Taken> {
  const authorization = `Bearer ${token}`;
  const asked = await fetch(`${url}/v1/exports`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ format, filter: { side: 'provider' }, reason: 'measurement' }),
  });
  const { exportId } = (await asked.json()) as { exportId: string };
  const start = performance.now();
  const { statusCode, headers, body } = await request(`${url}/v1/exports/${exportId}/content`, {
    headers: { authorization },
    bodyTimeout: 0,
  });
  if (statusCode !== 200) throw new Error(`the export was answered ${statusCode}: ${await body.text()}`);
  const rows = Number(headers['akashi-rows-expected']);
  const sampled = await readWith(body, rows, service);
  const seconds = (performance.now() - start) / 1_000;
  return { seconds, rows, rssGrowthBytes: sampled.atEnd - sampled.atTenth };
}

/** Reads a body to its end and gives the service's memory when a tenth of the lines had come and when all had. */
async function readWith(body: Dispatcher.ResponseData['body'], rows: number, service: MeasuredProcess) {
  let atTenth: Promise<{ rssBytes: number }> | undefined;
  let bytes = 0;
  let bytesOfTenth = Number.POSITIVE_INFINITY;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    // Lines are about equally long: the first chunk tells how many bytes a tenth of them has.
    if (bytes === 0) bytesOfTenth = (chunk.length / Math.max(1, linesIn(chunk))) * rows * 0.1;
    bytes += chunk.length;
    if (bytes >= bytesOfTenth) atTenth ??= service.usage();
  }
  const atEnd = (await service.usage()).rssBytes;
  return { atEnd, atTenth: atTenth ? (await atTenth).rssBytes : atEnd };
}

const linesIn = (chunk: Uint8Array) => chunk.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0);
