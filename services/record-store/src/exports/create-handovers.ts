import { createHash } from 'node:crypto';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ServiceError } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import type { Edge } from '../edge.ts';
import { addHandover, noteProgress, type StoredExport } from '../store/exports.ts';
import { countRecords } from '../store/record-pages.ts';
import { contentOf, mostRecordsInABook } from './content-of.ts';
import { endHandoverWith, type Running } from './end-handover.ts';

export interface HandoversOptions {
  /** For what is written of a handover. */
  api: Database;
  /** The same role with connections of its own: long reads never keep other requests waiting for one. */
  snapshots: Database;
  edge: Edge;
  logger: Logger;
  /** At once; one more is refused. */
  most: number;
  onCommitted(): void;
}

export interface Taker {
  tenant: string;
  subject: string;
  /** The grant that lets an inspector take it. */
  inspectionId: string | null;
}

export interface Handovers {
  /**
   * Starts to send an export: resolves once its records are counted and the first can be read, so that what goes wrong before is an
   * answer of its own. `response` is what the content will be sent by: only when that is finished, the export counts as handed over.
   */
  begin(taken: StoredExport, taker: Taker, response: Writable): Promise<{ content: Readable; rowsExpected: number }>;
  /** Breaks off what is being sent, and says so as evidence. */
  stop(): Promise<void>;
}

/** NDJSON is one statement, which waits for its reader. */
const limits = { statementTimeoutMs: 6 * 3_600_000, idleTimeoutMs: 120_000 };
/** A reader that takes nothing for so long is gone: it holds a snapshot, which keeps the database from tidying up. */
const mostStalledMs = 120_000;
const progressEveryMs = 1_000;
const bufferBytes = 1 << 20;

/** Sends exports, each in a snapshot of its own, in constant memory and as fast as its reader takes it. */
export function createHandovers(options: HandoversOptions): Handovers {
  const { api, snapshots, edge, most } = options;
  const underWay = new Map<PassThrough, Promise<void>>();
  let isStopping = false;

  async function begin(taken: StoredExport, taker: Taker, response: Writable) {
    if (isStopping || underWay.size >= most) throw busy(most);
    const running = newRunning(taken, taker, edge);
    const content = new PassThrough({ highWaterMark: bufferBytes });
    const opened = Promise.withResolvers<number>();
    const { promise, resolve: settle } = Promise.withResolvers<void>();
    underWay.set(content, promise);
    try {
      await api.tenantTransaction(taker.tenant, (tx) => addHandover(tx, taker.tenant, running));
    } catch (error) {
      underWay.delete(content);
      settle();
      throw error;
    }
    const sent = finished(response);
    sent.catch(() => undefined);
    const stopNoting = noteEverySecond(running, { ...options, onStalled: () => content.destroy(readerGone()) });
    const all = read(running, content, opened).then(() => sent);
    void endHandoverWith(all, running, { ...options, isStopping: () => isStopping }).finally(() => {
      stopNoting();
      underWay.delete(content);
      settle();
    });
    return { content, rowsExpected: await opened.promise };
  }

  async function read(running: Running, content: PassThrough, opened: PromiseWithResolvers<number>): Promise<void> {
    const { tenant } = running;
    try {
      await snapshots.tenantSnapshot(tenant, limits, async (tx) => {
        running.rowsExpected = await countRecords(tx, tenant, running.export.filter);
        requireBookSize(running);
        opened.resolve(running.rowsExpected);
        const { takenBy, export: wanted, rowsExpected: recordCount } = running;
        const onRows = (count: number) => {
          running.rowsWritten += count;
        };
        const asOf = new Date(running.startedAt);
        await pipeline(
          metered(contentOf(tx, { ...wanted, tenant, takenBy, asOf, recordCount, onRows }), running),
          content,
        );
      });
    } catch (error) {
      opened.reject(error);
      content.destroy(error as Error);
      throw error;
    }
  }

  return {
    begin,
    async stop() {
      isStopping = true;
      for (const content of underWay.keys()) content.destroy(new Error('The service stops'));
      await Promise.all(underWay.values());
    },
  };
}

function newRunning(taken: StoredExport, { tenant, subject, inspectionId }: Taker, edge: Edge): Running {
  return {
    ...{ tenant, handoverId: edge.newId(), exportId: taken.exportId, takenBy: subject, inspectionId, export: taken },
    ...{ startedAt: edge.now().toISOString(), rowsExpected: null, rowsWritten: 0, bytesWritten: 0 },
    hash: createHash('sha256'),
  };
}

async function* metered(content: AsyncIterable<Buffer>, running: Running): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    running.hash.update(chunk);
    running.bytesWritten += chunk.length;
    yield chunk;
  }
}

/** Progress is for people to see: a note that can't be made is left out, and the next is tried. */
function noteEverySecond(
  running: Running,
  { api, edge, logger, onStalled }: HandoversOptions & { onStalled(): void },
): () => void {
  let isNoting = false;
  let last = { bytes: 0, atMs: edge.now().getTime() };
  const timer = setInterval(() => {
    const nowMs = edge.now().getTime();
    if (running.bytesWritten !== last.bytes) last = { bytes: running.bytesWritten, atMs: nowMs };
    else if (nowMs - last.atMs > mostStalledMs) onStalled();
    if (isNoting) return;
    isNoting = true;
    const at = edge.now().toISOString();
    api
      .tenantTransaction(running.tenant, (tx) =>
        noteProgress(tx, running.tenant, running.handoverId, { ...running, at }),
      )
      .catch((error) => logger.warn({ err: error, exportId: running.exportId }, 'progress could not be noted'))
      .finally(() => {
        isNoting = false;
      });
  }, progressEveryMs);
  return () => clearInterval(timer);
}

function requireBookSize({ export: { format }, rowsExpected }: Running): void {
  if (format === 'pdf' && rowsExpected! > mostRecordsInABook) throw bookTooLarge(rowsExpected!);
}

/** As much as a book holds, and what to do instead. */
export function bookTooLarge(records: number): ServiceError {
  const message = `${records} records match, and a book holds at most ${mostRecordsInABook}: narrow occurredFrom and occurredTo, or take csv or ndjson`;
  return new ServiceError({
    code: 'export_too_large',
    message,
    details: [{ path: '/filter', message, code: 'export_too_large' }],
  });
}

/** As if the other end had closed: nobody takes what is sent. */
function readerGone(): Error {
  return Object.assign(new Error('The reader of the export has taken nothing for too long'), {
    code: 'ERR_STREAM_PREMATURE_CLOSE',
  });
}

function busy(most: number): ServiceError {
  return new ServiceError({
    code: 'exports_busy',
    message: `${most} exports are being sent, as many as may be at once, or the service stops: try again in a while`,
    retryable: true,
  });
}
