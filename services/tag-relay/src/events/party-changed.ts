import type { PartyChanged } from '@akashi/contracts';
import type { Handle } from '@akashi/messaging';
import { upsertParties } from '../store/upsert-parties.ts';

export const onPartiesChanged: Handle = (batch, tx) =>
  upsertParties(
    tx,
    batch.map(({ event }) => event as PartyChanged),
  );
