import type { Tx } from '@akashi/database';
import { lockWaitingHead, takeQueued } from '../store/log-store.ts';
import { appendToLog } from './append-to-log.ts';

/**
 * Gives up to `limit` queued leaves of one tenant their places in its log; false when no log has work. There are no leaders: whoever
 * locks the head sequences. MUST commit as one transaction: only what is committed is ever signed.
 */
export async function sequenceLeaves(tx: Tx, limit: number): Promise<boolean> {
  const head = await lockWaitingHead(tx);
  if (!head) return false;
  const leaves = await takeQueued(tx, head.tenant, limit);
  if (leaves.length === 0) return false;
  await appendToLog(tx, head, leaves);
  return true;
}
