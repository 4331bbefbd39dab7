import { randomBytes } from 'node:crypto';
import type { Database } from '@akashi/database';
import { readTimestampResponse, timestampRequest, verifyTimestamp } from '@akashi/ledger';
import type { Edge } from '../edge.ts';
import { addTimestamp, findCheckpointsToStamp } from '../store/timestamp-store.ts';

interface StampOptions {
  db: Database;
  edge: Edge;
  tsaUrl: string;
  everyMs: number;
  /** A checkpoint that got no time-stamp; it, or a later one, is tried again. */
  onRefused(tenant: string, reason: string): void;
}

const timeoutMs = 10_000;
const maxResponseBytes = 65_536;

/**
 * Has each log's newest checkpoint time-stamped (RFC 3161) that is due. The authority learns a digest and nothing else. What it answers
 * is kept only if it is a time-stamp of that note for that request.
 */
export async function stampCheckpoints({ db, edge, tsaUrl, everyMs, onRefused }: StampOptions): Promise<void> {
  const before = new Date(edge.now().getTime() - everyMs);
  for (const checkpoint of await findCheckpointsToStamp(db, before)) {
    const { tenant, note } = checkpoint;
    try {
      const nonce = randomBytes(16);
      const token = readTimestampResponse(await ask(tsaUrl, timestampRequest({ note, nonce })));
      const verification = await verifyTimestamp({ token, note, nonce });
      if (!verification.ok) throw new Error(verification.detail);
      await addTimestamp(db, checkpoint, { token, stampedAt: verification.time, receivedAt: edge.now() });
    } catch (error) {
      onRefused(tenant, (error as Error).message);
    }
  }
}

async function ask(url: string, request: Buffer): Promise<Buffer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: new Uint8Array(request),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`the time-stamping authority answered ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer());
  if (body.length > maxResponseBytes) throw new Error('the time-stamping authority answered with too much');
  return body;
}
