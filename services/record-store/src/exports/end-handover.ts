import type { Hash } from 'node:crypto';
import { type ExportAborted, exportAborted, exportHandedOver, newEvent } from '@akashi/contracts';
import type { Database, Tx } from '@akashi/database';
import type { Logger } from 'pino';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { say } from '../events/say.ts';
import { endHandover, type StoredExport } from '../store/exports.ts';

/** An export under way, with what has been written of it so far. */
export interface Running {
  tenant: string;
  handoverId: string;
  exportId: string;
  takenBy: string;
  inspectionId: string | null;
  export: StoredExport;
  startedAt: string;
  rowsExpected: number | null;
  rowsWritten: number;
  bytesWritten: number;
  hash: Hash;
}

type Abandoned = Omit<Running, 'hash'>;

interface Deps {
  api: Database;
  edge: Edge;
  logger: Logger;
  onCommitted(): void;
  isStopping(): boolean;
}

/**
 * Waits for an export to be sent, then says as evidence who took what, or how far it got. What can't be said because the database is
 * away is found by the sweep (`export sweep`) and said then as interrupted.
 */
export async function endHandoverWith(all: Promise<unknown>, running: Running, deps: Deps): Promise<void> {
  const { api, edge, logger, onCommitted } = deps;
  const cause = await all.then(
    () => null,
    (error) => causeOf(error, running, deps),
  );
  try {
    await api.tenantTransaction(running.tenant, (tx) =>
      cause === null ? sayHandedOver(tx, running, edge) : sayAborted(tx, running, { cause, edge }),
    );
    onCommitted();
  } catch (error) {
    const { exportId, handoverId } = running;
    logger.error({ err: error, exportId, handoverId }, 'the end of an export could not be noted; the sweep will');
  }
}

async function sayHandedOver(tx: Tx, running: Running, edge: Edge): Promise<void> {
  const time = edge.now();
  const at = time.toISOString();
  const sha256 = running.hash.digest('hex');
  await endHandover(tx, running.tenant, running.handoverId, { ...running, at, state: 'handed_over', sha256 });
  const data = { ...factsOf(running), sha256, handedOverAt: at };
  await say(tx, [newEvent(exportHandedOver, { source, tenant: running.tenant, time, data })], { edge });
}

/** Says that an export was not sent to its end, in the transaction that notes it. */
export async function sayAborted(
  tx: Tx,
  running: Abandoned,
  { cause, edge }: { cause: ExportAborted['data']['cause']; edge: Edge },
): Promise<void> {
  const time = edge.now();
  const at = time.toISOString();
  await endHandover(tx, running.tenant, running.handoverId, { ...running, at, state: 'aborted', cause });
  const data = { ...factsOf(running), cause, abortedAt: at };
  await say(tx, [newEvent(exportAborted, { source, tenant: running.tenant, time, data })], { edge });
}

function factsOf(running: Abandoned) {
  const { exportId, handoverId, takenBy, inspectionId, startedAt, rowsWritten: rows, bytesWritten: bytes } = running;
  const { format, filter } = running.export;
  return { exportId, format, filter, handoverId, takenBy, inspectionId, startedAt, rows, bytes };
}

/** A stream that ends before its time without an error of ours was closed at the other end. */
function causeOf(error: unknown, { exportId, handoverId }: Running, { isStopping, logger }: Deps) {
  if (isStopping()) return 'stopping';
  const { code } = error as { code?: string };
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE') return 'client_gone';
  logger.warn({ err: error, exportId, handoverId }, 'an export could not be sent to its end');
  return 'failed';
}
