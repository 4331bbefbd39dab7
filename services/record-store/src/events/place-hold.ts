import { type HoldScope, type LegalHoldPlaced, legalHoldPlaced, newEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { addHold, lockDisposal } from '../store/legal-holds.ts';
import { say } from './say.ts';

interface Placed {
  tenant: string;
  scope: HoldScope;
  reason: string;
  placedBy: string;
}

/** Places a legal hold: once this is committed, no disposal takes what it covers until it is released. */
export async function placeHold(tx: Tx, { tenant, ...said }: Placed, edge: Edge): Promise<LegalHoldPlaced['data']> {
  await lockDisposal(tx, tenant);
  const time = edge.now();
  const data = { holdId: edge.newId(), ...said, placedAt: time.toISOString() };
  const [evidence] = await say(tx, [newEvent(legalHoldPlaced, { source, tenant, time, data })], { edge });
  await addHold(tx, tenant, { data, evidenceId: evidence!.evidenceId });
  return data;
}
