import { ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { inclusionProof, tileReader, tilesNeededForInclusion } from '@akashi/ledger';
import { readTiles } from '../store/log-store.ts';

/** The proof that a leaf is in the tenant's log of `size` leaves, which MUST be a size that was signed or below one. */
export async function proveInclusion(
  tx: Tx,
  tenant: string,
  place: { index: number; size: number },
): Promise<Buffer[]> {
  const readTile = tileReader(await readTiles(tx, tenant, tilesNeededForInclusion(place)));
  return inclusionProof({ ...place, readTile });
}

/** What is asked for is kept, and no signed checkpoint covers it yet (retryable). */
export function notInCheckpointYet(what: string): ServiceError {
  return new ServiceError({
    code: 'not_in_checkpoint_yet',
    message: `${what} is kept, but no signed checkpoint covers all of its evidence yet: ask again in a second`,
    retryable: true,
  });
}
