import type { PartyChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Consumed } from '@akashi/messaging';
import { upsertParties } from '../store/parties.ts';

/** Keeps the names of parties, which notices show: an older version never replaces a newer one. */
export async function handleParties(batch: readonly Consumed[], tx: Tx): Promise<void> {
  await upsertParties(
    tx,
    batch.map(({ event }) => event as PartyChanged),
  );
}
