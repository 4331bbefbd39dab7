import type { Tx } from '@akashi/database';
import { appendLeaves, tileReader, tilesNeededForAppend } from '@akashi/ledger';
import { type LogHead, type NewLeaf, readTiles, storeAppended } from '../store/log-store.ts';

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
 * Gives leaves the next places in a log, in the order given. Its head MUST be locked by this transaction. Throws LogContradiction, with
 * nothing written, if the stored tiles don't give the stored head.
 */
export async function appendToLog(tx: Tx, before: LogHead, leaves: readonly NewLeaf[]): Promise<void> {
  const readTile = tileReader(await readTiles(tx, before.tenant, tilesNeededForAppend(before.size)));
  await storeAppended(tx, { before, after: append(before, leaves, readTile), leaves });
}

function append(before: LogHead, leaves: readonly NewLeaf[], readTile: ReturnType<typeof tileReader>) {
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
