import type { Tx } from '@akashi/database';
import { appendLeaves, tileReader, tilesNeededForAppend } from '@akashi/ledger';
import { type LogHead, lockWaitingHead, readTiles, storeAppended, takeQueued } from '../store/log-store.ts';

/** The stored log contradicts itself: nothing may be appended to it or signed until a person has looked. */
export class LogContradiction extends Error {
  readonly tenant: string;

  constructor(tenant: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'LogContradiction';
    this.tenant = tenant;
  }
}

/**
 * Gives up to `limit` queued leaves of one tenant their places in its log; false when no log has work. There are no leaders: whoever
 * locks the head sequences. MUST commit as one transaction: only what is committed is ever signed.
 */
export async function sequenceLeaves(tx: Tx, limit: number): Promise<boolean> {
  const before = await lockWaitingHead(tx);
  if (!before) return false;
  const leaves = await takeQueued(tx, before.tenant, limit);
  if (leaves.length === 0) return false;
  const tiles = await readTiles(tx, before.tenant, tilesNeededForAppend(before.size));
  const after = append(before, leaves, tileReader(tiles));
  await storeAppended(tx, { before, after, leaves });
  return true;
}

function append(before: LogHead, leaves: readonly { leafHash: Buffer }[], readTile: ReturnType<typeof tileReader>) {
  try {
    const leafHashes = leaves.map(({ leafHash }) => leafHash);
    return appendLeaves({ size: before.size, root: before.root, leafHashes, readTile });
  } catch (error) {
    throw new LogContradiction(
      before.tenant,
      `the tiles don't give the stored head: ${(error as Error).message}`,
      error,
    );
  }
}
